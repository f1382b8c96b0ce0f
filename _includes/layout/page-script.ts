import { readFileSync } from "node:fs";

/**
 * The script of every page, as it is inlined: `scripts/page.js` without comments and indentation. Pages other than the search
 * page run no other.
 */
export const pageScript = readFileSync(new URL("../scripts/page.js", import.meta.url), "utf8")
  .replace(/^\s*\/\/.*\n|\/\*\*.*?\*\/\s*/gm, "")
  .replace(/^\s+/gm, "");
