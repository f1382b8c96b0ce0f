import { ownFile } from "../../src/news/own-file.ts";

/**
 * The script of every page, as it is inlined: `scripts/page.js` without comments and indentation. Pages other than the search
 * page run no other.
 */
export const pageScript = ownFile(new URL("../scripts/page.js", import.meta.url))
  .replace(/^\s*\/\/.*\n|\/\*\*.*?\*\/\s*/gm, "")
  .replace(/^\s+/gm, "");

// Inlined on pages with cards alone. The policy of `_headers` allows it, and what it loads into frames.
export { embedScript } from "../../src/features/blocks/embed/hosts.ts";
