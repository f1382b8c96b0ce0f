import type { Token } from "markdown-it";
import { findQuotations } from "../../news/text/quotations.ts";
import { splitSentences } from "../../news/text/sentences.ts";
import { wordEnd, wordStart } from "../../news/text/words.ts";
import { once } from "../lazily.ts";
import type { Paragraph } from "../model.ts";

/** A part of a paragraph's text that comes from one token. */
export interface Run {
  token: Token;
  start: number;
  end: number;
  kind: "text" | "link" | "code";
}

export type TextBlock = NonNullable<ReturnType<typeof readBlock>>;

/**
 * Numbers the paragraphs and list items of a text (`p1`, `p2`, …, in text order) and sets their ids: `<p id="p3">`, or
 * `<li id="p3">` if the item has no `<p>`. Headings, code, tables, pictures and paragraphs without words do not count.
 */
export function numberParagraphs(tokens: Token[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  const items: Token[] = [];
  tokens.forEach((token, index) => {
    if (token.type === "list_item_open") items.push(token);
    else if (token.type === "list_item_close") items.pop();
    else if (token.type === "paragraph_open") {
      const inline = tokens[index + 1];
      const block = inline && readBlock(inline, `p${blocks.length + 1}`);
      if (!block) return;
      blocks.push(block);
      // In a tight list, whose `<p>` is hidden, the item gets the id, unless it has one.
      const item = token.hidden ? items.at(-1) : undefined;
      const isFree = item && item.attrIndex("id") < 0;
      if (!isFree) for (const tag of [token, tokens[index + 2]]) if (tag) tag.hidden = false;
      (isFree ? item : token).attrSet("id", block.paragraph.id);
    }
  });
  return blocks;
}

function readBlock(inline: Token, id: string) {
  joinLines(inline);
  const { text, runs } = readRuns(inline);
  const sentences = splitSentences(text);
  if (sentences.length === 0) return undefined;
  const texts = sentences.map(({ start, end }) => text.slice(start, end));
  const joined = texts.join(" ");
  // Usually the text needs no cleaning: reuse it instead of keeping a second string.
  const paragraph: Paragraph = { id, text: joined === text ? text : joined, sentences: texts };
  const quotations = once(() => findQuotations(text));
  // `sentences` and `runs` are positions in the text with its original spaces.
  return { paragraph, inline, text, sentences, runs, quotations };
}

/** Returns the text of an inline token, without markup and pictures. */
export const plainText = (inline: Token): string => readRuns(inline).text;

function readRuns(inline: Token): { text: string; runs: Run[] } {
  const runs: Run[] = [];
  let text = "";
  let links = 0;
  for (const token of inline.children ?? []) {
    if (token.type === "link_open") links++;
    else if (token.type === "link_close") links--;
    else if (token.type === "softbreak" || token.type === "hardbreak") text += " ";
    else if (token.type === "text" || token.type === "code_inline") {
      const kind = token.type === "code_inline" ? "code" : links > 0 ? "link" : "text";
      runs.push({ token, start: text.length, end: text.length + token.content.length, kind });
      text += token.content;
    }
  }
  return { text, runs };
}

/** Joins lines that the editor broke, so that names are found across line breaks. */
function joinLines(inline: Token): void {
  const children = inline.children ?? [];
  if (!children.some((child) => child.type === "softbreak")) return;
  const joined: Token[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (last?.type === "text" && child.type === "softbreak") last.content += " ";
    else if (last?.type === "text" && child.type === "text") last.content += child.content;
    else joined.push(child);
  }
  inline.children = joined;
}

const wordsPerMinute = 200;

/** Counts words: runs of letters and digits. Hyphens, dots, commas and apostrophes join: `undang-undang`, `10.49`, `Jum’at` are one word each. */
export function countWords(text: string): number {
  let count = 0;
  let lastEnd = -2;
  for (let start = wordStart(text, 0); start < text.length; start = wordStart(text, lastEnd)) {
    if (start !== lastEnd + 1 || !"-.,'’".includes(text.charAt(lastEnd))) count++;
    lastEnd = wordEnd(text, start);
  }
  return count;
}

export const readingMinutes = (words: number): number => Math.max(1, Math.ceil(words / wordsPerMinute));
