import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Unpacked from the WOFF files of `@fontsource/noto-serif` 5.3. SIL Open Font License 1.1, beside them. */
const folder = new URL("../src/assets/fonts/", import.meta.url);

/** The fonts of what is drawn as PNG: Noto Serif, one of the text fonts of docs/look.md, Latin letters alone. */
export const drawnFonts = ["latin-700", "latin-400", "latin-ext-700", "latin-ext-400"].map((name) => {
  const file = fileURLToPath(new URL(`noto-serif-${name}.ttf`, folder));
  return {
    name: name.includes("ext") ? "Text Ext" : "Text",
    weight: name.endsWith("700") ? (700 as const) : (400 as const),
    style: "normal" as const,
    file,
    data: readFileSync(file),
  };
});

/** Letters outside the fonts' scripts, which would be drawn as empty boxes. */
const unknownLetter = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u;
/** Emoji, with their joiners and modifiers. */
const pictographs =
  /(?![\d#*©®™])[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\u200d|\ufe0f/gu;

/** Whether the fonts can draw a text. */
export const canDraw = (text: string): boolean => !unknownLetter.test(text);

/** Prepares a text for drawing: removes emoji, collapses white space. */
export const drawable = (text: string): string => text.replace(pictographs, "").replace(/\s+/g, " ").trim();
