/** The parts of the stylesheet that blocks and cards need, each with the classes that need it. */
export const blockStyles = [
  { file: "../../src/features/blocks/blocks.css", classes: ["quote", "box", "gallery"] },
  { file: "../../src/features/blocks/chart/chart.css", classes: ["chart"] },
  { file: "../../src/features/blocks/embed/embed.css", classes: ["embed"] },
];
