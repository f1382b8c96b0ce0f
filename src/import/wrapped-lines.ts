import { findDate } from "../news/dates/printed-date.ts";
import { isPersonName } from "./bylines/names.ts";
import { readDateline } from "./dateline.ts";
import { isParted, joinedText } from "./lines.ts";
import { capitalShare, endsSentence, isHeadline, isParagraph, runsIn } from "./shape.ts";
import type { Line } from "./state.ts";

/** No one breaks lines of running text closer than this, in characters; lines of a poem or a signature are shorter. */
const narrowest = 40;
/** But in the columns of a printed page. */
const narrowestColumn = 20;
/** Longer lines are paragraphs, which no one has broken. */
const widest = 140;
/** How large a share of the lines stands below a blank one, and of them goes on from the line above, inside a sentence. */
const [shareOfBlank, shareOfBroken] = [0.9, 0.3];

/** The lines of a text with a blank line below every one, as if a line that goes on in the next had none below it. */
export function withoutDoubleSpacing(lines: Line[]): Line[] {
  const blank = lines.filter(({ afterBlank }) => afterBlank).length;
  // Fewer lines say nothing of how a text was set.
  if (lines.length < 8 || blank < lines.length * shareOfBlank) return lines;
  const broken = pairsOf(lines).flatMap(({ above, below }) => (breaksOff(above, below) ? below : []));
  if (broken.length < lines.length * shareOfBroken) return lines;
  const goOn = new Set(broken);
  return lines.map((line) => (goOn.has(line) ? { ...line, afterBlank: false } : line));
}

/** Each line but the first, with the one above it. */
const pairsOf = (lines: readonly Line[]): { above: Line; below: Line }[] =>
  lines.slice(1).map((below, index) => ({ above: lines[index] as Line, below }));

const isPartedPair = ({ above, below }: { above: Line; below: Line }): boolean =>
  !below.afterBlank && isParted(above.text, below.text);

/**
 * Joins the lines of paragraphs that were broken by hand or by a mail program at some 70 columns: each paragraph is one
 * line again, with the number of its first. A text is so where lines break off inside a sentence that the next one ends,
 * near one width. Heads, items, rows and all that stands in short lines stay as they are, as does a text with one
 * paragraph a line.
 *
 * @param lines of a plain text; a source that has means to say what a line is needs none of this
 */
export function joinWrapped(lines: Line[]): Line[] {
  const isHyphenated = pairsOf(lines).filter(isPartedPair).length > 1;
  const least = isHyphenated || areColumns(lines) ? narrowestColumn : narrowest;
  const likely = runsIn(lines, (above, below) => couldGoOn(above, below, least)).filter(isParagraphInLines);
  const pairs = likely.flatMap(pairsOf);
  const broken = pairs.filter(({ above, below }) => breaksOff(above, below));
  // Of a text with one paragraph a line, a line or two may have lost their end.
  const whole = pairs.filter(({ above }) => endsSentence(above.text)).length;
  if (broken.length === 0 || broken.length * 2 < whole) return lines;
  const lengths = broken.map(({ above }) => above.text.length).sort((one, other) => one - other);
  // The longest say nothing of the others: someone let them run on.
  const width = lengths[Math.floor(lengths.length * 0.75)] ?? 0;
  const often = pairs.filter(({ above }) => mayBreakOff(above)).length > 1;
  const wrapping = { width, least, often };

  let inHead = true;
  return runsIn(lines, (_, below) => !below.afterBlank).flatMap((block) => {
    if (inHead && often && isLongHeadline(block, wrapping)) return [joined(block, isHyphenated)];
    // It may hold several paragraphs without a blank line between them.
    const isLong = block.length > 12;
    const runs = runsIn(block, (above, below) => goesOn(above, below, wrapping, isLong));
    return runs.flatMap((run) => {
      // The next line of a head or list may look as if it went on.
      const lengths = [0, 1, 2].map((less) => run.length - less).filter((length) => length > 1);
      const end = lengths.find((length) => {
        const part = run.slice(0, length);
        return isParagraphInLines(part) || isHangingItem(part) || (!inHead && isInSmallLetters(part));
      });
      if (end === undefined) return run;
      inHead = false;
      return [joined(run.slice(0, end), isHyphenated), ...run.slice(end)];
    });
  });
}

/** Lines that are one: with the number of the first. */
export function joined(run: readonly Line[], isHyphenated = false): Line {
  const [first, ...others] = run as [Line, ...Line[]];
  const texts = run.map((line) => line.text);
  const text = joinedText(texts, isHyphenated);
  const rest = [...(first.rest ?? []), ...others.flatMap(({ n, raw, rest = [] }) => [{ n, raw }, ...rest])];
  // `anak-` and `cucu` may have been one word with a hyphen.
  const doubt = isHyphenated && pairsOf(run).some(isPartedPair);
  return { ...first, text, paragraph: isParagraph(text), rest, ...(doubt && { doubt }) };
}

/** Words that no sentence ends with, nor a headline. */
const joining =
  /(?:,| (?:dan|atau|yang|di|ke|dari|untuk|pada|dengan|dalam|oleh|bagi|para|kepada|sebagai|the|of|and|in|to|a|for|at|on|with|that|by))$/;

/** A line that ends inside a sentence or a bracket: so does one over small letters. */
function breaksOff({ text }: Line, below: Line): boolean {
  if (/[.!?…:]["”’'»)\]]{0,3}$/.test(text)) return false;
  if (joining.test(text) || /^["“'‘(]?\p{Ll}/u.test(below.text)) return true;
  if (/\p{Ll}$/u.test(text) && /^\d/.test(below.text)) return true;
  return text.lastIndexOf("(") > text.lastIndexOf(")") && /^[^()]{1,80}\)/.test(below.text);
}

/** An item of a list, a quoted line. */
const item = /^(?:[-•*·–—>]|\d{1,3}[.)]|\p{Ll}[.)])\s/u;
/** Initials or a credit on a line of their own; `(9/1).` ends a sentence. */
const aside = /^[([][^()[\]]*\p{L}[^()[\]]*[)\]]\.?$/u;
/** `Editor: …`, `Baca juga: …`, `Content-Type: …`: begins something of its own. */
const label = /^\p{Lu}[\p{L}-]*(?: \p{L}+){0,2} ?[:：](?: ?\S|$)/u;
/** Columns. */
const cells = /\S(?:\t| {3,})\S|\|/;

/** Whether a text was copied from columns: many short lines break off inside a sentence, and sentences begin inside lines. */
function areColumns(lines: readonly Line[]): boolean {
  const isShort = ({ text: { length } }: Line) => length >= narrowestColumn && length < narrowest * 1.25;
  const pairs = pairsOf(lines).filter(({ above }) => isShort(above));
  const broken = pairs.filter(({ above, below }) => breaksOff(above, below)).length;
  const inside = lines.filter((line) => isShort(line) && /\p{Ll}[.?!] \p{Lu}/u.test(line.text)).length;
  // Fewer may be a poem's, whose sentences begin with a line.
  return broken >= 8 && inside > 1 && broken > lines.length / 4;
}

/** Whether a line may be the rest of the one above it, by what they are. @param least how long the upper one is at least */
function couldGoOn(above: Line, below: Line, least: number): boolean {
  const { length } = above.text;
  if (below.afterBlank || below.text === "" || length < least || length > widest) return false;
  if (below.text.length > widest || hasCells(above) || hasCells(below)) return false;
  if ([item, label, aside].some((form) => form.test(below.text)) || readDateline(below.text)?.sure)
    return false;
  // A first line that is set in begins a paragraph; what hangs below an item is its own.
  return item.test(above.text) || indent(below.raw) <= indent(above.raw);
}

const hasCells = ({ raw }: Line): boolean => cells.test(raw.slice(indent(raw)));

const indent = (raw: string): number => /^[\s>]*/.exec(raw)?.[0].length ?? 0;

/** How a text was broken into lines. */
interface Wrapping {
  /** Of most lines, in characters. */
  width: number;
  /** No line that goes on is shorter. */
  least: number;
  /** Lines break off inside sentences here and there. */
  often: boolean;
}

/** Whether a line goes on in the next, whose first word had no room. */
function goesOn(above: Line, below: Line, { width, least, often }: Wrapping, isLong: boolean): boolean {
  if (!couldGoOn(above, below, least)) return false;
  const filled = withNextWord(above, below);
  if (breaksOff(above, below)) return filled > width * 0.7;
  // What begins with a capital may be a head's next line, or another paragraph.
  if (!often || filled <= width * 0.8 || isHeadLine(above.text) || isHeadLine(below.text)) return false;
  if (endsSentence(above.text)) return !isLong || filled > width;
  return mayBreakOff(above);
}

/** A line that ends inside a sentence, and is no headline: none begins with a dateline. */
const mayBreakOff = ({ text }: Line): boolean => {
  if (endsSentence(text) || text.endsWith(":")) return false;
  // Names alone say nothing: no headline begins in small letters.
  if (/^\p{Ll}/u.test(text)) return true;
  const dateline = readDateline(text);
  return (dateline !== undefined && !dateline.weak) || capitalShare(text) < 0.7;
};

/** How long a line would be with the next word. */
const withNextWord = (above: Line, below: Line): number =>
  above.text.length + 1 + (below.text.split(" ", 1)[0] ?? "").length;

/** A headline over two or three full lines, with blank lines above and below it. */
function isLongHeadline(block: readonly Line[], { width, least }: Wrapping): boolean {
  if (block.length < 2 || block.length > 3) return false;
  const goesOn = pairsOf(block).every(({ above, below }) => {
    if (!couldGoOn(above, below, least) || withNextWord(above, below) <= width * 0.9) return false;
    return breaksOff(above, below) || (!isHeadLine(above.text) && !isHeadLine(below.text));
  });
  return goesOn && isHeadline(block.map(({ text }) => text).join(" "));
}

/** A name or a date and nothing else. */
function isHeadLine(text: string): boolean {
  if (endsSentence(text)) return false;
  const date = findDate(text);
  return isPersonName(text) || (date !== undefined && date.end - date.start > text.length / 2);
}

/** Whether lines together read like a paragraph that comes to an end; initials or a credit may stand behind it. */
function isParagraphInLines(run: readonly Line[]): boolean {
  const text = run.map((line) => line.text).join(" ");
  // Sentences below each other are paragraphs.
  const isBroken = run.slice(0, -1).some((line) => !endsSentence(line.text));
  if (!isBroken || !(endsSentence(text) || /[:)\]]$/.test(text))) return false;
  return isParagraph(text.replace(/[.!?]?["”’]? ?[([][^()[\]]{2,60}[)\]]$/, "."));
}

/** The last paragraph may have lost its end: each further line of it begins in small letters. */
const isInSmallLetters = (run: readonly Line[]): boolean =>
  run.slice(1).every(({ text }) => /^\p{Ll}/u.test(text));

/** An item, whose further lines are set in below its sign. */
const isHangingItem = ([first, ...rest]: readonly Line[]): boolean =>
  first !== undefined && item.test(first.text) && rest.every(({ raw }) => indent(raw) > indent(first.raw));
