import { editFile, splitFile } from "../../content/front-matter/edit-yaml.js";
import { readable } from "../lines.ts";
import { escapeMarkdown } from "../markdown/markup.ts";
import type { LineReport } from "../result.ts";
import type { LinesStep } from "./changes.ts";
import type { BlockKind, ReadText, TextBlock } from "./text-blocks.ts";
import { blockAs, joinBlocks, joined, lettersOf, placeBlocks, withKind } from "./text-blocks.ts";

/** A selected line, or the selected part of it. */
type ChosenLine = ReturnType<typeof chosenLines>[number];

/** Returns the lines selected by number, or the selected part of one. Leaves out lines without words. */
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

const withBlocks = (file: string, blocks: readonly TextBlock[]): string =>
  editFile(file, {}, [], joinBlocks(blocks));

/** Joins the blocks of lines in an article's file, from the first to the last. A single block is joined with the next one. */
export function withJoined(file: string, read: ReadText, chosen: readonly ChosenLine[]): string {
  const { blocks } = placeBlocks(splitFile(file).body, read);
  const isChosen = ({ lines }: TextBlock): boolean => chosen.some(({ n }) => lines.includes(n));
  const first = blocks.findIndex(isChosen);
  const [block, ...others] = blocks.slice(first, Math.max(blocks.findLastIndex(isChosen), first + 1) + 1);
  if (first < 0 || !block || [block, ...others].some(({ kind }) => kind === "other")) return file;
  return withBlocks(file, blocks.toSpliced(first, others.length + 1, others.reduce(joined, block)));
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
      // Goes behind the last block that comes from a line above it.
      const last = blocks.findLastIndex(({ lines }) => lines.some((line) => line < n));
      blocks = blocks.toSpliced(last + 1, 0, ...made);
    }
  }
  return withBlocks(file, blocks);
}

/** Cuts words out of a block, such as a sentence out of a paragraph. @returns what stands before and behind; undefined if the words have changed */
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
