import { ownFile } from "../../src/news/own-file.ts";

/**
 * The script of every page, as it is inlined: `scripts/page.js` without comments and indentation. Pages other than the search
 * page run no other.
 */
export const pageScript = ownFile(new URL("../scripts/page.js", import.meta.url))
  .replace(/^\s*\/\/.*\n|\/\*\*.*?\*\/\s*/gm, "")
  .replace(/^\s+/gm, "");

/**
 * Scripts that only pages with certain parts have inlined: their code, which pages need them, and what they load into frames.
 * The policy of `_headers` allows them.
 */
export * as furtherScripts from "../../src/features/blocks/embed/script.ts";
