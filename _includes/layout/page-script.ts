import { readFileSync } from "node:fs";

/**
 * The script of every page as it is inlined: `scripts/page.js` without comments and indentation. It is the only script that runs
 * on a page, other than the search page.
 */
export const pageScript = readFileSync(new URL("../scripts/page.js", import.meta.url), "utf8")
  .replace(/^\s*\/\/.*\n/gm, "")
  .replace(/^\s+/gm, "");
