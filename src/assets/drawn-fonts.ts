import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Unpacked from the WOFF files of `@fontsource/noto-serif` 5.3. SIL Open Font License 1.1, next to them. */
const folder = new URL("./fonts/", import.meta.url);

/** The fonts for rendering PNGs: Noto Serif, one of the text fonts of docs/look.md, limited to Latin letters. */
export const drawnFonts = [
  "latin-700",
  "latin-400",
  "latin-400-italic",
  "latin-ext-700",
  "latin-ext-400",
].map((name) => {
  const file = fileURLToPath(new URL(`noto-serif-${name}.ttf`, folder));
  return {
    name: name.includes("ext") ? "Text Ext" : "Text",
    weight: name.endsWith("700") ? (700 as const) : (400 as const),
    style: name.endsWith("italic") ? ("italic" as const) : ("normal" as const),
    file,
    data: readFileSync(file),
  };
});
