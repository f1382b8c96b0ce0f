import { Defuddle } from "defuddle/node";
import { isDateLine } from "../rules/dates.ts";
import { unglued } from "./align-lines.ts";
import { closest, type HtmlDocument, parseDocument } from "./dom.ts";
import { type PageLine, plain, textOnPage } from "./text-on-page.ts";
import { boxesLeadingAway } from "./text-places.ts";
import { type VisibleLine, visibleLines, wordsIn } from "./visible-lines.ts";

/** How many lines above and below the text may belong to the article: byline, date, tags. */
const mostHead = 25;
const mostTail = 12;
/** How far above its headline a page prints the article's date. */
const mostAbove = 5;

/**
 * The article on a page as the lines a reader sees: headline, what stands between it and the text, the text as defuddle
 * finds it, with the lists and tables that it leaves out, and what follows. Each line from the headline to where the
 * article's element ends is among them. Where defuddle finds no text, all the page's lines.
 *
 * @param html the page once more: defuddle changes the document it is given
 * @param dated the page says elsewhere when it was published: a date over the headline may be that of the day, and is none
 * @returns the lines; those of the text with what they are in Markdown
 */
export async function pageText(document: HtmlDocument, html: string, dated = false): Promise<PageLine[]> {
  const shown = visibleLines(document.body);
  const h1 = document.querySelector("h1");
  const headline = h1 ? wordsIn(h1) : "";
  const content = unglued(await contentLines(html), shown).filter(({ text }) => text !== headline);
  // A headline of several lines is one, and ends with its last.
  const itself = shown.findLastIndex(({ element }) => closest(element, headlines) === h1);
  const heading = h1 && itself >= 0 ? itself : shown.findIndex(({ text }) => text === headline);
  const text = textOnPage(content, shown, heading);
  if (!text) return shown.map(plain);
  const { head, body, from, next, ends } = text;
  const above = heading >= 0 && heading < from ? heading + 1 : Math.max(0, from - mostHead);
  const between = head(above);
  const dates = dated || heading < 0 || between.some(isDate) ? [] : dateOver(shown, heading);
  return [
    ...dates,
    ...(headline === "" ? [] : [{ text: headline, block: "" }]),
    ...between.map((line, index) => (index < between.length - mostHead && !line.mark ? aside(line) : line)),
    ...body,
    ...after(shown, next, Math.max(ends, next + mostTail)),
  ];
}

const headlines: ReadonlySet<string> = new Set(["H1"]);
const aside = (line: PageLine): PageLine => ({ ...line, mark: "aside" });

/** The lines below the text. What stands farther below than any byline is none of the article. */
function after(shown: readonly VisibleLine[], next: number, end: number): PageLine[] {
  const isAway = boxesLeadingAway();
  return shown.slice(next, end).map((line, index) => {
    const away = isAway(line, shown[next + index - 1]?.text);
    return away || index >= mostTail ? aside(plain(line)) : plain(line);
  });
}

const isDate = ({ text }: PageLine): boolean => isDateLine(text);

/** The nearest line over the headline that is a date, if one is near. */
function dateOver(shown: readonly VisibleLine[], heading: number): PageLine[] {
  const near = shown.slice(Math.max(0, heading - mostAbove), heading);
  const line = near.findLast(({ text }) => isDateLine(text));
  return line ? [{ ...plain(line), over: true }] : [];
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
