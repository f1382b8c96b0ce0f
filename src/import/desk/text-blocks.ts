import { diffArrays } from "diff";
import { splitFile } from "../../content/front-matter/edit-yaml.js";
import type { ReadArticle } from "../files/sources.ts";
import { plainMarkdown } from "../markdown/body-markdown.ts";
import { splitBlock, wordsOf } from "../markdown/markup.ts";
import type { ExtractedArticle, LineReport } from "../result.ts";
import { fold } from "../shape.ts";

export const blockKinds = ["text", "heading", "quote", "list"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A part of an article's text between blank lines, as it is written. */
export interface TextBlock {
  /** `other`: a table, a picture, a comment, a block of Warta's; the desk shows it and leaves it as it is. */
  kind: BlockKind | "other";
  /** Markdown, without blank lines at its ends. */
  text: string;
  /** What parts it from the block above. */
  gap: string;
  /** The numbers of the lines of its source that it is from, once they are known. */
  lines: number[];
}

const between = "\n\n";
const fence = /^ {0,3}(:{3,}|`{3,}|~{3,})/;
const blockPatterns = [
  // Between two fences or the ends of a comment, whatever stands there.
  /^ {0,3}(:{3,}|`{3,}|~{3,})[\s\S]*?(?:^[ \t]*\1[^\n]*|(?![\s\S]))/,
  /^<!--[\s\S]*?(?:-->[^\n]*|(?![\s\S]))/,
  /^#{1,6} [^\n]*/,
  // Lines up to an empty one, or one that begins another block.
  /^[^\n]*\S[^\n]*(?:\n(?!#{1,6} | {0,3}(?::{3}|`{3}|~{3}))[^\n]*\S[^\n]*)*/,
];
const blockPattern = new RegExp(blockPatterns.map(({ source }) => source).join("|"), "gm");

/** Cuts the text of an article into blocks. `joinBlocks` gives the same text back. */
export function blocksOf(body: string): TextBlock[] {
  let end = 0;
  return [...body.matchAll(blockPattern)].map(({ 0: text, index }) => {
    const gap = body.slice(end, index) || "\n";
    end = index + text.length;
    return { kind: kindOf(text), text, gap, lines: [] };
  });
}

/** The text that blocks make. Where a block is now below another than before, a blank line parts them. */
export const joinBlocks = (blocks: readonly TextBlock[]): string =>
  blocks
    .map(({ kind, gap, text }, index) => {
      const isParted = [kind, blocks[index - 1]?.kind].some((one) => one === "heading" || one === "other");
      return (index === 0 ? "" : gap === "\n" && !isParted ? between : gap) + text;
    })
    .join("");

function kindOf(text: string): TextBlock["kind"] {
  if (fence.test(text) || /^(?:\||<!--|!\[|\[\^)/.test(text)) return "other";
  if (/^#{1,6} /.test(text)) return "heading";
  const lines = text.split("\n");
  if (lines.every((line) => line.startsWith(">"))) return "quote";
  return /^(?:[-*+]|\d{1,9}[.)]) /.test(text) ? "list" : "text";
}

/** The lines of a block as Markdown without the signs of its kind: of a list its items. */
const linesIn = ({ kind, text }: TextBlock): string[] =>
  text.split("\n").flatMap((line) => (kind === "text" ? line.trim() : splitBlock(line)[1]) || []);

/** Blocks of a kind: a list of all lines, a heading or a quotation; as text each item of a list is a paragraph. */
export function blocksAs(lines: readonly string[], kind: BlockKind): TextBlock[] {
  const made = (text: string): TextBlock => ({ kind, text, gap: between, lines: [] });
  if (lines.length === 0) return [];
  if (kind === "list") return [made(lines.map((line) => `- ${line}`).join("\n"))];
  if (kind === "quote") return [made(lines.map((line) => `> ${line}`).join("\n>\n"))];
  return lines.map((line) =>
    made(kind === "heading" ? `## ${line.replace(/^(\*\*|__)((?:(?!\1).)+)\1$/, "$2")}` : asParagraph(line)),
  );
}

/** A sign that would open a block is written as text: `1. x` → `1\. x`. */
const asParagraph = (line: string): string =>
  splitBlock(line)[0] === "" ? line : line.replace(/^(\d{1,9})?([^\s\d])/, "$1\\$2");

/** A block as another kind. The lines of a broken paragraph are joined. */
export function withKind(block: TextBlock, kind: BlockKind): TextBlock[] {
  if (block.kind === kind || block.kind === "other") return [block];
  const lines = linesIn(block);
  const [first, ...rest] = blocksAs(block.kind === "list" ? lines : [lines.join(" ")], kind);
  return first ? [{ ...first, gap: block.gap }, ...rest].map((one) => ({ ...one, lines: block.lines })) : [];
}

/** Two blocks as one of the first one's kind. */
export function joined(first: TextBlock, second: TextBlock): TextBlock {
  const lines = linesIn(second);
  if (first.kind === "list")
    return { ...first, text: [first.text, ...lines.map((line) => `- ${line}`)].join("\n") };
  return { ...first, text: [first.text, ...lines].join(" ") };
}

/** What a text and the line that it is from have in common: its letters, of a row of signs the signs. */
export const lettersOf = (text: string): string => fold(text) || text.replace(/[\s\\]+/g, "");

/** What readers see of a line that may be Markdown. */
const shown = (line: string): string => lettersOf(/[[<&\\]/.test(line) ? wordsOf(line) : line);

/** What an import read: all lines, the paragraphs, and the number of the line of each. */
export type ReadText = Pick<ExtractedArticle, "lines" | "body" | "provenance">;

/** Of an article without a source. */
const noText: ReadText = { lines: [], body: [], provenance: {} };

/** Finds the lines of paragraphs that blocks still have as they were read. Of those that say the same their order tells which. */
function placeRead(blocks: readonly TextBlock[], { body, provenance }: ReadText): void {
  const parts = blocks.flatMap((block) =>
    (block.kind === "list" ? block.text.split("\n") : [block.text]).map((part) => ({
      block,
      letters: lettersOf(wordsOf(part.replace(/\n>? ?/g, " "))),
    })),
  );
  const [read, now] = [body.map(lettersOf), parts.map(({ letters }) => letters)];
  let [from, at] = [0, 0];
  for (const { count = 0, added, removed } of diffArrays(read, now)) {
    for (let step = 0; !added && !removed && step < count; step += 1) {
      const n = provenance.body?.[from + step];
      if (n !== undefined) parts[at + step]?.block.lines.push(n);
    }
    from += added ? 0 : count;
    at += removed ? 0 : count;
  }
}

/** A shorter text may stand in another by chance. */
const fewest = 12;
/** So many lines below the last block the next one is looked for. */
const reach = 400;

/**
 * Cuts a text into blocks, and finds the lines of its source that each is from, whatever has been edited since. Blocks and lines
 * come in the same order; a block may be part of a line, without its dateline, and a line part of a block, as an item of a list.
 *
 * @returns the blocks, and the first that each line is in, by its number
 */
export function placeBlocks(body: string, known = noText) {
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
  // The rest of a broken paragraph is where its first line is, however short.
  for (const { n, continues = 0 } of lines) {
    const block = ofLine.get(continues);
    if (!block || ofLine.has(n)) continue;
    ofLine.set(n, block);
    block.lines.push(n);
  }
  return { blocks, ofLine };

  /** Looks for a block that has been edited, between those above and below it. */
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
    const found = [first.n];
    let others = 0;
    // Lines that were dropped in the middle of a paragraph part its lines.
    for (const { n, text } of covers(first.text) ? [] : below) {
      others = isPart(text) ? 0 : others + 1;
      if (others > 2) break;
      if (others === 0) found.push(n);
    }
    return found;
  }
}

/**
 * The lines that a value stands in: those it was read from, if it is still what was read, else the first that has its words.
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

/** The lines that put a text in doubt and are in it still as an import read them. @param text of the article's file */
export function openDoubts(text: string, { article, markdown }: ReadArticle): number[] {
  const before = placeBlocks(markdown ?? plainMarkdown(article.body), article).ofLine;
  const now = placeBlocks(splitFile(text).body, article).ofLine;
  return article.doubts.filter((n) => before.get(n)?.kind === now.get(n)?.kind);
}

/** The lines of its source that each line of an article's text is from. @param text of the article's file */
export const linesOfText = (text: string, read?: ReadText): number[][] =>
  placeBlocks(splitFile(text).body.trim(), read).blocks.flatMap(({ gap, text, lines }) => [
    ...gap
      .split("\n")
      .slice(2)
      .map(() => []),
    ...text.split("\n").map(() => lines),
  ]);
