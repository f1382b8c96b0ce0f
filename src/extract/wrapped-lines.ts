import { readDateline } from "./dateline.ts";
import { findDate } from "./dates/find-date.ts";
import { joinedText } from "./lines.ts";
import { isPersonName } from "./names.ts";
import { capitalShare, endsSentence, isParagraph } from "./shape.ts";
import type { Line } from "./state.ts";

/** No one breaks lines of running text closer than this, in characters; lines of a poem or a signature are shorter. */
const narrowest = 40;
/** Longer lines are paragraphs, which no one has broken. */
const widest = 140;
/** A block of more lines may hold several paragraphs without a blank line between them. */
const mostOfParagraph = 12;

/**
 * Joins the lines of paragraphs that were broken by hand or by a mail program at some 70 columns: each paragraph is one
 * line again, with the number of its first. A text is so where lines break off inside a sentence that the next one ends,
 * near one width. Heads, items, rows and all that stands in short lines stay as they are, as does a text with one
 * paragraph a line.
 *
 * @param lines of a plain text; a source that has means to say what a line is needs none of this
 */
export function joinWrapped(lines: readonly Line[]): Line[] {
  const blocks = blocksOf(lines);
  const wrapping = wrappingOf(blocks);
  if (wrapping === undefined) return [...lines];
  return blocks.flatMap((block) =>
    runsOf(block, (above, below) => runsOn(above, below, wrapping, block.length)).flatMap((run) =>
      isProse(run) || isAlone(run, block, wrapping) ? [joinedLine(run)] : run,
    ),
  );
}

/** Lines with no blank line between them. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [];
  for (const line of lines) {
    if (line.afterBlank || blocks.length === 0) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}

/** Parts lines wherever one does not go on in the next. */
function runsOf(lines: readonly Line[], goesOn: (above: Line, below: Line) => boolean): Line[][] {
  const runs: Line[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    const above = run?.at(-1);
    if (run && above && goesOn(above, line)) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** How the lines of a text were broken. */
interface Wrapping {
  /** In characters. */
  width: number;
  /** Often enough for lines to be told as broken that end with a sentence, or stand over a capital. */
  often: boolean;
}

/** How a text was broken into lines; undefined if it was not. */
function wrappingOf(blocks: readonly Line[][]): Wrapping | undefined {
  const lengths: number[] = [];
  let pairs = 0;
  let broken = 0;
  for (const run of blocks.flatMap((block) => runsOf(block, couldGoOn))) {
    pairs += run.length - 1;
    const breaks = run.filter((line, index) => breaksOff(line, run[index + 1])).length;
    if (breaks === 0 || !isProse(run)) continue;
    broken += breaks;
    lengths.push(...run.slice(0, -1).map(({ text }) => text.length));
  }
  // Of a text with one paragraph a line, a line or two may have lost their end.
  if (broken * 3 < pairs) return undefined;
  lengths.sort((one, other) => one - other);
  const median = lengths[lengths.length >> 1];
  // A line that someone let run on says nothing of the others.
  const width = lengths.findLast((length) => length <= (median ?? 0) * 1.25);
  return width === undefined ? undefined : { width, often: broken > 1 };
}

/** Words that no sentence ends with, nor a headline. */
const joining =
  /(?:,| (?:dan|atau|yang|di|ke|dari|untuk|pada|dengan|dalam|oleh|bagi|para|kepada|sebagai|the|of|and|in|to|a|for|at|on|with|that|by))$/;

/** A line that ends inside a sentence: so does one over small letters. */
const breaksOff = (above: Line, below: Line | undefined): boolean =>
  below !== undefined &&
  !/[.!?…:]["”’'»)\]]{0,3}$/.test(above.text) &&
  (joining.test(above.text) || /^["“'‘(]?\p{Ll}/u.test(below.text));

/** An item of a list, a quoted line. */
const item = /^(?:[-•*·–—>]|\d{1,3}[.)]|\p{Ll}[.)])\s/u;
/** `Editor: …`, `Baca juga: …`, `Content-Type: …`: begins something of its own. */
const label = /^\p{L}[\p{L}-]*(?: \p{L}+){0,2} ?[:：](?: ?\S|$)/u;
/** Columns. */
const cells = /\S(?:\t| {3,})\S|\|/;

/** Whether a line may be the rest of the one above it, by what they are. */
function couldGoOn(above: Line, below: Line): boolean {
  const { length } = above.text;
  if (length < narrowest || length > widest || below.text.length > widest || below.text === "") return false;
  if (item.test(below.text) || label.test(below.text) || cells.test(above.raw) || cells.test(below.raw))
    return false;
  if (readDateline(below.text)?.sure) return false;
  // A first line that is set in begins a paragraph; what hangs below an item is its own.
  return item.test(above.text) || indent(below.raw) <= indent(above.raw);
}

const indent = (raw: string): number => /^[\s>]*/.exec(raw)?.[0].length ?? 0;

function runsOn(above: Line, below: Line, { width, often }: Wrapping, blockLength: number): boolean {
  if (!couldGoOn(above, below) || below.text.length > width * 1.25) return false;
  // As long as it would be with the next word, which had no room.
  const filled = above.text.length + 1 + (below.text.split(" ", 1)[0] ?? "").length;
  if (breaksOff(above, below)) return filled > width * 0.7;
  // What begins with a capital may be a head's next line, or another paragraph.
  if (!often || isHeadLine(above.text) || isHeadLine(below.text)) return false;
  if (endsSentence(above.text)) return filled > (blockLength > mostOfParagraph ? width : width * 0.8);
  return filled > width * 0.8 && !above.text.endsWith(":") && capitalShare(above.text) < 0.7;
}

/** A name or a date and nothing else. */
function isHeadLine(text: string): boolean {
  if (endsSentence(text)) return false;
  const date = findDate(text);
  return isPersonName(text) || (date !== undefined && date.end - date.start > text.length / 2);
}

/** Whether lines together read like a paragraph that comes to an end; initials may stand behind it. */
function isProse(run: readonly Line[]): boolean {
  const last = run.at(-1)?.text ?? "";
  const ends = endsSentence(last) || last.endsWith(":") || /[.!?]["”’]? ?[([][^()[\]]{2,60}[)\]]$/.test(last);
  return run.length > 1 && ends && isParagraph(run.map(({ text }) => text).join(" "));
}

/** A headline or standfirst over several lines, with blank lines above and below it. */
const isAlone = (run: readonly Line[], block: readonly Line[], { width }: Wrapping): boolean =>
  run.length > 1 &&
  run.length === block.length &&
  run.length <= 3 &&
  run.every((line, index) => {
    const below = run[index + 1];
    return !below || (breaksOff(line, below) && line.text.length > width * 0.8);
  });

function joinedLine(run: readonly Line[]): Line {
  const [first, ...others] = run as [Line, ...Line[]];
  const text = joinedText(run.map((line) => line.text));
  const rest = others.map(({ n, raw }) => ({ n, raw }));
  return { ...first, text, paragraph: isParagraph(text), rest };
}
