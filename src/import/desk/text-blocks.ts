import { diffArrays } from "diff";
import { splitFile } from "../../content/front-matter/edit-yaml.js";
import type { ReadArticle } from "../files/sources.ts";
import { plainMarkdown } from "../markdown/body-markdown.ts";
import { splitBlock, wordsOf } from "../markdown/markup.ts";
import type { ExtractedArticle, LineReport } from "../result.ts";
import { fold } from "../shape.ts";

export const blockKinds = ["text", "heading", "quote", "list"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A block of an article's text, as written: what stands between blank lines, or a list item. */
export interface TextBlock {
  /** `other` is a table, a picture, a comment or one of Warta's own blocks. The desk shows it but does not change it. */
  kind: BlockKind | "other";
  /** Markdown without leading or trailing blank lines. */
  text: string;
  /** The text between this block and the one above. Missing if the block is new there. */
  gap?: string;
  /** The numbers of the source lines that the block comes from, once they are known. */
  lines: number[];
}

const fence = /^ {0,3}(:{3,}|`{3,}|~{3,})/;
const blockPatterns = [
  // Everything between two fences, or between the ends of a comment.
  /^ {0,3}(:{3,}|`{3,}|~{3,})[\s\S]*?(?:^[ \t]*\1[^\n]*|(?![\s\S]))/,
  /^<!--[\s\S]*?(?:-->[^\n]*|(?![\s\S]))/,
  /^#{1,6} [^\n]*/,
  // Lines up to an empty one, or up to one that begins another block. A list item also ends where the next item begins.
  /^(?:[ \t]*(?:[-*+]|\d{1,9}[.)]) [^\n]*(?:\n(?!#{1,6} | {0,3}(?::{3}|`{3}|~{3})|[ \t]*(?:[-*+]|\d{1,9}[.)]) )[^\n]*\S[^\n]*)*)/,
  /^[^\n]*\S[^\n]*(?:\n(?!#{1,6} | {0,3}(?::{3}|`{3}|~{3}))[^\n]*\S[^\n]*)*/,
];
const blockPattern = new RegExp(blockPatterns.map(({ source }) => source).join("|"), "gm");

/** Cuts the text of an article into blocks. `joinBlocks` restores the same text. */
export function blocksOf(body: string): TextBlock[] {
  let end = 0;
  return [...body.matchAll(blockPattern)].map(({ 0: text, index }) => {
    const gap = body.slice(end, index) || "\n";
    end = index + text.length;
    return { kind: kindOf(text), text, gap, lines: [] };
  });
}

/** Joins blocks into a text. Puts a blank line above a block that is new or follows another block than before, but not between list items. */
export const joinBlocks = (blocks: readonly TextBlock[]): string =>
  blocks
    .map(({ kind, gap, text }, index) => {
      const above = blocks[index - 1];
      if (!above) return text;
      const isNew = gap === undefined || above.gap === undefined;
      const isList = kind === "list" && above.kind === "list";
      const isClose = isList || [kind, above.kind].some((one) => one === "heading" || one === "other");
      const isNext = isNew ? isList : isClose && gap === "\n";
      return (isNext ? "\n" : gap === undefined || gap === "\n" ? "\n\n" : gap) + text;
    })
    .join("");

function kindOf(text: string): TextBlock["kind"] {
  if (fence.test(text) || /^(?:\||<!--|!\[|\[\^)/.test(text)) return "other";
  if (/^#{1,6} /.test(text)) return "heading";
  if (text.split("\n").every((line) => line.startsWith(">"))) return "quote";
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)]) /.test(text) ? "list" : "text";
}

/** Creates a block of a kind. In text, escapes a sign that would begin another kind: `1. x` → `1\. x`. */
export function blockAs(words: string, kind: BlockKind, lines: number[]): TextBlock {
  const signs = { heading: "## ", quote: "> ", list: "- ", text: "" };
  const plain = kind === "heading" ? words.replace(/^(\*\*|__)((?:(?!\1).)+)\1$/, "$2") : words;
  const isPlain = kind !== "text" || splitBlock(words)[0] === "";
  const text = isPlain ? signs[kind] + plain : words.replace(/^(\d{1,9})?([^\s\d])/, "$1\\$2");
  return { kind, text, lines };
}

/** Returns the words of a block as Markdown, without the signs of its kind. Joins the lines of a broken paragraph. */
const wordsIn = ({ kind, text }: TextBlock): string =>
  text
    .split("\n")
    .flatMap((line) => (kind === "text" ? line.trim() : splitBlock(line)[1]) || [])
    .join(" ");

/** Turns a block into another kind. Leaves `other` blocks as they are. */
export const withKind = (block: TextBlock, kind: BlockKind): TextBlock =>
  block.kind === kind || block.kind === "other" ? block : blockAs(wordsIn(block), kind, block.lines);

/** Joins two blocks into one of the first block's kind. Below a list item, the second block becomes another item. */
export const joined = (first: TextBlock, second: TextBlock): TextBlock => {
  const isItem = first.kind === "list" && second.kind !== "list";
  return { ...first, text: `${first.text}${isItem ? "\n- " : " "}${wordsIn(second)}` };
};

/** Returns what a text shares with the line that it comes from: its letters, or its signs if it has no letters. */
export const lettersOf = (text: string): string => fold(text) || text.replace(/[\s\\]+/g, "");

/** Returns what readers see of a line that may be Markdown. */
const shown = (line: string): string => lettersOf(/[[<&\\]/.test(line) ? wordsOf(line) : line);

/** What an import read: all lines, the paragraphs, and the line number of each paragraph. */
export type ReadText = Pick<ExtractedArticle, "lines" | "body" | "provenance">;

/** Finds the lines of blocks that have not changed since the import. Paragraphs with the same words are told apart by their order. */
function placeRead(blocks: readonly TextBlock[], { body, provenance }: ReadText): void {
  const now = blocks.map(({ text }) => lettersOf(wordsOf(text.replace(/\n>? ?/g, " "))));
  const [numbers, left] = [(provenance.body ?? []).values(), blocks.values()];
  for (const { count = 0, added, removed } of diffArrays(body.map(lettersOf), now))
    for (let step = 0; step < count; step += 1) {
      const n = added ? undefined : numbers.next().value;
      const block = removed ? undefined : left.next().value;
      if (n !== undefined) block?.lines.push(n);
    }
}

/** A shorter text may occur in another by chance. In letters. */
const fewest = 12;
/** How many lines below the last block to search for the next one. */
const reach = 400;

/**
 * Cuts a text into blocks and finds the source lines of each, whatever has been edited since. Blocks and lines come in the same
 * order. A block may be part of a line, such as one without its dateline. A line may be part of a block, such as a list item.
 *
 * @returns the blocks, and by line number the first block that each line is in
 */
export function placeBlocks(body: string, known: ReadText = { lines: [], body: [], provenance: {} }) {
  const { lines } = known;
  const blocks = blocksOf(body.trimEnd());
  const words = lines.map(({ n, text }) => ({ n, text: shown(text) }));
  placeRead(blocks, known);
  let cursor = 0;
  for (const [index, block] of blocks.entries()) {
    const below = blocks.find((one, at) => at > index && one.lines.length > 0);
    if (block.lines.length === 0) block.lines = search(block.text.split("\n"), below?.lines[0]);
    cursor = block.lines.at(-1) ?? cursor;
  }
  const ofLine = new Map(blocks.toReversed().flatMap((block) => block.lines.map((n) => [n, block] as const)));
  // The rest of a broken paragraph belongs to the block of its first line, however short it is.
  for (const { n, continues = 0 } of lines) {
    const block = ofLine.get(continues);
    if (!block || ofLine.has(n)) continue;
    ofLine.set(n, block);
    block.lines.push(n);
  }
  return { blocks, ofLine };

  /** Searches for the lines of an edited block, between those of the blocks above and below it. */
  function search(written: readonly string[], end = Number.POSITIVE_INFINITY): number[] {
    const parts = new Set(written.map(shown));
    const whole = lettersOf(written.map(wordsOf).join(" "));
    const isPart = (line: string): boolean =>
      line !== "" && (line.length < fewest ? parts.has(line) : whole.includes(line));
    const covers = (line: string): boolean =>
      whole.length < fewest ? line === whole && whole !== "" : line.includes(whole);
    const between = words.filter(({ n }) => n >= cursor && n < end);
    const at = between.slice(0, reach + 1).findIndex(({ text }) => isPart(text) || covers(text));
    const [first, ...below] = at < 0 ? [] : between.slice(at);
    if (!first) return [];
    if (covers(first.text)) return [first.n];
    // Up to two dropped lines may stand between the lines of a paragraph.
    const last = below.findIndex((_, at) => !below.slice(at, at + 3).some(({ text }) => isPart(text)));
    const near = [first, ...below.slice(0, last < 0 ? undefined : last)];
    return near.filter(({ text }) => isPart(text)).map(({ n }) => n);
  }
}

/**
 * Returns the lines that contain a value: those it was read from, if they still contain it, otherwise the first with its words.
 *
 * @param read numbers of the lines that an import took the field from
 */
export function placeValue(value: string, lines: readonly LineReport[], read: readonly number[]): number[] {
  const letters = lettersOf(value);
  if (letters.length < 2) return [];
  const has = (line: LineReport): boolean => {
    const text = lettersOf(line.text);
    return text.includes(letters) || (text.length >= fewest && letters.includes(text));
  };
  const among = lines.filter((line) => read.includes(line.n) && has(line));
  return (among.length > 0 ? among : [lines.find(has) ?? []].flat()).map(({ n }) => n);
}

/** Returns the lines that put a text in doubt and are still in it as an import read them. @param text the article's file */
export function openDoubts(text: string, { article, markdown }: ReadArticle): number[] {
  const before = placeBlocks(markdown ?? plainMarkdown(article.body), article).ofLine;
  const now = placeBlocks(splitFile(text).body, article).ofLine;
  return article.doubts.filter((n) => before.get(n)?.kind === now.get(n)?.kind);
}

/** Returns the source lines of each line of an article's text. @param text the article's file */
export const linesOfText = (text: string, read?: ReadText): number[][] =>
  placeBlocks(splitFile(text).body.trim(), read).blocks.flatMap(({ gap, text, lines }) =>
    `${gap}${text}`
      .split("\n")
      .slice(1)
      .map(() => lines),
  );
