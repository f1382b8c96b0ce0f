import { bundledFile } from "../../src/news/bundled-file.ts";

/** Reads a script for inlining, without comments and indentation. */
const script = (name: string): string =>
  bundledFile(new URL(`../scripts/${name}.js`, import.meta.url))
    .replace(/^\s*\/\/.*\n|\/\*\*.*?\*\/\s*/gm, "")
    .replace(/^\s+/gm, "");

/** The script of every page. Except for the search page, other pages only run the few below. */
export const pageScript = script("page");

// With `someScripts`, inlined on pages with their attribute. The policy of `_headers` allows them.
export { embedScript } from "../../src/features/blocks/embed/model.ts";
export const someScripts = [
  { code: script("newer"), attribute: "data-newer" },
  { code: script("nearest"), attribute: "data-sitemap" },
];
