import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const files = ["latin-700", "latin-400", "latin-ext-700", "latin-ext-400"];
const { resolve } = createRequire(import.meta.url);

/** The fonts of what is drawn as PNG. Noto Serif, one of the text fonts of docs/look.md, Latin subsets. SIL Open Font License 1.1. */
export const drawnFonts = files.map((name) => ({
  name: name.includes("ext") ? "Text Ext" : "Text",
  weight: name.endsWith("700") ? (700 as const) : (400 as const),
  style: "normal" as const,
  data: readFileSync(resolve(`@fontsource/noto-serif/files/noto-serif-${name}-normal.woff`)),
}));

/** Letters outside the fonts' scripts, which would be drawn as empty boxes. */
const unknownLetter = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** Emoji, with their joiners and modifiers. */
const pictographs =
  /(?![\d#*©®™])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f/gu;

/** Whether the fonts can draw a text. */
export const canDraw = (text: string): boolean => !unknownLetter.test(text);

/** Prepares a text for drawing: removes emoji, collapses white space. */
export const drawable = (text: string): string => text.replace(pictographs, "").replace(/\s+/g, " ").trim();
