import { findDate } from "../dates/find-date.ts";
import type { Mark } from "../result.ts";
import { alignLines } from "./align-lines.ts";
import { closest, type HtmlElement, type HtmlNode } from "./dom.ts";
import { asTables, type TextLine, tableAround } from "./table-lines.ts";
import {
  boxesLeadingAway,
  homesOf,
  isAnnounced,
  isSurelyText,
  leadsAway,
  listInText,
  listNames,
  longLine,
} from "./text-places.ts";
import type { VisibleLine } from "./visible-lines.ts";

const articles: ReadonlySet<string> = new Set(["ARTICLE"]);

/** A line of the page, and what its source says it is. */
export interface PageLine extends Omit<TextLine, "element"> {
  mark?: Mark;
  /** A date that stands over the headline. */
  over?: true;
}

/** Where the text of an article stands on its page. */
export interface TextOnPage {
  /** The lines of the text. */
  body: PageLine[];
  /** The index on the page of the first of them, and of the first line below them. */
  from: number;
  next: number;
  /** The index after the last line of the element that holds the article. */
  ends: number;
  /** The lines that stand between one of the page and the text. */
  head(start: number): PageLine[];
}

/** A line around the text: there a heading is a box of the page, and an item a link of its menus. */
export const plain = ({ text, time }: VisibleLine): PageLine => ({
  text,
  block: "",
  ...(time !== undefined && { time }),
});

/**
 * The lines of a text, and where they stand among them those that the page has there beside it: lists and tables that
 * defuddle took for clutter, which are text; buttons and boxes, which are told as asides. So each line of the page is told of.
 * Below its last long line short ones of the text and of the page are mixed: what defuddle left out there is for the rules
 * to read.
 *
 * @param content the lines that defuddle found, without the headline
 * @param shown the lines of the page
 * @param heading index of the headline among them, or -1
 * @returns undefined if the page has none of those lines
 */
export function textOnPage(
  content: readonly VisibleLine[],
  shown: readonly VisibleLine[],
  heading: number,
): TextOnPage | undefined {
  const indexes = placesOf(content, shown, heading);
  const at = (index: number): number => indexes[index] ?? -1;
  const isLong = ({ text }: VisibleLine, index: number): boolean => at(index) >= 0 && text.length > longLine;
  const last = indexes.findLastIndex((index) => index >= 0);
  if (last < 0) return undefined;
  const longFirst = shown.findIndex(isLong);
  const first = longFirst < 0 ? indexes.findIndex((index) => index >= 0) : longFirst;
  const lastLong = longFirst < 0 ? last : shown.findLastIndex(isLong);

  const homes = homesOf(shown.filter((_, index) => index >= first && at(index) >= 0));
  const listOf = remembered((line: VisibleLine) => listInText(line, homes));
  const left = new Map<HtmlElement, boolean>();
  const sure = new Map<HtmlElement, boolean>();
  const isAway = boxesLeadingAway();
  const lines: TextLine[] = [];
  let done = at(first);
  for (let index = first; index <= last; index++) {
    const line = shown[index] as VisibleLine;
    const place = at(index);
    const list = listOf(line);
    const above = shown[index - 1]?.text;
    // What stands under `Baca juga:` is none of the text, whoever found it.
    if (list && !left.has(list)) left.set(list, place < 0 ? leadsAway(list, above) : isAnnounced(above));
    const away = isAway(line, above);
    const isText = !away && (list ? left.get(list) === false : place >= 0);
    if (list && isText && !sure.has(list)) sure.set(list, index > first && isSurelyText(list));
    if (place >= 0) lines.push(...content.slice(done, place));
    if (place >= 0) done = place + 1;
    if (!isText && !away && !list && index > lastLong) {
      lines.push({ ...plain(line), element: line.element, around: true });
      continue;
    }
    const { items, runs, ...own } = line;
    const isItem = (place >= 0 ? content[place]?.items : isText && items) && items;
    const block = content[place]?.block ?? (isText ? line.block : "");
    const set = { ...(isItem && { items }), ...(runs && { runs }) };
    const listed = list !== undefined && sure.get(list) === true;
    lines.push({ ...own, block, ...set, ...(!isText && { aside: true }), ...(listed && { listed }) });
  }
  lines.push(...content.slice(done));
  const [opening, closing] = [shown[first], shown[last]].map((line) => line && tableAround(line));
  // Above the text a table may also say who wrote it and when.
  const isTableOfText = (line: VisibleLine, own: HtmlElement): boolean =>
    own === opening || (listOf(line) === own && !findDate(own.textContent ?? ""));
  let from = first;
  for (; from > 0; from--) {
    const line = shown[from - 1] as VisibleLine;
    const own = tableAround(line);
    if (!own || !isTableOfText(line, own)) break;
    lines.unshift(line);
  }
  let next = last + 1;
  for (; next < shown.length; next++) {
    const line = shown[next] as VisibleLine;
    const list = listOf(line);
    if (closing && tableAround(line) === closing) {
      lines.push(line);
      continue;
    }
    // Below the text lists of links are the page's: its tags, other articles.
    if (!list || list.querySelector("a")) break;
    if (!left.has(list)) left.set(list, leadsAway(list, shown[next - 1]?.text));
    if (left.get(list)) break;
    lines.push({ ...line, closes: true });
  }
  const article = closest((shown[first] as VisibleLine).element, articles);
  const holders = new Set(article ? [...homes, article] : homes);
  return {
    body: asText(lines),
    from,
    next,
    ends: shown.findLastIndex(({ element }) => standsIn(element, holders)) + 1,
    head: (start) =>
      asText(
        shown.slice(start, from).map((line): TextLine => {
          const own = tableAround(line);
          return own && isTableOfText(line, own)
            ? line
            : { ...plain(line), element: line.element, around: true };
        }),
      ),
  };
}

/**
 * For each line of the page the index of the line of the text that it is, or -1: below the headline, where all of the
 * text's long lines are there.
 */
function placesOf(
  content: readonly VisibleLine[],
  shown: readonly VisibleLine[],
  heading: number,
): readonly number[] {
  const text = content.map((line) => line.text);
  const page = shown.map((line) => line.text);
  const above = page.slice(0, heading + 1).map(() => -1);
  const below = [...above, ...alignLines(text, page.slice(heading + 1))];
  const found = new Set(below);
  if (heading < 0 || text.every((line, index) => line.length <= longLine || found.has(index))) return below;
  const all = alignLines(text, page);
  return countOf(all) > countOf(below) ? all : below;
}

const countOf = (indexes: readonly number[]): number => indexes.filter((index) => index >= 0).length;

function standsIn(element: HtmlElement, holders: ReadonlySet<HtmlNode>): boolean {
  for (let at: HtmlNode | null = element; at; at = at.parentNode) if (holders.has(at)) return true;
  return false;
}

/** Asked once for each list: its lines all have the same answer. */
function remembered(ask: (line: VisibleLine) => HtmlElement | undefined) {
  const known = new Map<HtmlElement, HtmlElement | undefined>();
  return (line: VisibleLine): HtmlElement | undefined => {
    const list = closest(line.element, listNames);
    if (!list) return undefined;
    if (!known.has(list)) known.set(list, ask(line));
    return known.get(list);
  };
}

/** Lines of the text with the marks that rules need: headings, rows and what is explained are what they are. */
const asText = (lines: readonly TextLine[]): PageLine[] =>
  asTables(lines).map(({ element: _, ...line }) => ({ ...line, ...markOf(line) }));

/** Of other items, only the rules can tell which are text, but for those that close it: pages set their tags and links as lists, too. */
function markOf(line: Omit<TextLine, "element">): { mark?: Mark } {
  if (line.aside) return { mark: "aside" };
  if (line.around) return {};
  if (line.block.startsWith("#")) return { mark: "heading" };
  // Initials may close the last item of a list that closes the text.
  if (line.cells || line.part || (line.listed && !/[)\]]\.?$/.test(line.text))) return { mark: "row" };
  return line.closes ? { mark: "item" } : {};
}
