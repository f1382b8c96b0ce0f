import { markdown } from "../../content/markdown.ts";
import type { ExtractedArticle, Mark } from "../../extract/extract.ts";
import { readable } from "../../extract/lines.ts";
import { capitalShare, endsSentence } from "../../extract/shape.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { hanging, hangingIndent, itemSigns, splitBlock, tableRows } from "./markdown-blocks.ts";

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
}

export interface MarkdownSource {
  /** The text as a reader sees it, in the same lines. A line that was joined to the one above it is blank. */
  text: string;
  marks: Map<number, Mark>;
  /** By line, 1-based; each line that says something has one. */
  markup: Map<number, Markup>;
  /** Whether paragraphs run over several lines: then two lines side by side are one. */
  wrapped: boolean;
}

const longestCut = 160;

/** The words that a reader sees of a line of Markdown, without what opens its block: `**x** [y](z)` → `x y`. */
export function wordsOf(inline: string): string {
  const [block] = markdown.parseInline(inline, {});
  return (block?.children ?? [])
    .map(({ type, content }) => (type === "softbreak" || type === "hardbreak" ? " " : content))
    .join("");
}

/** A text that is Markdown, taken apart: the words for the rules of plain texts, and what to put around them again. */
export function readMarkdown(text: string): MarkdownSource {
  const source: MarkdownSource = { text: "", marks: new Map(), markup: new Map(), wrapped: false };
  const raw = text.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  const words = raw.map(() => "");
  const rows = tableRows(raw);
  let above: number | undefined;
  /** What opens the last block. */
  let opened = "";
  for (const [index, line] of raw.entries()) {
    const n = index + 1;
    if (line.trim() === "") {
      above = undefined;
      continue;
    }
    if (rows.has(index)) {
      opened = "";
      const inline = line.trim();
      source.markup.set(n, { block: "", inline, ...(rows.has(index - 1) && { join: "\n" }) });
      source.marks.set(n, "row");
      words[index] = wordsOf(inline).trim() || inline;
      above = undefined;
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
      words[above - 1] = wordsOf(over.inline);
      source.wrapped = true;
      continue;
    }
    opened = block;
    source.markup.set(n, { block, inline });
    words[index] = wordsOf(inline).trim() || inline;
    const heading = /^#+/.exec(block)?.[0].length;
    if (heading !== undefined) setHeading(source, n, heading);
    else if (/^!\[[^\]]*\]\([^()\s]+(?: "[^"]*")?\)$/.test(inline)) source.marks.set(n, "picture");
    else if (block !== "") source.marks.set(n, block.includes(">") ? "quote" : "item");
    above = heading === undefined && source.marks.get(n) !== "picture" ? n : undefined;
  }
  source.text = words.map((line) => line.replace(/[\r\n\u2028\u2029]+/g, " ")).join("\n");
  return source;
}

/** The first heading of the first order is the headline; a page has one, so later ones go down a step. */
function setHeading(source: MarkdownSource, n: number, order: number): void {
  const first = order === 1 && ![...source.marks.values()].includes("headline");
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

/**
 * The paragraphs of an article as one Markdown text, with the markup that their lines had in the source. What the rules
 * took off a line, its dateline or initials, is taken off its Markdown; where that would break it, the words are kept.
 *
 * @param markup by line; a line without one is plain text
 */
export function bodyMarkdown(
  { body, provenance }: Pick<ExtractedArticle, "body" | "provenance">,
  markup: ReadonlyMap<number, Markup>,
  wrapped = false,
): string {
  const lines = provenance.body ?? [];
  let text = "";
  let hung = false;
  for (const [index, words] of body.entries()) {
    const n = lines[index] ?? 0;
    const own = markup.get(n);
    const hangs = own !== undefined && hanging.test(own.block);
    // A paragraph whose item was dropped hangs below nothing.
    const block: string = hangs && !hung ? "" : (own?.block ?? "");
    hung = hangs ? hung : itemSigns.test(block);
    const paragraph = own ? block + inlineOf(words, own) : escapeMarkdown(words);
    const beside = lines[index - 1] === n - 1;
    const above = markup.get(n - 1);
    const together = own && above && beside && isOneBlock(above, own, wrapped);
    const join = (beside && own?.join) || (together ? "\n" : "\n\n");
    text += (index === 0 ? "" : join) + paragraph + (own?.below === undefined ? "" : `\n${own.below}`);
  }
  return text;
}

/** Items of a list, lines of a quotation, rows of a table: a blank line would part them. */
function isOneBlock(above: Markup, own: Markup, wrapped: boolean): boolean {
  const kind = ({ block, inline = "" }: Markup): string =>
    /^#/.test(block)
      ? "#"
      : block === "" && inline.startsWith("|")
        ? "|"
        : block.replace(/[^>]/g, "") || block.trim();
  if (/^#/.test(own.block) || /^#/.test(above.block)) return false;
  if (own.block !== "" && above.block !== "") return own.block.includes(">") === above.block.includes(">");
  return kind(own) === kind(above) && (wrapped || kind(own) === "|");
}

function inlineOf(words: string, { inline }: Markup): string {
  if (inline === undefined) return escapeMarkdown(words);
  const shown = readable(wordsOf(inline)) || readable(inline);
  if (shown === words) return inline;
  const at = shown.indexOf(words);
  const whole = at < 0 ? undefined : shown.slice(at);
  const start = whole === undefined ? undefined : cut(inline, whole, (text, length) => text.slice(length));
  const both =
    start === undefined
      ? undefined
      : cut(start, words, (text, length) => text.slice(0, text.length - length));
  // What stood inside the line must not open a block now: `PALU - 1. Warga`.
  const paragraph = both !== undefined && splitBlock(both)[0] === "" ? both : undefined;
  return paragraph ?? escapeMarkdown(words);
}

/** Takes signs off one end until the words that are left are those wanted. */
function cut(
  inline: string,
  words: string,
  take: (text: string, length: number) => string,
): string | undefined {
  for (let length = 0; length <= Math.min(longestCut, inline.length); length++) {
    const rest = take(inline, length).trim();
    if (readable(wordsOf(rest)) === words) return rest;
  }
  return undefined;
}
