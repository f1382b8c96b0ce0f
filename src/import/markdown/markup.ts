import { markdownAsTyped as markdown } from "../../content/markdown/parser.ts";
import type { Mark } from "../result.ts";
import { capitalShare, endsSentence } from "../shape.ts";

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

export interface MarkdownSource {
  /** The text as a reader sees it, in the same lines. A line that was joined to the one above it is blank. */
  text: string;
  marks: Map<number, Mark>;
  /** By line, 1-based; each line that says something has one. */
  markup: Map<number, Markup>;
  /** The line of the headline. */
  headline?: number;
  /** Whether paragraphs run over several lines: then two lines side by side are one. */
  wrapped: boolean;
}

/** A text that is Markdown, taken apart: the words for the rules of plain texts, and what to put around them again. */
export function readMarkdown(text: string): MarkdownSource {
  const source: MarkdownSource = { text: "", marks: new Map(), markup: new Map(), wrapped: false };
  const named = text.replace(/^\uFEFF/, "").replace(/!\[\s*\](?=\()/g, `![${saysNothing}]`);
  const raw = named.split(/\r\n|\n|\r/);
  const words = raw.map(() => "");
  const rows = tableRows(raw.join("\n"));
  let above: number | undefined;
  /** What opens the last block. */
  let opened = "";
  /** Lines that others were joined to. */
  const joined = new Set<number>();
  for (const [index, line] of raw.entries()) {
    const n = index + 1;
    if (line.trim() === "") {
      above = undefined;
      continue;
    }
    if (rows.has(index)) {
      [opened, above] = ["", undefined];
      const inline = line.trim();
      source.markup.set(n, { block: "", inline, ...(rows.has(index - 1) && { join: "\n" }) });
      source.marks.set(n, "row");
      words[index] = wordsOf(inline).trim() || inline;
      continue;
    }
    const over = above === undefined ? undefined : source.markup.get(above);
    if (above !== undefined && over?.block === "" && /^ {0,3}(?:=+|-{2,})\s*$/.test(line)) {
      // `Judul` and a row of signs under it: the other way to write a heading.
      setHeading(source, above, line.includes("=") ? 1 : 2);
      above = undefined;
      continue;
    }
    const [sign, inline] = splitBlock(line);
    const block = sign === "" && above === undefined ? hangingIndent(line, opened) : sign;
    if (above !== undefined && over && block === "" && runsOn(words[above - 1] ?? "", line, over)) {
      over.inline = `${over.inline ?? ""} ${inline}`;
      // Whether the next line runs on is told by the beginning and the end of what is above it.
      words[above - 1] = `${words[above - 1]?.slice(0, 400)} ${wordsOf(inline)}`;
      joined.add(above);
      continue;
    }
    opened = block;
    source.markup.set(n, { block, inline });
    words[index] = wordsOf(inline).trim() || inline;
    const heading = /^#+/.exec(block)?.[0].length;
    if (heading !== undefined) setHeading(source, n, heading);
    else if (/^!\[(?:\\.|[^\]\\])*\]\([^()\s]+(?: "(?:\\.|[^"\\])*")?\)$/.test(inline))
      source.marks.set(n, "picture");
    else if (block !== "") source.marks.set(n, block.includes(">") ? "quote" : "item");
    above = heading === undefined && source.marks.get(n) !== "picture" ? n : undefined;
  }
  // Signs may open in one line and close in the next: only all of them together are Markdown.
  for (const n of joined) words[n - 1] = wordsOf(source.markup.get(n)?.inline ?? "");
  source.wrapped = joined.size > 0;
  source.text = words.map((line) => line.replace(/[\r\n\u2028\u2029]+/g, " ")).join("\n");
  return source;
}

/** The first heading of the first order is the headline; a page has one, so later ones go down a step. */
function setHeading(source: MarkdownSource, n: number, order: number): void {
  const first = order === 1 && source.headline === undefined;
  if (first) source.headline = n;
  source.marks.set(n, first ? "headline" : "heading");
  const markup = source.markup.get(n);
  if (markup) markup.block = `${"#".repeat(Math.max(2, order))} `;
}

/** Whether a line is the rest of the paragraph or list item above it. Heads of articles stand in short lines. */
function runsOn(above: string, line: string, { block }: Markup): boolean {
  if (block !== "" && /^(?: {2,}|\t)/.test(line)) return true;
  if (above.length < 40 || endsSentence(above)) return false;
  return /^\p{Ll}/u.test(line) || (above.length >= 60 && capitalShare(above) < 0.5);
}
