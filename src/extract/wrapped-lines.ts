import { readDateline } from "./dateline.ts";
import { findDate } from "./dates/find-date.ts";
import { joinedText } from "./lines.ts";
import { isPersonName } from "./names.ts";
import { capitalShare, endsSentence, isHeadline, isParagraph } from "./shape.ts";
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
  let above = true;
  return blocks.flatMap((block) => {
    if (above && isLongHeadline(block, wrapping)) return [joinedLine(block)];
    return runsOf(block, (one, below) => runsOn(one, below, wrapping, block.length)).flatMap((run) => {
      if (!isProse(run) && !isHangingItem(run)) return run;
      above = false;
      return [joinedLine(run)];
    });
  });
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
  const runs = blocks.flatMap((block) => runsOf(block, couldGoOn)).filter((run) => run.length > 1);
  const lengths: number[] = [];
  let likely = 0;
  for (const run of runs) {
    const breaks = run.filter((line, index) => breaksOff(line, run[index + 1])).length;
    if (!isProse(run)) continue;
    likely += run.filter((line, index) => run[index + 1] && mayBreakOff(line)).length;
    // Of a block with one paragraph a line, a line or two may have lost their end.
    if (breaks === 0 || breaks * 3 < run.length - 1) continue;
    lengths.push(...run.slice(0, -1).map(({ text }) => text.length));
  }
  lengths.sort((one, other) => one - other);
  const median = lengths[lengths.length >> 1] ?? 0;
  // A line that someone let run on says nothing of the others.
  const width = lengths.findLast((length) => length <= median * 1.25);
  return width === undefined ? undefined : { width, often: likely > 1 };
}

/** Words that no sentence ends with, nor a headline. */
const joining =
  /(?:,| (?:dan|atau|yang|di|ke|dari|untuk|pada|dengan|dalam|oleh|bagi|para|kepada|sebagai|the|of|and|in|to|a|for|at|on|with|that|by))$/;

/** A line that ends inside a sentence or a bracket: so does one over small letters. */
function breaksOff({ text }: Line, below: Line | undefined): boolean {
  if (below === undefined || /[.!?…:]["”’'»)\]]{0,3}$/.test(text)) return false;
  if (joining.test(text) || /^["“'‘(]?\p{Ll}/u.test(below.text)) return true;
  if (/\p{Ll}$/u.test(text) && /^\d/.test(below.text)) return true;
  return text.lastIndexOf("(") > text.lastIndexOf(")") && /^[^()]{1,80}\)/.test(below.text);
}

/** An item of a list, a quoted line. */
const item = /^(?:[-•*·–—>]|\d{1,3}[.)]|\p{Ll}[.)])\s/u;
/** Initials or a credit on a line of their own. */
const aside = /^[([][^()[\]]*[)\]]\.?$/;
/** `Editor: …`, `Baca juga: …`, `Content-Type: …`: begins something of its own. */
const label = /^\p{L}[\p{L}-]*(?: \p{L}+){0,2} ?[:：](?: ?\S|$)/u;
/** Columns. */
const cells = /\S(?:\t| {3,})\S|\|/;

/** Whether a line may be the rest of the one above it, by what they are. */
function couldGoOn(above: Line, below: Line): boolean {
  const { length } = above.text;
  if (length < narrowest || length > widest || below.text.length > widest || below.text === "") return false;
  if (item.test(below.text) || label.test(below.text) || hasCells(above) || hasCells(below)) return false;
  if (aside.test(below.text) || readDateline(below.text)?.sure) return false;
  // A first line that is set in begins a paragraph; what hangs below an item is its own.
  return item.test(above.text) || indent(below.raw) <= indent(above.raw);
}

const hasCells = ({ raw }: Line): boolean => cells.test(raw.slice(indent(raw)));

const indent = (raw: string): number => /^[\s>]*/.exec(raw)?.[0].length ?? 0;

function runsOn(above: Line, below: Line, { width, often }: Wrapping, blockLength: number): boolean {
  if (!couldGoOn(above, below) || below.text.length > width * 1.25) return false;
  const filled = withNextWord(above, below);
  if (breaksOff(above, below)) return filled > width * 0.7;
  // What begins with a capital may be a head's next line, or another paragraph.
  if (!often || isHeadLine(above.text) || isHeadLine(below.text)) return false;
  if (endsSentence(above.text)) return filled > (blockLength > mostOfParagraph ? width : width * 0.8);
  return filled > width * 0.8 && mayBreakOff(above);
}

/** How long a line would be with the next word, which had no room. */
const withNextWord = (above: Line, below: Line): number =>
  above.text.length + 1 + (below.text.split(" ", 1)[0] ?? "").length;

/** A line that ends inside a sentence, and is no headline. */
const mayBreakOff = ({ text }: Line): boolean =>
  !endsSentence(text) && !text.endsWith(":") && capitalShare(text) < 0.7;

/** A name or a date and nothing else. */
function isHeadLine(text: string): boolean {
  if (endsSentence(text)) return false;
  const date = findDate(text);
  return isPersonName(text) || (date !== undefined && date.end - date.start > text.length / 2);
}

/** Whether lines together read like a paragraph that comes to an end; initials or a credit may stand behind it. */
function isProse(run: readonly Line[]): boolean {
  const last = run.at(-1)?.text ?? "";
  if (!endsSentence(last) && !/[:)\]]$/.test(last)) return false;
  // Sentences below each other are paragraphs.
  const inside = run.slice(0, -1).filter(({ text }) => !endsSentence(text)).length;
  if (inside === 0 || inside * 2 < run.length - 1) return false;
  return isParagraph(
    run
      .map(({ text }) => text)
      .join(" ")
      .replace(/[.!?]?["”’]? ?[([][^()[\]]{2,60}[)\]]$/, "."),
  );
}

/** An item, whose further lines are set in below its sign. */
const isHangingItem = ([first, ...rest]: readonly Line[]): boolean =>
  first !== undefined &&
  item.test(first.text) &&
  rest.length > 0 &&
  rest.every(({ raw }) => indent(raw) > indent(first.raw));

/** A headline over two or three full lines, with blank lines above and below it. */
function isLongHeadline(block: readonly Line[], { width, often }: Wrapping): boolean {
  if (!often || block.length < 2 || block.length > 3) return false;
  const goesOn = block.slice(1).every((below, index) => {
    const above = block[index] as Line;
    if (!couldGoOn(above, below) || withNextWord(above, below) <= width * 0.9) return false;
    return breaksOff(above, below) || (!isHeadLine(above.text) && !isHeadLine(below.text));
  });
  return goesOn && isHeadline(block.map(({ text }) => text).join(" "));
}

/** Lines that are one: with the number of the first. */
function joinedLine(run: readonly Line[]): Line {
  const [first, ...others] = run as [Line, ...Line[]];
  const text = joinedText(run.map((line) => line.text));
  const rest = others.map(({ n, raw }) => ({ n, raw }));
  return { ...first, text, paragraph: isParagraph(text), rest };
}
