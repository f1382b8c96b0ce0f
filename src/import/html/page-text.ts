import { memoize } from "../../messages/message.ts";
import { namesWriter } from "../bylines/labels.ts";
import { type Markup, type SourceLine, wordsOf } from "../markdown/markup.ts";
import { isDateLine } from "../rules/dates.ts";
import { headsLinks } from "../rules/links.ts";
import { isButton } from "../rules/page-furniture.ts";
import { isHome } from "../rules/sections-and-tags.ts";
import { endsSentence, fold, isParagraph, wordCount } from "../shape.ts";
import { matches } from "./head.ts";
import { markPictures, textAsMarkdown } from "./page-markdown.ts";
import { cardOf, markPlayers } from "./players.ts";
import type { PageMeta } from "./read-meta.ts";
import { askWitnesses, isCaption, numberLines, textLines } from "./text-lines.ts";
import { isHidden, markTables, tableOf, type VisibleLine, visibleLines, wordsIn } from "./visible-lines.ts";

export interface PageLine extends SourceLine {
  time?: string | undefined;
  /** A date above the headline. */
  aboveTitle?: true;
  /** The extractors disagree on whether it is text. */
  doubt?: boolean;
  /** See `VisibleLine`. */
  out?: VisibleLine["out"];
}

/** The maximum number of lines above and below the text that may belong to the article: byline, date, tags. */
const maxHead = 25;
const maxTail = 12;

/**
 * Returns the lines of an article's page as a reader sees them: headline, the lines between it and the text, the text as the
 * extractors find it, and what follows, up to the end of the article's element. A line inside the text that does not belong
 * to it is an aside. If no text is found, all lines of the page are returned.
 *
 * @param document is modified
 * @param files the pictures that are stored with the page, by their URLs there
 * @param meta if it has a publication date, a date above the headline may be today's and is ignored
 */
export async function pageText(document: Document, meta: PageMeta, files: ReadonlySet<string>) {
  // They are read elsewhere, and defuddle prints warnings about broken ones.
  // Hidden text must not come back with the words around it.
  for (const element of Array.from(document.querySelectorAll("script, [style], [hidden], [aria-hidden]")))
    if (element.nodeName === "SCRIPT" || isHidden(element)) element.remove();
  markTables(document);
  markPlayers(document, meta.address);
  markPictures(document, files);
  const shown = visibleLines(document.body);
  const related = relatedLines(shown);
  const numbered = numberLines(document, shown);
  const first = Array.from(document.querySelectorAll("h1")).filter((one) => !meta.isName(wordsIn(one)));
  const headings = first.length > 0 ? first : Array.from(document.querySelectorAll("h2[itemprop=headline]"));
  const { kept, doubtful } = textLines(shown, await askWitnesses(numbered), headings);
  const markup = textAsMarkdown(numbered, kept);
  const unsure = unsureLines(shown, related, kept);
  const all = [...kept].filter((index) => !related.has(index));
  const h1s = headingsAbove(headings, shown, all);
  const given = [...meta.titles, meta.tab];
  // A page may have another `h1` around its own name or a call to its readers.
  const h1 = h1s.findLast((one) => given.some((title) => matches(title, fold(wordsIn(one))))) ?? h1s.at(-1);
  const headline = h1 ? wordsIn(h1) : "";
  // A headline of several lines ends with the last one.
  const heading = h1 ? shown.findLastIndex(({ element }) => h1.contains(element)) : -1;
  const text = all.filter((index) => index > heading);
  // The text starts at the first line that is too long for a name.
  const textAt = (index: number): string => shown[index]?.text ?? "";
  const isLong = (index: number): boolean => textAt(index).length > 40;
  const last = text.at(-1);
  if (last === undefined) return shown.filter(({ nodes }) => nodes.length > 0).map(plain);
  let from = text.find(isLong) ?? (text[0] as number);
  // A standfirst right below the headline and above the date: the head ends with the date.
  const next = text.find((index) => index > from && isLong(index)) ?? from;
  const isUnder = from === heading + 1 && shown.slice(from + 1, next).some(isDate);
  const minStart = isUnder && textAt(from).length < 300 ? from + 1 : 0;
  if (minStart > 0) from = next;
  while (from > minStart && text.includes(from - 1)) from--;
  let holder = (shown[from] as VisibleLine).element;
  const { element: lastElement } = shown[last] as VisibleLine;
  while (!holder.contains(lastElement) && holder.parentElement) holder = holder.parentElement;
  const article = holder.closest("article") ?? holder;
  // The players right below the text belong to it.
  const below = shown.findIndex(({ nodes }, index) => index > last && nodes.length > 0);
  const start = heading >= 0 && heading < from ? heading + 1 : Math.max(0, from - maxHead);
  const ends = shown.findLastIndex(({ element }) => article.contains(element)) + 1;
  const lines: PageLine[] = headline === "" ? [] : [{ text: headline, mark: "headline" }];
  const lineAt = (line: VisibleLine, index: number): PageLine | undefined => {
    if (line.nodes.length === 0) {
      const inline = line.text;
      const isPicture = inline.startsWith("![") && index <= last;
      const isRight = index < last || ((below < 0 || index < below) && holder.contains(line.element));
      const isIn = isRight && !related.has(index);
      const isCard = isIn && cardOf(inline) === inline && !line.element.closest("aside, li");
      const text = wordsOf(inline).trim() || inline;
      return isPicture || isCard ? { text, mark: "picture", markup: { block: "", inline } } : aside(line);
    }
    const lineMarkup = markup.get(index);
    const place = !isCaption(line) ? "head" : wordCount(line.text) > 3 ? "caption" : "aside";
    if (index < from)
      return index < from - maxHead || isMenuLine(line)
        ? aside(line)
        : { ...plain(line), text: withCommas(line), mark: place };
    if (related.has(index)) return aside(line);
    if (index <= last && lineMarkup) return asText(line, lineMarkup);
    // The first cell of a row already contains the whole row.
    if (kept.has(index)) return tableOf(line.element) ? undefined : plain(line);
    // What stands farther below than any byline does not belong to the article.
    if (index <= last || index > last + maxTail) return aside(line);
    return { ...plain(line), text: withCommas(line), mark: "below" };
  };
  for (const [at, line] of shown.slice(start, Math.max(ends, last + 1 + maxTail)).entries()) {
    const index = start + at;
    const pageLine = lineAt(line, index);
    const isUnsure = index <= last && (doubtful.has(index) || (line.out && endsSentence(line.text)));
    const doubt = index >= from && (isUnsure || unsure.includes(index));
    if (pageLine) lines.push(doubt ? { ...pageLine, doubt } : pageLine);
  }
  const isDated = meta.published !== undefined || shown.slice(start, from).some(isDate);
  const end = h1 && start > 0 ? shown.findIndex(({ element }) => h1.contains(element)) : start;
  const breadcrumb = breadcrumbAbove(shown.slice(0, end));
  const above = shown.slice(0, end - breadcrumb.length);
  const dateAbove = isDated ? undefined : above.slice(-5).findLast(isDate);
  const lineAbove = (line: VisibleLine): PageLine =>
    line === dateAbove ? { ...plain(line), aboveTitle: true } : { text: line.text, mark: "aside" };
  const crumbs: PageLine = { text: breadcrumb.map(({ text }) => text).join(" › "), mark: "head" };
  return [...above.map(lineAbove), ...(breadcrumb.length > 0 ? [crumbs] : []), ...lines];
}

/** Returns the breadcrumb right above a headline: a list that starts at the home page, or a few words that are no menu. */
function breadcrumbAbove(above: readonly VisibleLine[]): readonly VisibleLine[] {
  const last = above.at(-1);
  const list = last?.element.closest("ul, ol, nav");
  const listed = above.filter(({ element }) => list?.contains(element));
  if (listed.length > 1) return listed.length < 6 && isHome(listed[0]?.text.toLowerCase()) ? listed : [];
  return last && wordCount(last.text) <= 8 && !isDate(last) ? [last] : [];
}

/** Recognises a line of a menu above the text, whose words may look like names: a list of links, no breadcrumb, nor `Ani Budi,` above `Citra Dewi &`. */
function isMenuLine({ element }: VisibleLine): boolean {
  const list = element.closest("ul, ol");
  const links = list ? visibleLines(list).map(({ text }) => text) : [];
  if (!list || links.length < 4 || isHome(links[0]) || /[,&]$/m.test(links.join("\n"))) return false;
  return lettersInLinks(list) >= 0.9 * links.join("").length;
}

const lettersInLinks = (element: Element): number =>
  Array.from(element.querySelectorAll("a"), ({ textContent }) => textContent?.trim()).join("").length;

/** A line outside the text, without markup: a heading there is a box of the page, and an item a link of a menu. */
const plain = ({ text, time, out, links }: VisibleLine): PageLine => ({ text, time, out, links });
/** Puts commas between links side by side, which tags without styles lack: `Tag: pasar, ikan`. */
function withCommas({ text, links }: VisibleLine): string {
  const all = links.join(" ");
  return links.length > 1 && text.endsWith(all) ? text.slice(0, -all.length) + links.join(", ") : text;
}
const aside = (line: VisibleLine): PageLine => ({ ...plain(line), mark: "aside" });
const isDate = ({ text }: VisibleLine): boolean => isDateLine(text);

/** Makes a line of the text, with the mark that rules need. */
function asText(line: VisibleLine, markup: Markup): PageLine {
  const { block, inline, lines = [] } = markup;
  if (tableOf(line.element)) return { ...plain(line), text: wordsOf(inline), mark: "row", markup };
  const list = line.element.closest("ul, ol, dl");
  // Initials may close the last item of a list that closes the text.
  const isRow = list && isSurelyText(list) && !/[)\]]\.?$/.test(line.text);
  const mark = isRow ? "row" : block.startsWith("#") ? "heading" : block.includes(">") ? "quote" : undefined;
  // Lines that were joined because something between them was removed lose their markup.
  return { ...plain(line), ...(lines.length === 1 && { markup }), ...(mark && { mark }) };
}

/**
 * Checks whether a list inside a text can only be text: it is more than links, does not name the writer, and its items are not
 * all buttons. There, `Masuk.` and `Kirim.` are steps. The answer is cached for each list.
 */
const isSurelyText = memoize((list: Element): boolean => {
  const points = visibleLines(list).map(({ text }) => text);
  const areButtons = list.nodeName === "UL" && points.every(isButton);
  return !points.some(namesWriter) && !areButtons && lettersInLinks(list) < 0.9 * points.join("").length;
}, new WeakMap());

/** Returns the `h1` headings that at least half of the text stands below. */
function headingsAbove(headings: readonly Element[], lines: readonly VisibleLine[], text: readonly number[]) {
  const length = (indexes: readonly number[]): number =>
    indexes.reduce((sum, index) => sum + (lines[index]?.text.length ?? 0), 0);
  return headings.filter((heading) => {
    const last = lines.findLastIndex(({ element }) => heading.contains(element));
    return last >= 0 && length(text.filter((index) => index > last)) >= length(text) / 2;
  });
}

/** Finds lines that lead to other articles: a whole list under `Baca juga`, and a box that starts with `Berita Terkait`. */
function relatedLines(lines: readonly VisibleLine[]): Set<number> {
  const related = new Set<number>();
  for (const [index, { text, element }] of lines.entries()) {
    if (!headsLinks(text)) continue;
    for (let at = index + 1; lines[at]?.nodes.every((node) => node.parentElement?.closest("a")); at++)
      related.add(at);
    const list = lines[index + 1]?.element.closest("ul, ol, aside");
    for (const box of [list, boxUnder(element, lines[index - 1]?.element)])
      for (let at = index + 1; lines[at] && box?.contains(lines[at]?.element ?? null); at++) related.add(at);
  }
  return related;
}

/** Finds what may be text or not: a box about the writer, and paragraphs below `You might also like` or `Baca juga`, taken as text or not. */
function unsureLines(lines: readonly VisibleLine[], related: ReadonlySet<number>, kept: ReadonlySet<number>) {
  const [first = lines.length] = kept;
  const start = lines[first]?.element ?? null;
  const head = lines.findIndex(({ text }, index) => index > first && headsLinks(text));
  const isPlain = (at: number) => isParagraph(lines[at]?.text ?? "") && lines[at]?.links.length === 0;
  return lines.flatMap((line, index) => {
    const box = line.element.closest("[class*=author i], [class*=bio i], [class*=penulis i]");
    const isBox = isPlain(index) && kept.has(index) && box !== null && !box.contains(start);
    const isText = head >= 0 && index > head && isPlain(index) && !isCaption(line);
    // One alone is the teaser of a link.
    const isBeside =
      start?.parentElement?.contains(line.element) && (isPlain(index - 1) || isPlain(index + 1));
    const isLost = kept.has(index) ? related.has(index) && !line.element.closest("li") : isBeside;
    return isBox || (isText && isLost) ? index : [];
  });
}

/** Returns the largest element that starts with a heading and contains no headline. @param above element of the line above */
function boxUnder(heading: Element, above: Element | undefined): Element | null {
  let box = heading;
  for (let up = box.parentElement; above && up && !up.contains(above); up = up.parentElement) box = up;
  // It may also contain the rest of the text, which has few links.
  return box.querySelector("h1") || lettersInLinks(box) * 4 < wordsIn(box).length ? null : box;
}
