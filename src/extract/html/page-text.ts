import { Defuddle } from "defuddle/node";
import { readable } from "../lines.ts";
import { type HtmlDocument, parseDocument } from "./dom.ts";
import { type VisibleLine, visibleLines } from "./visible-lines.ts";

/** How many lines above and below the text may belong to the article: byline, date, tags. */
const mostHead = 25;
const mostTail = 12;

/**
 * The article on a page as the lines a reader sees: headline, what stands between it and the text, the text as defuddle
 * finds it, and what follows at once. Where defuddle finds none, all the page's lines.
 *
 * @param html the page once more: defuddle changes the document it is given
 * @returns the lines; those of the text that defuddle found with what opens their blocks in Markdown
 */
export async function pageText(document: HtmlDocument, html: string): Promise<VisibleLine[]> {
  const all = visibleLines(document.body).map(({ text }) => text);
  const text = await contentLines(html);
  const content = text.map((line) => line.text);
  const headline = readable(document.querySelector("h1")?.textContent ?? "");
  if (content.length === 0) return all.map(plain);

  const first = all.indexOf(content.find((line) => line.length > 40) ?? content[0] ?? "");
  const lastLine = content.findLast((line) => line.length > 40) ?? content.at(-1) ?? "";
  const last = all.lastIndexOf(lastLine);
  const heading = headline === "" ? -1 : all.indexOf(headline);
  const head =
    first < 0
      ? []
      : all.slice(heading >= 0 && heading < first ? heading : Math.max(0, first - mostHead), first);
  const start = content.indexOf(all[first] ?? "");
  const end = content.lastIndexOf(lastLine);
  const tail = last < 0 ? content.slice(end + 1) : all.slice(last + 1, last + 1 + mostTail);
  const above = headline !== "" && !head.includes(headline) ? [headline] : [];
  return [
    ...[...above, ...head.slice(-mostHead)].map(plain),
    ...withAsides(text.slice(Math.max(0, start), end + 1), first < 0 ? [] : all.slice(first, last + 1)),
    ...tail.map(plain),
  ];
}

/**
 * The lines of a text, and where they stand among them those that the page has there beside it: buttons, boxes, and what
 * defuddle takes for such. So each line of the page is told of.
 */
function withAsides(text: readonly VisibleLine[], shown: readonly string[]): VisibleLine[] {
  const merged: VisibleLine[] = [];
  let next = 0;
  for (const line of shown) {
    const found = text.findIndex((one, index) => index >= next && one.text === line);
    if (found < 0) merged.push({ text: line, block: "", aside: true });
    else {
      merged.push(...text.slice(next, found + 1));
      next = found + 1;
    }
  }
  return [...merged, ...text.slice(next)];
}

/** Around the text a heading is a box of the page, and an item a link of its menus. */
const plain = (text: string): VisibleLine => ({ text, block: "" });

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
