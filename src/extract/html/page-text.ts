import { Defuddle } from "defuddle/node";
import { findDate } from "../dates/find-date.ts";
import { readable } from "../lines.ts";
import type { Mark } from "../result.ts";
import { alignLines, unglued } from "./align-lines.ts";
import { closest, type HtmlDocument, type HtmlElement, parseDocument } from "./dom.ts";
import { asTables, type TextLine, tableAround } from "./table-lines.ts";
import { homesOf, isAnnounced, leadsAway, listInText, listNames } from "./text-places.ts";
import { type VisibleLine, visibleLines } from "./visible-lines.ts";

/** How many lines above and below the text may belong to the article: byline, date, tags. */
const mostHead = 25;
const mostTail = 12;
const longLine = 40;

/** A line of the page, and what its source says it is. */
export interface PageLine extends Omit<TextLine, "element"> {
  mark?: Mark;
}

/**
 * The article on a page as the lines a reader sees: headline, what stands between it and the text, the text as defuddle
 * finds it, with the lists and tables that it leaves out, and what follows at once. Where defuddle finds none, all the page's lines.
 *
 * @param html the page once more: defuddle changes the document it is given
 * @returns the lines; those of the text with what they are in Markdown
 */
export async function pageText(document: HtmlDocument, html: string): Promise<PageLine[]> {
  const shown = visibleLines(document.body);
  const all = shown.map(({ text }) => text);
  const text = unglued(await contentLines(html), shown);
  const content = text.map((line) => line.text);
  const headline = readable(document.querySelector("h1")?.textContent ?? "");
  if (content.length === 0) return all.map(plain);

  const first = all.indexOf(content.find((line) => line.length > longLine) ?? content[0] ?? "");
  const lastLine = content.findLast((line) => line.length > longLine) ?? content.at(-1) ?? "";
  const last = all.lastIndexOf(lastLine);
  const start = content.indexOf(all[first] ?? "");
  const end = content.lastIndexOf(lastLine);
  const found = text.slice(Math.max(0, start), end + 1);
  const onPage = first < 0 || last < 0 ? undefined : textOnPage(found, shown, first, last);
  const from = onPage?.from ?? first;
  const heading = headline === "" ? -1 : all.indexOf(headline);
  const head =
    first < 0 ? [] : all.slice(heading >= 0 && heading < from ? heading : Math.max(0, from - mostHead), from);
  const above = headline !== "" && !head.includes(headline) ? [headline] : [];
  const tail = last < 0 ? content.slice(end + 1).map(plain) : after(shown, onPage?.next ?? last + 1);
  return [...[...above, ...head.slice(-mostHead)].map(plain), ...(onPage?.body ?? asText(found)), ...tail];
}

const boxNames: ReadonlySet<string> = new Set(["UL", "OL", "ASIDE"]);

/** The lines below the text. All of a list or box under `Baca juga` leads away, those too that are as short as a tag. */
function after(shown: readonly VisibleLine[], next: number): PageLine[] {
  let away: HtmlElement | undefined;
  return shown.slice(next, next + mostTail).map((line, index) => {
    const box = closest(line.element, boxNames);
    if (isAnnounced(shown[next + index - 1]?.text)) away = box;
    return { ...plain(line.text), ...(box && box === away && { mark: "aside" }) };
  });
}

/** Around the text a heading is a box of the page, and an item a link of its menus. */
const plain = (text: string): PageLine => ({ text, block: "" });

/**
 * The lines of a text, and where they stand among them those that the page has there beside it: lists and tables that
 * defuddle took for clutter, which are text; buttons and boxes, which are told as asides. So each line of the page is told of.
 *
 * @param found the lines that defuddle found
 * @param first index of the first of them on the page; `last` of the last
 * @returns the lines, the index on the page of the first of them, and of the first below them: a table may open the text,
 * a list close it
 */
function textOnPage(
  found: readonly VisibleLine[],
  shown: readonly VisibleLine[],
  first: number,
  last: number,
): { body: PageLine[]; from: number; next: number } {
  const within = shown.slice(first, last + 1);
  const indexes = alignLines(
    found.map(({ text }) => text),
    within.map(({ text }) => text),
  );
  const homes = homesOf(within.filter((_, index) => (indexes[index] ?? -1) >= 0));
  const listOf = remembered((line: VisibleLine) => listInText(line, homes));
  const left = new Map<HtmlElement, boolean>();
  const lines: TextLine[] = [];
  let done = 0;
  for (const [index, line] of within.entries()) {
    const at = indexes[index] ?? -1;
    const list = listOf(line);
    const above = within[index - 1]?.text;
    // What stands under `Baca juga:` is none of the text, whoever found it.
    if (list && !left.has(list)) left.set(list, at < 0 ? leadsAway(list, above) : isAnnounced(above));
    const isText = list ? left.get(list) === false : at >= 0;
    if (at >= 0) lines.push(...found.slice(done, at));
    if (at >= 0) done = at + 1;
    const { items, runs, ...own } = line;
    const isItem = (at >= 0 ? found[at]?.items : isText && items) && items;
    const block = found[at]?.block ?? (isText ? line.block : "");
    const set = { ...(isItem && { items }), ...(runs && { runs }) };
    lines.push({ ...own, block, ...set, ...(!isText && { aside: true }) });
  }
  lines.push(...found.slice(done));
  const [opening, closing] = [shown[first], shown[last]].map((line) => line && tableAround(line));
  let from = first;
  for (; from > 0; from--) {
    const line = shown[from - 1] as VisibleLine;
    const own = tableAround(line);
    // Above the text a table may also say who wrote it and when.
    if (!own || (own !== opening && (listOf(line) !== own || findDate(own.textContent ?? "")))) break;
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
  return { body: asText(lines), from, next };
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

/** Of items, only the rules can tell which are text, but for those that close it: pages set their tags and links as lists, too. */
function markOf(line: Omit<TextLine, "element">): { mark?: Mark } {
  if (line.aside) return { mark: "aside" };
  if (line.block.startsWith("#")) return { mark: "heading" };
  if (line.cells || line.part) return { mark: "row" };
  return line.closes ? { mark: "item" } : {};
}

async function contentLines(html: string): Promise<VisibleLine[]> {
  try {
    // Nothing is fetched: an import reads what it is given.
    const page = parseDocument(html);
    // Read elsewhere already, and defuddle complains on the console of what is broken in it.
    for (const script of Array.from(page.querySelectorAll("script"))) script.remove();
    const { content } = await Defuddle(page as never, undefined, { useAsync: false });
    return visibleLines(parseDocument(content).body);
  } catch {
    return [];
  }
}
