import { endsSentence, isHeadline, longWords, takeWhile, wordCount } from "../shape.ts";
import { decide, drop, isOpen, isText, type Line, type Rule } from "../state.ts";
import { isSectionName, isSiteName } from "../words/known-names.ts";
import { commentsBelow } from "./below-text.ts";
import { captionMark } from "./captions.ts";
import { headsLinks } from "./links.ts";
import { asSection, isHome } from "./sections-and-tags.ts";

/** Fewer lines above a headline are the article's own head; fewer below the text are its own foot. */
const [minAbove, minKnown, minBelow] = [5, 4, 6];
/** Within this many lines of the text, something may belong to it. */
const nearLines = 6;
/** The maximum number of lines from an article's head to its text, and between two of its paragraphs. */
const [maxHead, maxGap] = [40, 12];

/** Cuts out an article that was copied with its page: above the headline only the section stays; below the text, all goes from the first list on. */
export const wholePage: Rule = (state) => {
  const { lines, isMarked } = state;
  const start = isMarked || lines.some(({ rule }) => rule === "mail") ? -1 : textStart(lines);
  if (start < 0) return;
  const head = start < minAbove ? 0 : headStart(lines, start);
  const isCut = head >= minAbove && arePageFrame(lines.slice(0, head));
  const tail = tailStart(lines, start);
  const [from, to] = [isCut ? head : 0, lines.length - tail >= minBelow ? tail : lines.length];
  state.above = lines.slice(0, from);
  state.below = lines.slice(to);
  state.lines = lines.slice(from, to);
  dropAround(state.above.toReversed());
  dropAround(state.below.filter(({ rule }) => rule !== "tag-lines"));
};

/** Drops what surrounds a text, nearest line first. A nearby paragraph may be text, unless a date makes it another story's. */
function dropAround(lines: readonly Line[]): void {
  const near = commentsBelow.test(lines[0]?.text ?? "") ? [] : lines.slice(0, nearLines);
  const undated = takeWhile(near, (line) => !isDate(line));
  const guess = undated.find((line) => line.paragraph && endsSentence(line.text));
  for (const line of lines) {
    if (line.roles.includes("copyright")) continue;
    drop(line, "menu or list of the page", line === guess);
    line.rule = "whole-page";
    line.findings = [];
  }
}

const isDate = ({ roles }: Line): boolean => roles.includes("date");
/** Introduces a link among paragraphs. */
const inText = /^\W*(?:baca|lihat|simak|tonton|also read|read also|see also)\b/i;
const headsList = ({ text }: Line) => (headsLinks(text) && !inText.test(text)) || commentsBelow.test(text);

/** Finds the start of the longest text that is not interrupted by a date or list of links. Teasers have dates between them. */
function textStart(lines: readonly Line[]): number {
  let [best, most, start, length, last] = [-1, 0, -1, 0, -1];
  for (const [index, line] of lines.entries()) {
    if (isDate(line) || headsList(line) || index - last > maxGap) [start, length] = [-1, 0];
    if (!isText(line)) continue;
    if (start < 0) start = index;
    last = index;
    length += line.text.length;
    if (length > most) [best, most] = [start, length];
  }
  return best;
}

/** Finds where the head begins: at the headline above the date or byline, including the section above it. */
function headStart(lines: readonly Line[], start: number): number {
  const first = Math.max(0, start - maxHead);
  const near = lines.slice(first, start);
  const date = near.findLastIndex(isDate);
  const byline = near.findLastIndex(({ roles }) => roles.includes("byline"));
  const anchor = date < 0 && byline < 0 ? start : first + (date < 0 ? byline : date);
  const stories: number[] = [];
  for (let index = anchor - 1, open = 0; index >= first && open < 5; index--) {
    const line = lines[index] as Line;
    // A breadcrumb stands right above its headline: a headline above it is another article's.
    if (open > 0 && (isDate(line) || (stories.length > 0 && /[>»›]| \/ /.test(line.text)))) break;
    if (isStoryHead(line)) stories.push(index);
    if (isOpen(line)) open++;
  }
  // What stands between the headline and its date may look like a headline; what stands above has other words.
  const opening = lines.slice(start).filter(isText).slice(0, 3);
  const used = new Set(opening.flatMap(({ text }) => longWords(text)));
  const match = stories.findLast((index) => {
    const words = longWords(lines[index]?.text ?? "");
    return words.filter((word) => used.has(word)).length * 3 >= words.length;
  });
  let top = match ?? stories[0] ?? anchor;
  // `Tayang: …` and `Diperbarui: …` over a headline: with a time each, they are the article's, not today's date at the top of the page.
  while ([top - 1, top].every((index) => lines[index]?.findings.some(({ date }) => date?.hour !== undefined)))
    top--;
  return top - takeBreadcrumbs(lines.slice(0, top));
}

const isStoryHead = (line: Line): boolean =>
  isOpen(line) &&
  isHeadline(line.text) &&
  wordCount(line.text) >= 4 &&
  !(inBrackets.test(line.text) || inText.test(line.text) || captionMark(line.text));

/**
 * Returns how many lines right above a headline lead to it: a breadcrumb, a section; more sections are a menu. Takes the section from
 * them if they are `Home`, `Regional` and `Palu`, one a line, or one line that repeats an entry of the menu.
 */
function takeBreadcrumbs(above: readonly Line[]): number {
  const isCrumb = ({ text }: Line): boolean =>
    isSectionName(text.replace(/^\W+|\W+$/g, "")) || /^[/|]$|>|»|›| \/ /.test(text);
  const isShort = (line: Line) => isOpen(line) && wordCount(line.text) <= 3 && /^\p{Lu}/u.test(line.text);
  const crumbs = above.slice(above.findLastIndex((line) => !isCrumb(line)) + 1);
  const home = above.findLastIndex(({ text }) => isHome(text) && !/^(?:news|berita)$/i.test(text));
  const path = home < 0 ? [] : above.slice(home + 1);
  const isPath = path.length > 0 && path.length <= 3 && path.every(isShort);
  const last = above.slice(-1).filter(isShort);
  const isAgain = above.slice(0, -1).some(({ text }) => text.toLowerCase() === last[0]?.text.toLowerCase());
  if (!isPath && !isAgain) return crumbs.length <= 2 ? crumbs.length : 0;
  const found = isPath ? path : last;
  const known = found.filter(({ text }) => isSectionName(text));
  const section = known.find(({ text }) => !isHome(text)) ?? known[0] ?? found.at(-1);
  const isSure = found.length === 1 && found.every(isCrumb);
  for (const line of found) decide(line, ["section"], line === section ? asSection(line.text, isSure) : []);
  return found.length + Number(isPath);
}

/** Checks whether lines above a headline belong to the page: some are known as such, and no two paragraphs stand together. */
function arePageFrame(above: readonly Line[]): boolean {
  const isKnown = ({ text, rule }: Line): boolean =>
    /^(?:page-furniture|link-rows|counts)$/.test(rule) ||
    [isSectionName, isSiteName, headsLinks].some((isOne) => isOne(text));
  const isAlone = above.every((line, index) => !isText(line) || !isText(above[index + 1]));
  return isAlone && above.filter(isKnown).length >= minKnown;
}

/** Finds the start of the first list of other stories or comments with no text below it. */
function tailStart(lines: readonly Line[], start: number): number {
  const last = lines.findLastIndex(
    (line, index) =>
      isText(line) && (isText(lines[index - 1]) || inBrackets.test(lines[index + 1]?.text ?? "")),
  );
  const next = lines.findIndex(({ text }, index) => index > start && nextArticle.test(text));
  const from = Math.max(start, last);
  const list = lines.findIndex((line, index) => index > from && (headsList(line) || isListed(lines, index)));
  return Math.min(...[next, list, lines.length].filter((index) => index >= 0));
}

/** The page goes on with another article. */
const nextArticle = /^(?:(?:artikel|berita) (?:selanjutnya|berikutnya)|next (?:article|story))$/i;

/** `(ini/ini)` or `(*)`, alone or after a sentence: closes a text. */
const inBrackets = /(?:^|[.!?]["”]? ?)[([][^()[\]]{1,30}[)\]]$/;

/** Checks for a headline with a date nearby, followed by more of the same. */
function isListed(lines: readonly Line[], index: number): boolean {
  const [line, ...next] = lines.slice(index, index + 8);
  const areSeveral = (isOne: (one: Line) => boolean): boolean => next.filter(isOne).length > 1;
  return line !== undefined && isStoryHead(line) && areSeveral(isDate) && areSeveral(isStoryHead);
}
