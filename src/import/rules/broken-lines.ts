import { isPersonName } from "../bylines/names.ts";
import { readDateline } from "../dateline.ts";
import { joinedText } from "../lines.ts";
import { capitalShare, endsSentence, runsIn, smallWords, wordCount } from "../shape.ts";
import { isFree, isOpen, type Line, type Rule } from "../state.ts";
import { joined } from "../wrapped-lines.ts";
import { longestHead } from "./body-start.ts";

/** No one breaks a headline nearer to its beginning. */
const leastOfHalf = 15;

/** All lines of a headline that stands in several, of which `best` looks most like one; none if it is whole. */
export function brokenHeadline(best: Line, lines: readonly Line[], above: readonly Line[]): Line[] {
  if (best.mark) return [];
  const run = runsIn(above, breaks).find((one) => one.includes(best)) ?? [];
  // A headline in print has no more than four lines.
  const start = Math.max(0, run.indexOf(best) - 3);
  return run.length > 1 ? run.slice(start, start + 4) : bothHalves(best, lines, above);
}

const isInCapitals = ({ text }: Line): boolean => text === text.toUpperCase();

/** Whether two lines that no rule has taken stand right below each other, both in capitals or neither. */
const areOneRun = (upper: Line, lower: Line): boolean =>
  !lower.afterBlank && isOpen(upper) && isOpen(lower) && isInCapitals(upper) === isInCapitals(lower);

/** Whether a headline, in capitals as its words or all letters are, breaks between two lines: at a comma or a small word. */
function breaks(upper: Line, lower: Line): boolean {
  if (!areOneRun(upper, lower) || upper.text.length < leastOfHalf || endsSentence(upper.text)) return false;
  if ([upper, lower].some(({ text, paragraph }) => paragraph || capitalShare(text) < 0.7)) return false;
  const [last = "", first = ""] = [upper.text.split(" ").at(-1), lower.text.split(" ", 1)[0]];
  // `Dan Brown` is who wrote the text.
  const isWriter = first === "Dan" && isPersonName(lower.text);
  const isSmall = (word: string): boolean => smallWords.has(word.toLowerCase()) && !isWriter;
  if (!upper.text.endsWith(",")) return isSmall(last) || isSmall(first);
  return !isPersonName(upper.text.slice(0, -1)) || lower.text.split(" ").some(isSmall);
}

/** Both lines of a headline that was broken as the paragraphs were: two that stand apart, with capitals in both. */
function bothHalves(best: Line, lines: readonly Line[], above: readonly Line[]): Line[] {
  if (!lines.some(({ rest }) => rest)) return [];
  const run = runsIn(lines, areOneRun).find((one) => one.includes(best)) ?? [];
  const [first, second, ...others] = run;
  const last = run.at(-1);
  if (!first || !second || !last || others.length > 1 || !above.includes(last)) return [];
  const isParted = first.afterBlank && lines[lines.indexOf(last) + 1]?.afterBlank === true;
  if ((others.length > 0 || !isParted) && run.some(({ text }) => capitalShare(text) < 0.7)) return [];
  const isBroken = first.text.length >= leastOfHalf && !/[.?!,:;]["”]?$/.test(first.text);
  // Where another line says who wrote it, what looks like a name is not.
  const isName = isPersonName(second.text) && !lines.some(({ roles }) => roles.includes("byline"));
  return isBroken && !endsSentence(last.text) && !isName && (isParted || others.length === 0) ? run : [];
}

/** Joins a first paragraph that was broken in its first sentence, at a link: `CONTOH.CO.ID, BOGOR -- PT` over the rest of the name. */
export const brokenOpening: Rule = ({ lines }) => {
  for (let index = 0; index < Math.min(lines.length, longestHead); index++) {
    const count = piecesBelow(lines, index);
    if (count === 0) continue;
    lines.splice(index, count + 1, joined(lines.slice(index, index + count + 1)));
    return;
  }
};

/** How many of the lines below are the rest of this one. */
function piecesBelow(lines: readonly Line[], index: number): number {
  const [line, ...below] = lines.slice(index, index + 5);
  if (!line || !isFree(line) || endsSentence(line.text)) return 0;
  // `T` over `he mayor …`: the first letter of a text, set large.
  if (/^\p{Lu}$/u.test(line.text) && below[0] && isFree(below[0]) && isSmall(below[0])) return 1;
  const last = below.findIndex((one) => one.paragraph || endsSentence(one.text));
  const pieces = below.slice(0, last + 1);
  const [first, ...others] = pieces;
  if (!first || !pieces.every(isFree)) return 0;
  const rest = joinedText(pieces.map(({ text }) => text));
  const dateline = readDateline(`${line.text} ${rest}`);
  // The dateline ends inside the first line, which goes on behind it.
  const own = (dateline?.rest.length ?? 0) - rest.length - 1;
  if (!dateline?.sure || dateline.city === undefined || own < 1) return 0;
  const goOn = others.every(isSmall);
  if (isSmall(first) && goOn) return pieces.length;
  if (first.afterBlank || wordCount(dateline.rest.slice(0, own)) > 3) return 0;
  // `CONTOH.CO.ID, BOGOR -- PT`; `JAKARTA -- PT` may also be the headline, where no other stands above it.
  const isHeaded = lines.slice(0, index).some((one) => isOpen(one) && wordCount(one.text) > 1);
  return dateline.publisher !== undefined || (isHeaded && goOn) ? pieces.length : 0;
}

const isSmall = ({ text }: Line): boolean => /^\p{Ll}/u.test(text);
