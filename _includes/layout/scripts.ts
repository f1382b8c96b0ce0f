import { bundledFile } from "../../src/news/bundled-file.ts";

/** A script as it is inlined: without comments and indentation. */
const script = (name: string): string =>
  bundledFile(new URL(`../scripts/${name}.js`, import.meta.url))
    .replace(/^\s*\/\/.*\n|\/\*\*.*?\*\/\s*/gm, "")
    .replace(/^\s+/gm, "");

/** The script of every page. Pages other than the search page run no other, but for these few. */
export const pageScript = script("page");

// With `someScripts`, inlined where an attribute asks for them. The policy of `_headers` allows them.
export { embedScript } from "../../src/features/blocks/embed/model.ts";
export const someScripts = [
  { code: script("newer"), attribute: "data-newer" },
  { code: script("nearest"), attribute: "data-sitemap" },
];
