import { diffArrays } from "diff";
import { editFile, splitFile } from "../../content/front-matter/edit-yaml.js";
import type { ReadArticle } from "../files/sources.ts";
import { plainMarkdown } from "../markdown/body-markdown.ts";
import { escapeMarkdown, splitBlock, wordsOf } from "../markdown/markup.ts";
import type { ExtractedArticle, LineReport } from "../result.ts";
import { fold } from "../shape.ts";

export const blockKinds = ["text", "heading", "quote", "list"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A block of an article's text, as written: a line, or all of a table, a comment or one of Warta's own blocks. */
export interface TextBlock {
  /** The desk shows `other` blocks, which have no words of their own or several lines, but does not change them. */
  kind: BlockKind | "other";
  text: string;
  /** The index of the block and what stands above it. Missing if the block is new. */
  at?: number;
  gap?: string;
  /** The numbers of the source lines that the block comes from, once they are known. */
  lines: number[];
}

const blockPatterns = [
  // Everything between two fences, or between the ends of a comment; otherwise a line.
  /^ {0,3}(:{3,}|`{3,}|~{3,})[\s\S]*?(?:^[ \t]*\1[^\n]*|(?![\s\S]))/,
  /^<!--[\s\S]*?(?:-->[^\n]*|(?![\s\S]))/,
  /^[^\n]*\S[^\n]*/,
];
const blockPattern = new RegExp(blockPatterns.map(({ source }) => source).join("|"), "gm");

/** Cuts the text of an article into blocks. `joinBlocks` restores the same text. */
export function blocksOf(body: string): TextBlock[] {
  let end = 0;
  return Array.from(body.matchAll(blockPattern), ({ 0: text, index }, at) => {
    const gap = body.slice(end, index) || "\n";
    end = index + text.length;
    return { kind: kindOf(text), text, at, gap, lines: [] };
  });
}

/** Joins blocks into a text. Puts a blank line above a block that is new or follows another block than before, but not between list items. */
export const joinBlocks = (blocks: readonly TextBlock[]): string =>
  blocks
    .map(({ kind, at = 0, gap, text }, index) => {
      const above = blocks[index - 1];
      if (!above) return text;
      const isList = kind === "list" && above.kind === "list";
      return (gap === undefined || above.at !== at - 1 ? (isList ? "\n" : "\n\n") : gap) + text;
    })
    .join("");

function kindOf(text: string): TextBlock["kind"] {
  if (/^ {0,3}(?::{3}|`{3}|~{3}|\||<!--|!\[|\[\^)/.test(text)) return "other";
  if (/^#{1,6} /.test(text)) return "heading";
  return text.startsWith(">") ? "quote" : /^[ \t]*(?:[-*+]|\d{1,9}[.)]) /.test(text) ? "list" : "text";
}

/** Creates a block of a kind. In text, escapes a sign that would begin another kind: `1. x` → `1\. x`. */
function blockAs(words: string, kind: BlockKind, lines: number[]): TextBlock {
  const signs = { heading: "## ", quote: "> ", list: "- ", text: "" };
  const plain = kind === "heading" ? words.replace(/^(\*\*|__)((?:(?!\1).)+)\1$/, "$2") : words;
  const isPlain = kind !== "text" || splitBlock(words)[0] === "";
  const text = isPlain ? signs[kind] + plain : words.replace(/^(\d{1,9})?([^\s\d])/, "$1\\$2");
  return { kind, text, lines };
}

/** Turns a block into another kind. Leaves `other` blocks as they are. */
export const withKind = (block: TextBlock, kind: BlockKind): TextBlock =>
  block.kind === kind || block.kind === "other"
    ? block
    : blockAs(splitBlock(block.text)[1], kind, block.lines);

/** Joins two blocks into one of the first block's kind. */
export const joined = ({ kind, text, lines }: TextBlock, next: TextBlock): TextBlock => ({
  kind,
  text: `${text} ${splitBlock(next.text)[1]}`,
  lines,
});

/** Returns what a text shares with the line that it comes from: its letters, or its signs if it has no letters. */
export const lettersOf = (text: string): string => fold(text) || text.replace(/[\s\\]+/g, "");

/** Returns what readers see of a line that may be Markdown. */
const shown = (line: string): string => lettersOf(/[[<&\\]/.test(line) ? wordsOf(line) : line);

/** What an import read: all lines, the paragraphs, and the line number of each paragraph. */
export type ReadText = Pick<ExtractedArticle, "lines" | "body" | "provenance">;

/** Finds the lines of blocks that have not changed since the import. Paragraphs with the same words are told apart by their order. */
function placeRead(blocks: readonly TextBlock[], { body, provenance }: ReadText): void {
  const now = blocks.map(({ text }) => lettersOf(wordsOf(text)));
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
const isPartOf = (part: string, whole: string): boolean =>
  part.length < fewest ? part === whole && part !== "" : whole.includes(part);

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
    if (block.lines.length === 0) block.lines = search(shown(block.text), below?.lines[0]);
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
  function search(whole: string, end = Number.POSITIVE_INFINITY): number[] {
    const near = words.filter(({ n }) => n >= cursor && n < end);
    const line = near.find(({ text }) => isPartOf(whole, text) || isPartOf(text, whole));
    const isIn = line && isPartOf(whole, line.text);
    return (isIn ? [line] : near.filter(({ text }) => isPartOf(text, whole))).map(({ n }) => n);
  }
}

/** Returns the lines that contain a value: those that an import `read` it from, if they still contain it, otherwise the first line with its words. */
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

/** A line that an editor chose, or the chosen part of it. */
interface ChosenLine {
  n: number;
  words: string;
}

/**
 * Joins the blocks of lines in an article's file, from the first to the last. The block of a single line is joined with the next one.
 *
 * @returns undefined if a line is not in the text, or if there is nothing to join
 */
export function withJoined(file: string, read: ReadText, chosen: readonly ChosenLine[]): string | undefined {
  const { blocks } = placeBlocks(splitFile(file).body, read);
  const places = chosen.map(({ n }) => blocks.findIndex(({ lines }) => lines.includes(n)));
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const [block, ...others] = first < 0 ? [] : blocks.slice(first, (chosen.length > 1 ? last : first + 1) + 1);
  if (!block || others.length === 0 || [block, ...others].some(({ kind }) => kind === "other"))
    return undefined;
  const all = blocks.toSpliced(first, others.length + 1, others.reduce(joined, block));
  return editFile(file, {}, [], joinBlocks(all));
}

/**
 * Turns source lines into another kind of block in an article's file, or removes them. A line that is not in the text yet goes
 * where it stands in the source. A line that is part of a block is cut out of it.
 *
 * @param kind `nothing` removes them
 * @param read what an import read as text
 * @returns undefined if a line is part of a block in which its words have been edited
 */
export function withLines(
  file: string,
  read: ReadText,
  chosen: readonly ChosenLine[],
  kind: BlockKind | "nothing",
): string | undefined {
  // Finds all blocks before any is changed, because only their order tells lines with the same words apart.
  let { blocks } = placeBlocks(splitFile(file).body, read);
  for (const { n, words } of chosen) {
    const isFrom = ({ lines }: TextBlock): boolean => lines.includes(n);
    const isOwn = (block: TextBlock): boolean =>
      isFrom(block) && block.kind !== "other" && shown(words).includes(shown(block.text));
    const made = kind === "nothing" ? [] : [blockAs(escapeMarkdown(words), kind, [n])];
    const around = blocks.findIndex((block) => isFrom(block) && cutOut(block, words));
    const [above = [], below = []] = cutOut(blocks[around], words) ?? [];
    if (blocks.some(isOwn))
      blocks = blocks.flatMap((block) =>
        !isOwn(block) ? [block] : kind === "nothing" ? [] : withKind(block, kind),
      );
    else if (around >= 0) blocks = blocks.toSpliced(around, 1, ...above, ...made, ...below);
    else if (blocks.some(isFrom)) return undefined;
    else {
      // Goes behind the last block that comes from a line above it.
      const last = blocks.findLastIndex(({ lines }) => lines.some((line) => line < n));
      blocks = blocks.toSpliced(last + 1, 0, ...made);
    }
  }
  return editFile(file, {}, [], joinBlocks(blocks));
}

/** Cuts words out of a block, such as a sentence out of a paragraph. @returns what stands before and behind; undefined if the words have changed */
function cutOut(block: TextBlock | undefined, words: string): TextBlock[][] | undefined {
  if (!block || block.kind === "other") return undefined;
  const { kind, lines } = block;
  const part = (text: string) => (text.trim() === "" ? [] : [{ kind, text: text.trim(), lines }]);
  for (const written of [escapeMarkdown(words), words]) {
    const [before = "", ...behind] = block.text.split(written);
    if (behind.length > 0) return [part(before), part(behind.join(written).replace(/^\s*[–—-]+\s+/, ""))];
  }
  return undefined;
}
