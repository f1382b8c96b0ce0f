import { markdownAsTyped as markdown } from "../../content/markdown/parser.ts";
import type { Mark } from "../result.ts";
import { capitalShare, endsSentence } from "../shape.ts";

/** What a line has beside the words a reader sees. */
export interface Markup {
  /** What opens its block, at its start: `## `, `- `, `> `; empty for a paragraph. */
  block: string;
  /** The rest of it as Markdown. */
  inline: string;
  /** A line of signs right below it: the hyphens under the head of a table. */
  below?: string;
  /** What joins it to the line above it, where that is text, too; by default a blank line. */
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

/** A line of a source that says what it is, as plain text does not: of Markdown or HTML. */
export interface SourceLine {
  /** As a reader sees it. */
  text: string;
  mark?: Mark;
  /** What it is in Markdown, if it is of the text. */
  markup?: Markup;
}

/**
 * A text that is Markdown, taken apart: of each line the words, for the rules of plain texts, and what to put around them again.
 * One that was joined to the line above it is blank.
 */
export function readMarkdown(text: string): SourceLine[] {
  const named = text.replace(/^\uFEFF/, "").replace(/!\[\s*\](?=\()/g, `![${saysNothing}]`);
  const raw = named.split(/\r\n|\n|\r/);
  const lines: SourceLine[] = raw.map(() => ({ text: "" }));
  const rows = tableRows(raw.join("\n"));
  let isHeaded = false;
  /** The first heading of the first order is the headline; a page has one, so later ones go down a step. */
  const setHeading = (line: SourceLine, order: number): void => {
    line.mark = order === 1 && !isHeaded ? "headline" : "heading";
    isHeaded ||= order === 1;
    if (line.markup) line.markup.block = `${"#".repeat(Math.max(2, order))} `;
  };
  let above: SourceLine | undefined;
  /** What opens the last block. */
  let opened = "";
  /** Lines that others were joined to. */
  const joined = new Set<SourceLine>();
  for (const [index, written] of raw.entries()) {
    const line = lines[index] as SourceLine;
    const over = above?.markup;
    if (written.trim() === "") {
      above = undefined;
      continue;
    }
    if (rows.has(index)) {
      [opened, above] = ["", undefined];
      line.markup = { block: "", inline: written.trim(), ...(rows.has(index - 1) && { join: "\n" }) };
      line.mark = "row";
      line.text = wordsOf(written.trim()).trim() || written.trim();
      continue;
    }
    if (above && over?.block === "" && /^ {0,3}(?:=+|-{2,})\s*$/.test(written)) {
      // `Judul` and a row of signs under it: the other way to write a heading.
      setHeading(above, written.includes("=") ? 1 : 2);
      above = undefined;
      continue;
    }
    const [sign, inline] = splitBlock(written);
    const block = sign === "" && !above ? hangingIndent(written, opened) : sign;
    if (above && over && block === "" && runsOn(above.text, written, over)) {
      over.inline += ` ${inline}`;
      // Whether the next line runs on is told by the beginning and the end of what is above it.
      above.text = `${above.text.slice(0, 400)} ${wordsOf(inline)}`;
      joined.add(above);
      continue;
    }
    opened = block;
    line.markup = { block, inline };
    line.text = wordsOf(inline).trim() || inline;
    const heading = /^#+/.exec(block)?.[0].length;
    if (heading !== undefined) setHeading(line, heading);
    else if (/^!\[(?:\\.|[^\]\\])*\]\([^()\s]+(?: "(?:\\.|[^"\\])*")?\)$/.test(inline)) line.mark = "picture";
    else if (block !== "") line.mark = block.includes(">") ? "quote" : "item";
    above = heading === undefined && line.mark !== "picture" ? line : undefined;
  }
  // Signs may open in one line and close in the next: only all of them together are Markdown.
  for (const line of joined) line.text = wordsOf(line.markup?.inline ?? "");
  for (const [index, { markup }] of lines.entries()) {
    const over = lines[index - 1]?.markup;
    if (markup && over && areOneBlock(over, markup, joined.size > 0)) markup.join = "\n";
  }
  return lines;
}

/** Items of a list, lines of a quotation, rows of a table: a blank line would part them. @param wrapped paragraphs run over lines */
function areOneBlock(above: Markup, own: Markup, wrapped: boolean): boolean {
  if (own.block.startsWith("#") || above.block.startsWith("#")) return false;
  if (own.block !== "" && above.block !== "") return own.block.includes(">") === above.block.includes(">");
  const isRow = ({ block, inline }: Markup): boolean => block === "" && inline.startsWith("|");
  return own.block === above.block && isRow(own) === isRow(above) && (wrapped || isRow(own));
}

/** Whether a line is the rest of the paragraph or list item above it. Heads of articles stand in short lines. */
function runsOn(above: string, line: string, { block }: Markup): boolean {
  if (block !== "" && /^(?: {2,}|\t)/.test(line)) return true;
  if (above.length < 40 || endsSentence(above)) return false;
  return /^\p{Ll}/u.test(line) || (above.length >= 60 && capitalShare(above) < 0.5);
}
