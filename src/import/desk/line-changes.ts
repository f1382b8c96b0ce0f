import { editFile, splitFile } from "../../content/front-matter/edit-yaml.js";
import { readable } from "../lines.ts";
import { escapeMarkdown } from "../markdown/markup.ts";
import type { LineReport } from "../result.ts";
import type { LinesStep } from "./changes.ts";
import type { BlockKind, ReadText, TextBlock } from "./text-blocks.ts";
import { blockAs, joinBlocks, joined, lettersOf, placeBlocks, withKind } from "./text-blocks.ts";

/** What is meant of a line. */
type ChosenLine = ReturnType<typeof chosenLines>[number];

/** The lines that are chosen by their numbers, or the part of one; but for those without words. */
export const chosenLines = (
  lines: readonly LineReport[],
  { lines: numbers, start, end }: Pick<LinesStep, "lines" | "start" | "end">,
) => {
  const meant = new Set(numbers);
  return lines.flatMap(({ n, text }) => {
    const words = readable(meant.has(n) ? text.slice(start, end) : "");
    return words === "" ? [] : [{ n, words }];
  });
};

/** An article's file with other blocks. */
export const withBlocks = (file: string, blocks: readonly TextBlock[]): string =>
  editFile(file, {}, [], joinBlocks(blocks));

/** The file of an article with the blocks of lines joined, from the first to the last; one alone is joined with the next. */
export function withJoined(file: string, read: ReadText, chosen: readonly ChosenLine[]): string {
  const { blocks } = placeBlocks(splitFile(file).body, read);
  const isChosen = ({ lines }: TextBlock): boolean => chosen.some(({ n }) => lines.includes(n));
  const first = blocks.findIndex(isChosen);
  const [block, ...others] = blocks.slice(first, Math.max(blocks.findLastIndex(isChosen), first + 1) + 1);
  if (first < 0 || !block || [block, ...others].some(({ kind }) => kind === "other")) return file;
  return withBlocks(file, blocks.toSpliced(first, others.length + 1, others.reduce(joined, block)));
}

/**
 * The file of an article with lines of its source as another kind of block, or without them. A line that is not in the text is
 * put where it stands in the source; one that is part of a block is cut out of it.
 *
 * @param kind `nothing` takes them out
 * @param read what an import read as text
 * @returns undefined if a line is part of a block and its words have been edited there
 */
export function withLines(
  file: string,
  read: ReadText,
  chosen: readonly ChosenLine[],
  kind: BlockKind | "nothing",
): string | undefined {
  // Found once, before any is changed: lines of the same words are told apart by their order.
  let { blocks } = placeBlocks(splitFile(file).body, read);
  for (const { n, words } of chosen) {
    const isFrom = ({ lines }: TextBlock): boolean => lines.includes(n);
    const isOwn = (block: TextBlock): boolean =>
      isFrom(block) && block.kind !== "other" && lettersOf(words).includes(lettersOf(block.text));
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
      // Behind the last block that is from a line above it.
      const last = blocks.findLastIndex(({ lines }) => lines.some((line) => line < n));
      blocks = blocks.toSpliced(last + 1, 0, ...made);
    }
  }
  return withBlocks(file, blocks);
}

/** Cuts words out of a block: a sentence out of a paragraph. @returns what stands before and behind; undefined if it has them not as they are */
function cutOut(block: TextBlock | undefined, words: string): TextBlock[][] | undefined {
  if (!block || block.kind === "other") return undefined;
  const { kind, lines } = block;
  const part = (text: string): TextBlock[] =>
    text.trim() === "" ? [] : [{ kind, text: text.trim(), lines }];
  for (const written of [escapeMarkdown(words), words]) {
    const [before = "", ...behind] = block.text.split(written);
    if (behind.length > 0) return [part(before), part(behind.join(written).replace(/^\s*[–—-]+\s+/, ""))];
  }
  return undefined;
}
