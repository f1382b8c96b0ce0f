import { isPersonName } from "../bylines/names.ts";
import { capitalShare, endsSentence, smallWords } from "../shape.ts";
import { isOpen, type Line } from "../state.ts";

/** No one breaks a headline nearer to its beginning. */
const leastOfHalf = 15;

/** A headline in print has no more lines. */
const mostLines = 4;

/**
 * The lines of a headline that stands in several.
 *
 * @param best the one of them that looks most like a headline
 * @param above the lines above the body
 * @returns none if it is whole
 */
export function brokenHeadline(best: Line, lines: readonly Line[], above: readonly Line[]): Line[] {
  if (best.mark) return [];
  const index = above.indexOf(best);
  let [start, end] = [index, index];
  while (end - start < mostLines - 1 && breaks(above[start - 1], above[start])) start--;
  while (end - start < mostLines - 1 && breaks(above[end], above[end + 1])) end++;
  return start < end ? above.slice(start, end + 1) : bothHalves(best, lines, above);
}

const isInCapitals = ({ text }: Line): boolean => text === text.toUpperCase();

/** Whether a headline, in capitals as its words or all letters are, breaks between two lines: at a comma or a small word. */
function breaks(upper: Line | undefined, lower: Line | undefined): boolean {
  if (!upper || !lower || lower.afterBlank || !isOpen(upper) || !isOpen(lower)) return false;
  if (
    upper.text.length < leastOfHalf ||
    endsSentence(upper.text) ||
    isInCapitals(upper) !== isInCapitals(lower)
  )
    return false;
  if ([upper, lower].some(({ text, paragraph }) => paragraph || capitalShare(text) < 0.7)) return false;
  const [last = "", first = ""] = [upper.text.split(" ").at(-1), lower.text.split(" ", 1)[0]];
  const isSmall = (word: string): boolean =>
    /^(?:di|ke|dan)$/i.test(word) || smallWords.has(word.toLowerCase());
  if (!upper.text.endsWith(",")) return isSmall(last) || isSmall(first);
  return !isPersonName(upper.text.slice(0, -1)) || lower.text.split(" ").some(isSmall);
}

/**
 * Both lines of a headline that was broken, as the paragraphs below it were: two lines that stand apart, between blank ones,
 * or between others that were read, with capitals in both.
 */
function bothHalves(best: Line, lines: readonly Line[], above: readonly Line[]): Line[] {
  if (!lines.some(({ rest }) => rest)) return [];
  const isOneRun = (upper?: Line, lower?: Line): boolean =>
    !!upper &&
    !!lower &&
    !lower.afterBlank &&
    isOpen(upper) &&
    isOpen(lower) &&
    isInCapitals(upper) === isInCapitals(lower);
  let [start, end] = [above.indexOf(best), above.indexOf(best)];
  while (isOneRun(above[start - 1], above[start])) start--;
  while (isOneRun(lines[end], lines[end + 1])) end++;
  const [first, second, ...others] = above.slice(start, end + 1);
  if (!first || !second || others.length > 0 || end >= above.length) return [];
  const isParted = first.afterBlank && lines[end + 1]?.afterBlank === true;
  if (!isParted && [first, second].some(({ text }) => capitalShare(text) < 0.7)) return [];
  // An agency's name of the text.
  if ([first, second].some(({ text }) => /^\p{Lu}{2,}(?:-\p{Lu}{2,})+$/u.test(text))) return [];
  const isBroken = first.text.length >= leastOfHalf && !/[.?!,:;]["”]?$/.test(first.text);
  // Where another line says who wrote it, what looks like a name is not.
  const isName = isPersonName(second.text) && !lines.some(({ roles }) => roles.includes("byline"));
  return isBroken && !endsSentence(second.text) && !isName ? [first, second] : [];
}
