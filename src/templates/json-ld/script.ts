import type { Graph } from "schema-dts";

/** `<` and `>` open or close a tag, a comment (`<!--`, `-->`) or a CDATA section (`]]>`); `&` is markup in XHTML; U+2028 and U+2029 end a line in older JavaScript. */
const escapes: Record<string, string> = {
  "<": "\\u003c",
  ">": "\\u003e",
  "&": "\\u0026",
  "\u2028": "\\u2028",
  "\u2029": "\\u2029",
};

/**
 * A graph as the text of `<script type="application/ld+json">`. Such text is raw, no entity is read in it, so what could
 * end the element is written as a JSON escape, which says the same to whoever parses it.
 *
 * @returns JSON without `<`, `>` and `&`
 */
export const jsonLdScript = (graph: Graph): string =>
  JSON.stringify(graph).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? "");
