import { markdownAsTyped as markdown } from "../../content/markdown/parser.ts";

/** What a line has beside the words a reader sees. */
export interface Markup {
  /** What opens its block, at its start: `## `, `- `, `> `; empty for a paragraph. */
  block: string;
  /** The rest of it as Markdown; absent where the words alone are known, and have to be escaped. */
  inline?: string;
  /** A line of signs right below it: the hyphens under the head of a table. */
  below?: string;
  /** What joins it to the line above it, where that is text, too; absent where their blocks tell. */
  join?: string;
  /** HTML only: the lines of the page that went into it. */
  lines?: readonly number[];
}

/** Stands in for what a picture shows until its article has a headline: a line needs a sign. */
export const saysNothing = "…";

/** The words that a reader sees of a line of Markdown, without what opens its block: `**x** [y](z)` → `x y`. */
export function wordsOf(inline: string): string {
  const [block] = markdown.parseInline(inline, {});
  return (block?.children ?? [])
    .map(({ type, content }) => (type === "softbreak" || type === "hardbreak" ? " " : content))
    .join("");
}

/** The indexes of lines that are rows of tables, the hyphens under their heads too. */
export function tableRows(text: string): Set<number> {
  const tokens = text.includes("|") ? markdown.parse(text, {}) : [];
  const tables = tokens.flatMap(({ type, map }) => (type === "table_open" && map ? [map] : []));
  return new Set(tables.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)));
}

/** `  - **x**` → `  - ` and `**x**`. A heading's closing signs are no words. */
export function splitBlock(line: string): [block: string, inline: string] {
  const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
  if (heading?.[1] && heading[2]) return [`${heading[1]} `, heading[2]];
  const other = /^(?: {0,3}>[ \t]?)*(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S))*/.exec(line)?.[0] ?? "";
  const inline = line.slice(other.length).trim();
  // `* * *` and `- - -` are a rule across the page.
  if (inline === "" || /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line))
    return ["", line.trim()];
  return [other, inline];
}

/** The signs of an item, and the blanks of a paragraph that hangs below one. */
export const itemSigns = /^[^>]*(?:[-*+]|\d[.)]) +$/;
export const hanging = /^ +$/;

/** The blanks before a further paragraph of an item: without them it would end the list. @param over what opens the block above */
export function hangingIndent(line: string, over: string): string {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const hangs =
    (itemSigns.test(over) || hanging.test(over)) && indent >= Math.min(over.length, 4) && indent > 1;
  return hangs ? over.replace(/\S/g, " ") : "";
}

/** Signs that Markdown reads inside a line wherever they stand. */
const inline = /[\\`*[\]<~]/g;
/** An underscore that could open or close emphasis: not between two letters or digits. */
const underscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** `&amp;` would be read as `&`. */
const entity = /&(?=#?[\p{L}\p{N}]{1,32};)/gu;
/** What opens a heading, quotation, list, rule or block at the start of a line. */
const blockSign = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=]+\s*$|-(?=\s*-[\s-]*$)|\||:{3})/;
const numbered = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * A paragraph of plain text as Markdown that is read back as the same text: `1. x` → `1\. x`, `# x` → `\# x`.
 *
 * @param text one line, without blanks at its ends
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(inline, "\\$&")
    .replace(underscore, "\\_")
    .replace(entity, "\\&")
    .replace(numbered, "$1\\$2")
    .replace(blockSign, "\\$&");
}
