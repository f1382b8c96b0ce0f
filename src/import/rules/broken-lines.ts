import { isPersonName } from "../bylines/names.ts";
import { readDateline } from "../dateline.ts";
import { joinedText } from "../lines.ts";
import { capitalShare, endsSentence, smallWords, splitRuns, wordCount } from "../shape.ts";
import { isFree, isOpen, type Line, type Rule } from "../state.ts";
import { joinLines } from "../wrapped-lines.ts";
import { maxHeadLines } from "./body-start.ts";

/** A headline never breaks closer to its beginning than this, in characters. */
const minHalfLength = 15;

/** Returns all lines of a broken headline, of which `best` looks most like one; none if it is whole. */
export function brokenHeadline(best: Line, lines: readonly Line[], above: readonly Line[]): Line[] {
  if (best.mark) return [];
  const run = splitRuns(above, breaks).find((one) => one.includes(best)) ?? [];
  // A printed headline has at most four lines.
  const start = Math.max(0, run.indexOf(best) - 3);
  return run.length > 1 ? run.slice(start, start + 4) : bothHalves(best, lines, above);
}

const isInCapitals = ({ text }: Line): boolean => text === text.toUpperCase();

/** Checks whether two open lines are adjacent, and both or neither are in capitals. */
const areOneRun = (upper: Line, lower: Line): boolean =>
  !lower.afterBlank && isOpen(upper) && isOpen(lower) && isInCapitals(upper) === isInCapitals(lower);

/** Checks whether a headline breaks between two lines, at a comma or a small word. Its words are capitalised. */
function breaks(upper: Line, lower: Line): boolean {
  if (!areOneRun(upper, lower) || upper.text.length < minHalfLength || endsSentence(upper.text)) return false;
  if ([upper, lower].some(({ text, paragraph }) => paragraph || capitalShare(text) < 0.7)) return false;
  const [last = "", first = ""] = [upper.text.split(" ").at(-1), lower.text.split(" ", 1)[0]];
  const isSmall = (word: string): boolean => smallWords.has(word.toLowerCase());
  if (!upper.text.endsWith(",")) return isSmall(last) || isSmall(first);
  return !isPersonName(upper.text.slice(0, -1)) || lower.text.split(" ").some(isSmall);
}

/** Returns both lines of a headline that was wrapped like the paragraphs, or is longer than a kicker: two separate lines with capitals in both. */
function bothHalves(best: Line, lines: readonly Line[], above: readonly Line[]): Line[] {
  const run = splitRuns(lines, areOneRun).find((one) => one.includes(best)) ?? [];
  const [first, second, ...others] = run;
  const last = run.at(-1);
  if (!first || !second || !last || others.length > 1 || !above.includes(last)) return [];
  const isApart = first.afterBlank && lines[lines.indexOf(last) + 1]?.afterBlank === true;
  const areTitled = others.length === 0 && run.every(({ text }) => capitalShare(text) >= 0.7);
  // A kicker over a headline is shorter.
  const isLong = first.text.length > minHalfLength * 1.5;
  const isWrapped = lines.some(({ rest }) => rest) ? isApart || areTitled : isApart && areTitled && isLong;
  if (!isWrapped) return [];
  const isBroken = first.text.length >= minHalfLength && !/[.?!,:;]["”]?$/.test(first.text);
  return isBroken && !endsSentence(last.text) && !isPersonName(second.text) ? run : [];
}

/** Joins a first paragraph that was broken at a link in its first sentence: `CONTOH.CO.ID, BOGOR -- PT` above the rest of the name. */
export const brokenOpening: Rule = ({ lines }) => {
  for (let index = 0; index < Math.min(lines.length, maxHeadLines); index++) {
    const count = piecesBelow(lines, index);
    if (count === 0) continue;
    lines.splice(index, count + 1, joinLines(lines.slice(index, index + count + 1)));
    return;
  }
};

/** Counts the lines below that continue this one. */
function piecesBelow(lines: readonly Line[], index: number): number {
  const [line, ...below] = lines.slice(index, index + 5);
  if (!line || !isFree(line) || endsSentence(line.text)) return 0;
  // `T` above `he mayor …`: a drop cap.
  if (/^\p{Lu}$/u.test(line.text) && below[0] && isFree(below[0]) && isSmall(below[0])) return 1;
  const pieces = below.slice(0, below.findIndex((one) => one.paragraph || endsSentence(one.text)) + 1);
  const [first, ...others] = pieces;
  if (!first || !pieces.every(isFree)) return 0;
  const rest = joinedText(pieces.map(({ text }) => text));
  const dateline = readDateline(`${line.text} ${rest}`);
  // The dateline ends inside the first line, which continues after it.
  const ownLength = (dateline?.rest.length ?? 0) - rest.length - 1;
  if (!dateline?.sure || dateline.city === undefined || ownLength < 1) return 0;
  const areSmall = others.every(isSmall);
  if (isSmall(first) && areSmall) return pieces.length;
  if (first.afterBlank || wordCount(dateline.rest.slice(0, ownLength)) > 3) return 0;
  // `CONTOH.CO.ID, BOGOR -- PT`. Without a publisher, `JAKARTA -- PT` may be the headline unless there is another above it.
  const isHeaded = lines.slice(0, index).some((one) => isOpen(one) && wordCount(one.text) > 1);
  return dateline.publisher !== undefined || (isHeaded && areSmall) ? pieces.length : 0;
}

const isSmall = ({ text }: Line): boolean => /^\p{Ll}/u.test(text);
