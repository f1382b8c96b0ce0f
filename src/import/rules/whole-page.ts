import { isPersonName } from "../bylines/names.ts";
import { endsSentence, isHeadline, longWords, wordCount } from "../shape.ts";
import { drop, isOpen, isText, type Line, type Rule } from "../state.ts";
import { isSectionName, isSiteName } from "../words/known-names.ts";
import { commentsBelow } from "./below-text.ts";
import { headsLinks } from "./links.ts";

/** Fewer lines above a headline are its own head, fewer below a text its own foot. */
const [fewestAbove, fewestKnown, fewestBelow] = [5, 4, 6];
/** So many lines from the text something may be its own. */
const nearest = 6;
/** How far above its text the head of an article may begin, and how many lines between two paragraphs are still the text's own. */
const [longestHead, widestGap] = [40, 12];

/** An article copied with its page: above the headline all goes but the section, below the text all from the first list of others on. */
export const wholePage: Rule = (state) => {
  const { lines, isMarked } = state;
  const start = isMarked || lines.some(({ rule }) => rule === "mail") ? -1 : textStart(lines);
  if (start < 0) return;
  const head = start < fewestAbove ? 0 : headStart(lines, start);
  const isCut = head >= fewestAbove && areAround(lines.slice(0, head), lines.slice(start));
  const tail = tailStart(lines, start);
  const [from, to] = [isCut ? head : 0, lines.length - tail >= fewestBelow ? tail : lines.length];
  state.above = lines.slice(0, from);
  state.below = lines.slice(to);
  state.lines = lines.slice(from, to);
  dropAround(state.above.toReversed());
  dropAround(state.below.filter(({ rule }) => rule !== "tag-lines"));
};

/** Drops what stands around a text, from the nearest line on. A paragraph near it may be text, unless a date makes it another story's. */
function dropAround(lines: readonly Line[]): void {
  const near = commentsBelow.test(lines[0]?.text ?? "") ? [] : lines.slice(0, nearest);
  const end = near.findIndex(isDate);
  const guess = near
    .slice(0, end < 0 ? nearest : end)
    .find((line) => line.paragraph && endsSentence(line.text));
  for (const line of lines) {
    if (line.roles.includes("copyright")) continue;
    drop(line, "menu or list of the page", line === guess);
    line.rule = "whole-page";
    line.found = [];
  }
}

const isDate = ({ roles }: Line): boolean => roles.includes("date");
/** Leads a link among paragraphs. */
const inText = /^\W*(?:baca|lihat|simak|tonton|also read|read also|see also)\b/i;
const heads = ({ text }: Line): boolean =>
  (headsLinks(text) && !inText.test(text)) || commentsBelow.test(text);

/** Where the most text begins that no date and no list of links parts. Teasers have dates between them. */
function textStart(lines: readonly Line[]): number {
  let [best, most, start, length, last] = [-1, 0, -1, 0, -1];
  for (const [index, line] of lines.entries()) {
    if (isDate(line) || heads(line) || index - last > widestGap) [start, length] = [-1, 0];
    if (!isText(line)) continue;
    if (start < 0) start = index;
    last = index;
    length += line.text.length;
    if (length > most) [best, most] = [start, length];
  }
  return best;
}

/** Where the head of the text begins: at the headline over its date or byline, with the section above that. */
function headStart(lines: readonly Line[], start: number): number {
  const first = Math.max(0, start - longestHead);
  const near = lines.slice(first, start);
  const date = near.findLastIndex(isDate);
  const byline = near.findLastIndex(({ roles }) => roles.includes("byline"));
  const anchor = date < 0 && byline < 0 ? start : first + (date < 0 ? byline : date);
  const stories: number[] = [];
  for (let index = anchor - 1, open = 0; index >= first && open < 5; index--) {
    const line = lines[index] as Line;
    // The way to an article stands right above its headline: what is over that heads another.
    if (open > 0 && (isDate(line) || (stories.length > 0 && /[>»›]| \/ /.test(line.text)))) break;
    if (isStoryHead(line)) stories.push(index);
    if (isOpen(line)) open++;
  }
  // What stands between the headline and its date may look like one; what stands above it has other words.
  const opening = lines.slice(start).filter(isText).slice(0, 3);
  const used = new Set(opening.flatMap(({ text }) => longWords(text)));
  const own = stories.findLast((index) => {
    const words = longWords(lines[index]?.text ?? "");
    return words.filter((word) => used.has(word)).length * 3 >= words.length;
  });
  const top = own ?? stories[0] ?? anchor;
  return top - waysAbove(lines.slice(0, top));
}

const isStoryHead = (line: Line): boolean =>
  isOpen(line) &&
  isHeadline(line.text) &&
  !inBrackets.test(line.text) &&
  !inText.test(line.text) &&
  wordCount(line.text) >= 4 &&
  !isPersonName(line.text) &&
  !isSiteName(line.text);

/** How many lines right above a headline are the way to it: a breadcrumb, a section. More sections are a menu. */
function waysAbove(above: readonly Line[]): number {
  const isWay = ({ text, roles }: Line): boolean =>
    roles[0] !== "title" &&
    (isSectionName(text.replace(/^\W+|\W+$/g, "")) || /^[>»›/|]$/.test(text) || />|»|›| \/ /.test(text));
  const ways = above.slice(above.findLastIndex((line) => !isWay(line)) + 1);
  const same = ways.filter(({ text }) => text.toLowerCase() === ways.at(-1)?.text.toLowerCase());
  // Below a menu that has it, too, the last is the section.
  return ways.length <= 2 ? ways.length : Number(same.length > 1);
}

/** Whether lines above a headline are a page's: some that are known as such, and teasers that are few beside the text. */
function areAround(above: readonly Line[], text: readonly Line[]): boolean {
  const sizeOf = (some: readonly Line[]): number => some.reduce((sum, one) => sum + one.text.length, 0);
  const isKnown = ({ text, rule }: Line): boolean =>
    /^(?:page-furniture|link-rows|counts)$/.test(rule) ||
    [isSectionName, isSiteName, headsLinks].some((isOne) => isOne(text));
  const teasers = above.filter(isText);
  const isAlone = above.every((line, index) => !isText(line) || !isText(above[index + 1]));
  const areFew = teasers.length * 3 <= above.length && sizeOf(teasers) * 2 < sizeOf(text.filter(isText));
  return isAlone && areFew && above.filter(isKnown).length >= fewestKnown;
}

/** Where the first list of other stories or comments begins below which no text is. */
function tailStart(lines: readonly Line[], start: number): number {
  const closes = (line: Line | undefined): boolean => line !== undefined && inBrackets.test(line.text);
  const last = lines.findLastIndex(
    (line, index) => isText(line) && (isText(lines[index - 1]) || closes(lines[index + 1])),
  );
  const from = Math.max(start, last) + 1;
  if (lines.length - from < fewestBelow) return lines.length;
  const list = lines.findIndex((line, index) => index >= from && (heads(line) || isListed(lines, index)));
  return list < 0 ? lines.length : list;
}

/** `(ini/ini)` or `(*)`, alone or behind a sentence: closes a text. */
const inBrackets = /(?:^|[.!?]["”]? ?)[([][^()[\]]{1,30}[)\]]$/;

/** A headline with a date below or above it, and another such. */
function isListed(lines: readonly Line[], index: number): boolean {
  const [line, ...next] = lines.slice(index, index + 8);
  const areSeveral = (isOne: (one: Line) => boolean): boolean => next.filter(isOne).length > 1;
  return line !== undefined && isStoryHead(line) && areSeveral(isDate) && areSeveral(isStoryHead);
}
