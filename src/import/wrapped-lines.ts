import { readDateline } from "./dateline.ts";
import { isSplitWord, joinedText } from "./lines.ts";
import { capitalShare, chatStamp, endsSentence, isParagraph, splitRuns } from "./shape.ts";
import type { Line } from "./state.ts";

/** Running text is never broken at fewer characters than this; lines of a poem or a signature are shorter. */
const minWidth = 40;
/** Except where words are hyphenated, as in the columns of a printed page. */
const minColumnWidth = 20;
/** Longer lines are whole paragraphs. */
const maxWidth = 140;

/** Undoes double spacing: if nearly every line follows a blank one and many continue the one above, the fewest blank lines between two are spacing. More end a paragraph; if there never are more, a full stop does. */
export function withoutDoubleSpacing(lines: Line[]): Line[] {
  const pairs = pairsOf(lines);
  const spaced = pairs.filter(({ below }) => below.afterBlank);
  const broken = spaced.filter(({ above, below }) => breaksOff(above, below)).length;
  if (spaced.length < pairs.length * 0.9 || broken < Math.max(2, pairs.length * 0.2)) return lines;
  const gapOf = ({ above, below }: (typeof pairs)[number]): number => below.n - above.n;
  const [least, most] = [Math.min(...spaced.map(gapOf)), Math.max(...spaced.map(gapOf))];
  const close = spaced.filter(
    (one) => gapOf(one) === least && (least < most || !endsSentence(one.above.text)),
  );
  const goOn = new Set(close.map(({ below }) => below));
  return lines.map((line) => (goOn.has(line) ? { ...line, afterBlank: false } : line));
}

/** Pairs each line but the first with the one above it. */
const pairsOf = (lines: readonly Line[]): { above: Line; below: Line }[] =>
  lines.slice(1).map((below, index) => ({ above: lines[index] as Line, below }));

const isSplitPair = ({ above, below }: { above: Line; below: Line }): boolean =>
  !below.afterBlank && isSplitWord(above.text, below.text);

/**
 * Joins lines of paragraphs that were wrapped by hand or by a mail program at about 70 columns. Each paragraph becomes one line again, with
 * the number of its first. A text counts as wrapped if lines break off inside a sentence that the next one continues, at about the same
 * width. Heads, list items, table rows and short lines stay as they are, and so does a text with one paragraph a line.
 *
 * @param lines of a plain text; a source with markup does not need this
 */
export function joinWrapped(lines: Line[]): Line[] {
  const isHyphenated = pairsOf(lines).filter(isSplitPair).length > 1;
  const min = isHyphenated ? minColumnWidth : minWidth;
  const likely = splitRuns(lines, (above, below) => mayGoOn(above, below, min)).filter(isParagraphInLines);
  const pairs = likely.flatMap(pairsOf);
  const broken = pairs.filter(({ above, below }) => breaksOff(above, below));
  // In a text with one paragraph a line, a line or two may have lost its end.
  const complete = pairs.filter(({ above }) => endsSentence(above.text)).length;
  if (broken.length === 0 || broken.length * 2 < complete) return lines;
  const lengths = broken.map(({ above }) => above.text.length).sort((one, other) => one - other);
  // The longest lines are exceptions: someone let them run on.
  const width = lengths[Math.floor(lengths.length * 0.75)] ?? 0;
  const often = pairs.filter(({ above }) => endsMidSentence(above)).length > 1;
  /** Returns how much of the width a line and the next word fill, if that line may continue in the next. */
  const filledBy = (above: Line, below: Line): number =>
    mayGoOn(above, below, min)
      ? (above.text.length + 1 + (below.text.split(" ", 1)[0] ?? "").length) / width
      : 0;
  const isFull = ({ above, below }: { above: Line; below: Line }): boolean => filledBy(above, below) > 0.8;
  /** Checks whether a line continues in the next because the next word did not fit. */
  const goesOn = (above: Line, below: Line, isLong: boolean): boolean => {
    if (breaksOff(above, below)) return filledBy(above, below) > 0.7;
    // A line that begins with a capital may continue a headline or start another paragraph.
    if (!often || !isFull({ above, below })) return false;
    return endsSentence(above.text) ? !isLong : endsMidSentence(above);
  };
  let inHead = true;
  return splitRuns(lines, (_, below) => !below.afterBlank).flatMap((block) => {
    // A block that breaks off at full lines only is one paragraph, whatever its lines begin with: `Teguh Bagus` above `Santosa`.
    if (block.length > 1 && isParagraphInLines(block) && pairsOf(block).every(isFull)) {
      inHead = false;
      return [joinLines(block, isHyphenated)];
    }
    // A block may hold several paragraphs without a blank line between them.
    return splitRuns(block, (above, below) => goesOn(above, below, block.length > 12)).flatMap((run) => {
      // The next line of a head or list may look like a continuation.
      const lengths = [0, 1, 2].map((less) => run.length - less).filter((length) => length > 1);
      const end = lengths.find((length) => {
        const part = run.slice(0, length);
        // Below the head, a paragraph whose further lines begin in lower case may have lost its end.
        const isSmall = !inHead && part.slice(1).every(({ text }) => /^\p{Ll}/u.test(text));
        return isSmall || isParagraphInLines(part) || isHangingItem(part);
      });
      if (end === undefined) return run;
      inHead = false;
      return [joinLines(run.slice(0, end), isHyphenated), ...run.slice(end)];
    });
  });
}

/** Joins lines into one, with the number of the first. */
export function joinLines(run: readonly Line[], isHyphenated = false): Line {
  const [first, ...others] = run as [Line, ...Line[]];
  const texts = run.map((line) => line.text);
  const text = joinedText(texts, isHyphenated);
  const rest = [...(first.rest ?? []), ...others.flatMap(({ n, raw, rest = [] }) => [{ n, raw }, ...rest])];
  // `anak-` and `cucu` may have been one hyphenated word.
  const doubt = isHyphenated && pairsOf(run).some(isSplitPair);
  return { ...first, text, paragraph: isParagraph(text), rest, ...(doubt && { doubt }) };
}

/** Words that end neither a sentence nor a headline. */
const openEnding =
  /(?:,| (?:dan|atau|yang|di|ke|dari|untuk|pada|dengan|dalam|oleh|bagi|para|kepada|sebagai|the|of|and|in|to|a|for|at|on|with|that|by))$/;

/** Checks whether a line ends inside a sentence or a bracket. A line followed by lower case does. */
function breaksOff({ text }: Line, below: Line): boolean {
  if (/[.!?…:]["”’'»)\]]{0,3}$/.test(text)) return false;
  if (openEnding.test(text) || /^["“'‘(]?\p{Ll}/u.test(below.text)) return true;
  if (/\p{Ll}$/u.test(text) && /^\d/.test(below.text)) return true;
  return text.lastIndexOf("(") > text.lastIndexOf(")") && /^[^()]{1,80}\)/.test(below.text);
}

/** A list item or a quoted line. */
export const item = /^(?:[-•*·–—>]|\d{1,3}[.)]|\p{Ll}[.)])\s/u;
/** Initials or a credit on a line of their own; `(9/1).` ends a sentence. */
const bracketed = /^[([][^()[\]]*\p{L}[^()[\]]*[)\]]\.?$/u;
/** `Editor: …`, `Baca juga: …`, `Content-Type: …`: starts something new. */
const label = /^\p{Lu}[\p{L}-]*(?: \p{L}+){0,2} ?[:：](?: ?\S|$)/u;
/** A gap between columns. */
const columnGap = /\S(?:\t| {3,})\S|\|/;

/** Checks whether a line may continue the one above it, judging by their form. @param min minimum length of the upper line */
function mayGoOn(above: Line, below: Line, min: number): boolean {
  const { length } = above.text;
  if (below.afterBlank || below.text === "" || length < min || length > maxWidth) return false;
  if (below.text.length > maxWidth || hasCells(above) || hasCells(below)) return false;
  const startsAnew = [item, label, bracketed, chatStamp].some((form) => form.test(below.text));
  if (startsAnew || readDateline(below.text)?.sure) return false;
  // An indented first line begins a paragraph; lines with a hanging indent belong to the item above.
  return item.test(above.text) || indent(below.raw) <= indent(above.raw);
}

const hasCells = ({ raw }: Line): boolean => columnGap.test(raw.slice(indent(raw)));

const indent = (raw: string): number => /^[\s>]*/.exec(raw)?.[0].length ?? 0;

/** Checks whether a line ends inside a sentence and is not a headline. No headline begins with a dateline. */
const endsMidSentence = ({ text }: Line): boolean => {
  if (endsSentence(text) || text.endsWith(":")) return false;
  // A high share of capitals may come from names alone, but no headline begins in lower case.
  if (/^\p{Ll}/u.test(text)) return true;
  const dateline = readDateline(text);
  return (dateline !== undefined && !dateline.weak) || capitalShare(text) < 0.7;
};

/** Checks whether lines together read like a complete paragraph, perhaps followed by initials or a credit. */
function isParagraphInLines(run: readonly Line[]): boolean {
  const text = run.map((line) => line.text).join(" ");
  // Sentences that each fill a line are paragraphs.
  const isBroken = run.slice(0, -1).some((line) => !endsSentence(line.text));
  if (!isBroken || !(endsSentence(text) || /[:)\]]$/.test(text))) return false;
  return isParagraph(text.replace(/[.!?]?["”’]? ?[([][^()[\]]{2,60}[)\]]$/, "."));
}

/** Checks for a list item whose further lines are indented below its marker. */
const isHangingItem = ([first, ...rest]: readonly Line[]): boolean =>
  first !== undefined && item.test(first.text) && rest.every(({ raw }) => indent(raw) > indent(first.raw));
