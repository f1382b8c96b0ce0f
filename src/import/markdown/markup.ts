import { literalMarkdown as markdown } from "../../content/markdown/parser.ts";
import type { Mark } from "../result.ts";
import { capitalShare, endsSentence } from "../shape.ts";

/** What a line has besides the words that readers see. */
export interface Markup {
  /** The start of its block: `## `, `- `, `> `; empty for a paragraph. */
  block: string;
  /** The rest of the line as Markdown. */
  inline: string;
  /** A row of signs right below it: the hyphens under the header of a table. */
  below?: string;
  /** What joins it to the line above, if that is text too; a blank line by default. */
  join?: string;
  /** HTML only: the lines of the page that are in it. */
  lines?: readonly number[];
}

/** Alternative text of a picture until its article has a headline: a line must not be empty. */
export const emptyAlt = "…";

/** Returns the words that readers see of a Markdown line, without the start of its block: `**x** [y](z)` → `x y`. */
export function wordsOf(inline: string): string {
  const [block] = markdown.parseInline(inline, {});
  return (block?.children ?? [])
    .map(({ type, content }) => (type === "softbreak" || type === "hardbreak" ? " " : content))
    .join("");
}

/** Returns the indexes of lines that are table rows, including the hyphens under the header. */
function tableRows(text: string): Set<number> {
  const tokens = text.includes("|") ? markdown.parse(text, {}) : [];
  const tables = tokens.flatMap(({ type, map }) => (type === "table_open" && map ? [map] : []));
  return new Set(tables.flatMap(([from, to]) => Array.from({ length: to - from }, (_, at) => from + at)));
}

/** Splits a line: `  - **x**` → `  - ` and `**x**`. The closing signs of a heading are dropped. */
export function splitBlock(line: string): [block: string, inline: string] {
  const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(line);
  if (heading?.[1] && heading[2]) return [`${heading[1]} `, heading[2]];
  const other = /^(?: {0,3}>[ \t]?)*(?:[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S))*/.exec(line)?.[0] ?? "";
  const inline = line.slice(other.length).trim();
  // `* * *` and `- - -` are a horizontal rule.
  if (inline === "" || /^[ \t]*(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/.test(line))
    return ["", line.trim()];
  return [other, inline];
}

/** The start of a list item, and the indentation of a further paragraph in it. */
export const itemSigns = /^[^>]*(?:[-*+]|\d[.)]) +$/;
export const indentOnly = /^ +$/;

/** Returns the indentation of a further paragraph of an item, without which it would end the list. @param over start of the block above */
function hangingIndent(line: string, over: string): string {
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  const isIndented =
    (itemSigns.test(over) || indentOnly.test(over)) && indent >= Math.min(over.length, 4) && indent > 1;
  return isIndented ? over.replace(/\S/g, " ") : "";
}

/** What Markdown interprets anywhere in a line; of underscores not one between two letters or digits. `&amp;` would become `&`. */
const inlineSigns = /[\\`*[\]<~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?[\p{L}\p{N}]{1,32};)/gu;
/** The start of a heading, quotation, list, rule or block at the start of a line. */
const blockSign =
  /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=]+\s*$|-(?=\s*-[\s-]*$)|\||:{3})|(?<=^\d{1,9})[.)](?=\s|$)/;

/** Escapes a paragraph of plain text so that Markdown shows the same text: `1. x` → `1\. x`, `# x` → `\# x`. @param text one line, trimmed */
export const escapeMarkdown = (text: string): string =>
  text.replace(inlineSigns, "\\$&").replace(blockSign, "\\$&");

/** A line of a source with markup, Markdown or HTML. */
export interface SourceLine {
  /** As readers see it. */
  text: string;
  mark?: Mark;
  /** Its Markdown, if it belongs to the text. */
  markup?: Markup;
  /** HTML only: the words of its links. */
  links?: readonly string[];
}

/** Splits a Markdown text into lines: words for the rules of plain text, and the markup to put around them again. One joined to that above is blank. */
export function readMarkdown(text: string): SourceLine[] {
  const named = text.replace(/^\uFEFF/, "").replace(/!\[\s*\](?=\()/g, `![${emptyAlt}]`);
  const raw = named.split(/\r\n|\n|\r/);
  const lines: SourceLine[] = raw.map(() => ({ text: "" }));
  const rows = tableRows(raw.join("\n"));
  let hasHeadline = false;
  /** The first level-1 heading is the headline. A page has only one, so later ones become level 2. */
  const setHeading = (line: SourceLine, order: number): void => {
    line.mark = order === 1 && !hasHeadline ? "headline" : "heading";
    hasHeadline ||= order === 1;
    if (line.markup) line.markup.block = `${"#".repeat(Math.max(2, order))} `;
  };
  let above: SourceLine | undefined;
  /** The start of the last block. */
  let opened = "";
  /** Lines that others were joined to. */
  const continued = new Set<SourceLine>();
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
      // `Judul` with a row of signs below: the other way to write a heading.
      setHeading(above, written.includes("=") ? 1 : 2);
      above = undefined;
      continue;
    }
    const [sign, inline] = splitBlock(written);
    const block = sign === "" && !above ? hangingIndent(written, opened) : sign;
    if (above && over && block === "" && continuesParagraph(above.text, written, over)) {
      over.inline += ` ${inline}`;
      // Whether the next line continues it depends only on the beginning and end of the text above.
      above.text = `${above.text.slice(0, 400)} ${wordsOf(inline)}`;
      continued.add(above);
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
  // Emphasis may start in one line and end in the next, so they are parsed together.
  for (const line of continued) line.text = wordsOf(line.markup?.inline ?? "");
  for (const [index, { markup }] of lines.entries()) {
    const over = lines[index - 1]?.markup;
    if (markup && over && areOneBlock(over, markup, continued.size > 0)) markup.join = "\n";
  }
  return lines;
}

/** Checks for items of a list, lines of a quotation or rows of a table, which a blank line would separate. @param wrapped paragraphs run over several lines */
function areOneBlock(above: Markup, next: Markup, wrapped: boolean): boolean {
  if (next.block.startsWith("#") || above.block.startsWith("#")) return false;
  if (next.block !== "" && above.block !== "") return next.block.includes(">") === above.block.includes(">");
  const isRow = ({ block, inline }: Markup): boolean => block === "" && inline.startsWith("|");
  return next.block === above.block && isRow(next) === isRow(above) && (wrapped || isRow(next));
}

/** Checks whether a line continues the paragraph or list item above it. The head of an article has short lines, so those do not count. */
function continuesParagraph(above: string, line: string, { block }: Markup): boolean {
  if (block !== "" && /^(?: {2,}|\t)/.test(line)) return true;
  if (above.length < 40 || endsSentence(above)) return false;
  return /^\p{Ll}/u.test(line) || (above.length >= 60 && capitalShare(above) < 0.5);
}
