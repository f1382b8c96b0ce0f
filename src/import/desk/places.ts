import { wordsOf } from "../markdown/markup.ts";
import type { LineReport } from "../result.ts";
import type { TextBlock } from "./text-blocks.ts";

/** Letters and digits alone, in small letters: what a text and the line that it is from have in common. Of a row of signs the signs. */
export function lettersOf(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, "") || plain.replace(/[\s\\]+/g, "");
}

/** What readers see of a line that may be Markdown. */
const shown = (line: string): string => lettersOf(/[[<&\\]/.test(line) ? wordsOf(line) : line);

/** A shorter text may stand in another by chance. */
const fewest = 12;
/** So many lines below the last block the next one is looked for. */
const reach = 400;

/**
 * Finds the lines of the source that each block of the text is from, whatever has been edited since. Blocks and lines come in
 * the same order; a block may be part of a line, without its dateline, and a line part of a block, as an item of a list.
 *
 * @returns for each line the index of its first block; for each block the indexes of its lines
 */
export function placeBlocks(
  blocks: readonly TextBlock[],
  lines: readonly Pick<LineReport, "n" | "text" | "continues">[],
): { ofLine: (number | undefined)[]; ofBlock: number[][] } {
  const texts = lines.map(({ text }) => shown(text));
  const ofLine: (number | undefined)[] = lines.map(() => undefined);
  let cursor = 0;
  const ofBlock = blocks.map((block, index) => {
    const parts = new Set(block.text.split("\n").map(shown));
    const whole = lettersOf(block.text.split("\n").map(wordsOf).join(" "));
    const isPart = (line = ""): boolean =>
      line !== "" && (line.length < fewest ? parts.has(line) : whole.includes(line));
    const covers = (line = ""): boolean =>
      whole.length < fewest ? line === whole && whole !== "" : line.includes(whole);
    const isFrom = (at: number): boolean => isPart(texts[at]) || covers(texts[at]);
    let first = cursor;
    while (first < Math.min(texts.length, cursor + reach) && !isFrom(first)) first += 1;
    if (!isFrom(first)) return [];
    const found = [first];
    // Lines that were dropped in the middle of a paragraph part its lines.
    for (let at = first + 1; at <= (found.at(-1) ?? first) + 3 && at < texts.length; at += 1)
      if (!covers(texts[first]) && isPart(texts[at])) found.push(at);
    cursor = found.at(-1) ?? first;
    for (const at of found) ofLine[at] ??= index;
    return found;
  });
  // The rest of a broken paragraph is where its first line is, however short.
  for (const [at, { continues }] of lines.entries()) {
    const block = continues === undefined ? undefined : ofLine[lines.findIndex(({ n }) => n === continues)];
    if (block === undefined || ofLine[at] !== undefined) continue;
    ofLine[at] = block;
    ofBlock[block]?.push(at);
  }
  return { ofLine, ofBlock };
}

/**
 * The lines that a value stands in: those it was read from, if it is still what was read, else the first that has its words.
 *
 * @param read indexes of the lines that an import took the field from
 */
export function placeValue(
  value: string,
  lines: readonly Pick<LineReport, "text">[],
  read: readonly number[],
): number[] {
  const letters = lettersOf(value);
  if (letters.length < 2) return [];
  const has = (at: number): boolean => {
    const text = lettersOf(lines[at]?.text ?? "");
    return text.includes(letters) || (text.length >= fewest && letters.includes(text));
  };
  const among = read.filter(has);
  if (among.length > 0) return among;
  const first = lines.findIndex((_, at) => has(at));
  return first < 0 ? [] : [first];
}
