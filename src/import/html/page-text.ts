import { oncePer } from "../../messages/message.ts";
import { namesWriter } from "../bylines/labels.ts";
import { type Markup, type SourceLine, wordsOf } from "../markdown/markup.ts";
import { isDateLine } from "../rules/dates.ts";
import { headsLinks } from "../rules/links.ts";
import { isButton } from "../rules/page-furniture.ts";
import { isHome } from "../rules/sections-and-tags.ts";
import { fold, wordCount } from "../shape.ts";
import { says } from "./head.ts";
import { linesOfPictures, textAsMarkdown } from "./page-markdown.ts";
import type { PageMeta } from "./read-meta.ts";
import { askWitnesses, isCaption, lettersInLinks, numberLines, textLines } from "./text-lines.ts";
import { isHidden, markTables, tableOf, type VisibleLine, visibleLines, wordsIn } from "./visible-lines.ts";

/** A line of the page. */
export interface PageLine extends SourceLine {
  time?: string | undefined;
  /** A date that stands over the headline. */
  over?: true;
  /** Not all agree on whether it is text. */
  doubt?: boolean;
}

/** How pages name what stands over or before a headline. */
const kickers =
  "h1 [class*=kicker i], h1 [class*=eyebrow i], h1 [class*=overline i], h1 [class*=badge i], h1 [class*=label i]";

/** How many lines above and below the text may belong to the article: byline, date, tags. */
const mostHead = 25;
const mostTail = 12;

/**
 * The article on a page as the lines a reader sees: headline, what stands between it and the text, the text as defuddle
 * finds it, and what follows. Each line from the headline to where the article's element ends is among them; what
 * stands among those of the text and is none of them is an aside. Where there is no text, all the page's lines.
 *
 * @param document is changed
 * @param files pictures that are kept with the page, by their addresses there
 * @param meta where it says elsewhere when it was published: a date over the headline may be that of the day, and is none
 */
export async function pageText(document: Document, meta: PageMeta, files: ReadonlySet<string>) {
  // Read elsewhere already, and defuddle complains on the console of what is broken in them.
  for (const script of Array.from(document.querySelectorAll("script"))) script.remove();
  // Nor may what no reader sees come back with the words around it.
  for (const element of Array.from(document.querySelectorAll("[style], [hidden], [aria-hidden]")))
    if (isHidden(element)) element.remove();
  markTables(document);
  // A kicker in the headline's element is none of its words, but where a colon joins them.
  for (const label of Array.from(document.querySelectorAll(kickers))) {
    const [heading, kicker] = [label.closest("h1"), wordsIn(label)];
    const isApart = !kicker.endsWith(":") && /^ [^:]/.test(wordsIn(heading ?? label).replace(kicker, ""));
    if (isApart) heading?.before(label);
  }
  const pictures = linesOfPictures(document, files);
  const shown = visibleLines(document.body);
  const away = relatedLines(shown);
  const numbered = numberLines(document, shown);
  const first = Array.from(document.querySelectorAll("h1")).filter((one) => !meta.isName(wordsIn(one)));
  const headings = first.length > 0 ? first : Array.from(document.querySelectorAll("h2[itemprop=headline]"));
  const { kept, doubtful } = textLines(shown, await askWitnesses(numbered), headings);
  const markup = textAsMarkdown(numbered, kept);
  const all = [...kept].filter((index) => !away.has(index));
  const over = headingsOver(headings, shown, all);
  const said = [...meta.titles, meta.tab];
  // A page may also have one around its own name, or around what it calls its readers to.
  const h1 = over.findLast((one) => said.some((title) => says(title, fold(wordsIn(one))))) ?? over.at(-1);
  const headline = h1 ? wordsIn(h1) : "";
  // A headline of several lines is one, and ends with its last.
  const heading = h1 ? shown.findLastIndex(({ element }) => h1.contains(element)) : -1;
  const text = all.filter((index) => index > heading);
  // By lines that are no names it is known where a text begins.
  const textAt = (index: number): string => shown[index]?.text ?? "";
  const isLong = (index: number): boolean => textAt(index).length > 40;
  const last = text.at(-1);
  if (last === undefined) return shown.filter(({ text }) => !pictures.has(text)).map(plain);
  let from = text.find(isLong) ?? (text[0] as number);
  // A standfirst right below the headline, over the date: the head ends with that.
  const next = text.find((index) => index > from && isLong(index)) ?? from;
  const isUnder = from === heading + 1 && shown.slice(from + 1, next).some(isDate);
  if (isUnder && textAt(from).length < 300) from = next;
  while (text.includes(from - 1)) from--;
  const holder = elementAround(shown[from] as VisibleLine, shown[last] as VisibleLine);
  const article = holder.closest("article") ?? holder;
  const start = heading >= 0 && heading < from ? heading + 1 : Math.max(0, from - mostHead);
  const ends = shown.findLastIndex(({ element }) => article.contains(element)) + 1;
  const lines: PageLine[] = headline === "" ? [] : [{ text: headline, mark: "headline" }];
  const lineAt = (line: VisibleLine, index: number): PageLine | undefined => {
    const own = markup.get(index);
    const inline = pictures.get(line.text);
    if (inline !== undefined)
      return index > last
        ? undefined
        : { text: wordsOf(inline).trim() || inline, mark: "picture", markup: { block: "", inline } };
    const place = !isCaption(line) ? "head" : wordCount(line.text) > 3 ? "caption" : "aside";
    if (index < from)
      return index < from - mostHead || isOfMenu(line) ? aside(line) : { ...plain(line), mark: place };
    if (away.has(index)) return aside(line);
    if (index <= last && own) return asText(line, own);
    // The first cell of a row has read all of it.
    if (kept.has(index)) return tableOf(line.element) ? undefined : plain(line);
    // What stands farther below than any byline is none of the article.
    if (index <= last || index > last + mostTail) return aside(line);
    return { ...plain(line), text: partedLinks(line), mark: "below" };
  };
  for (const [at, line] of shown.slice(start, Math.max(ends, last + 1 + mostTail)).entries()) {
    const index = start + at;
    const made = lineAt(line, index);
    const doubt = index >= from && index <= last && doubtful.has(index);
    if (made) lines.push(doubt ? { ...made, doubt } : made);
  }
  const isDated = meta.published !== undefined || shown.slice(start, from).some(isDate);
  const end = h1 && start > 0 ? shown.findIndex(({ element }) => h1.contains(element)) : start;
  const way = wayTo(shown.slice(0, end));
  const above = shown.slice(0, end - way.length);
  const dateOver = isDated ? undefined : above.slice(-5).findLast(isDate);
  const lineAbove = (line: VisibleLine): PageLine =>
    line === dateOver ? { ...plain(line), over: true } : { text: line.text, mark: "aside" };
  const crumbs: PageLine = { text: way.map(({ text }) => text).join(" › "), mark: "head" };
  return [...above.map(lineAbove), ...(way.length > 0 ? [crumbs] : []), ...lines];
}

/** The lines right above a headline that are the way to it: a list that begins on the front page, or a few words that are no menu. */
function wayTo(above: readonly VisibleLine[]): readonly VisibleLine[] {
  const last = above.at(-1);
  const list = last?.element.closest("ul, ol, nav");
  const listed = above.filter(({ element }) => list?.contains(element));
  if (listed.length > 1) return listed.length < 6 && isHome(listed[0]?.text.toLowerCase()) ? listed : [];
  return last && wordCount(last.text) <= 8 && !isDate(last) ? [last] : [];
}

/** Whether a line above the text is of a menu, whose words may look like names: a list of links, but not the way to the article, nor `Ani Budi,` over `Citra Dewi &`. */
function isOfMenu({ element }: VisibleLine): boolean {
  const list = element.closest("ul, ol");
  const links = list ? visibleLines(list).map(({ text }) => text) : [];
  if (!list || links.length < 4 || isHome(links[0]) || /[,&]$/m.test(links.join("\n"))) return false;
  return lettersInLinks(list) >= 0.9 * links.join("").length;
}

/** A line around the text: there a heading is a box of the page, and an item a link of its menus. */
const plain = ({ text, time }: VisibleLine): PageLine => ({ text, time });
/** Links side by side with a comma between them, as tags are without styles: `Tag: pasar, ikan`. */
function partedLinks({ text, element }: VisibleLine): string {
  const links = Array.from(element.querySelectorAll("a"), wordsIn);
  const all = links.join(" ");
  return links.length > 1 && text.endsWith(all) ? text.slice(0, -all.length) + links.join(", ") : text;
}
const aside = (line: VisibleLine): PageLine => ({ ...plain(line), mark: "aside" });
const isDate = ({ text }: VisibleLine): boolean => isDateLine(text);

/** A line of the text with the mark that rules need. */
function asText(line: VisibleLine, markup: Markup): PageLine {
  const { block, inline, lines = [] } = markup;
  if (tableOf(line.element)) return { ...plain(line), text: wordsOf(inline), mark: "row", markup };
  const list = line.element.closest("ul, ol, dl");
  // Initials may close the last item of a list that closes the text.
  const isRow = list && isSurelyText(list) && !/[)\]]\.?$/.test(line.text);
  const mark = isRow ? "row" : block.startsWith("#") ? "heading" : block.includes(">") ? "quote" : undefined;
  // Lines that ran together where something between them was taken out keep their words alone.
  return { ...plain(line), ...(lines.length === 1 && { markup }), ...(mark && { mark }) };
}

/** The nearest element that two lines stand in. */
function elementAround(first: VisibleLine, last: VisibleLine): Element {
  let around = first.element;
  while (!around.contains(last.element) && around.parentElement) around = around.parentElement;
  return around;
}

/**
 * Whether a list among the paragraphs of a text can be nothing else: it has more than links, names no one who wrote the
 * article, and its points are not all buttons. `Masuk.` and `Kirim.` are steps there. All its lines have the same answer.
 */
const isSurelyText = oncePer((list: Element): boolean => {
  const points = visibleLines(list).map(({ text }) => text);
  const areButtons = list.nodeName === "UL" && points.every(isButton);
  return !points.some(namesWriter) && !areButtons && lettersInLinks(list) < 0.9 * points.join("").length;
}, new WeakMap());

/** The headings of the first order that most of the text stands below. */
function headingsOver(headings: readonly Element[], lines: readonly VisibleLine[], text: readonly number[]) {
  const length = (indexes: readonly number[]): number =>
    indexes.reduce((sum, index) => sum + (lines[index]?.text.length ?? 0), 0);
  const most = length(text) / 2;
  return headings.filter((heading) => {
    const last = lines.findLastIndex(({ element }) => heading.contains(element));
    return last >= 0 && length(text.filter((index) => index > last)) >= most;
  });
}

/** Asks readers for their address. */
const signUp =
  /\b(?:newsletters?|by (?:registering|signing up|subscribing)|privacy policy|kebijakan privasi|buletin surel)\b/i;

/** The lines that lead to other articles or ask for an address: all of a list or box under `Baca juga`, and of a box that begins with `Berita Terkait`. */
function relatedLines(lines: readonly VisibleLine[]): Set<number> {
  const away = new Set<number>();
  const whole = lines[0] ? lettersIn(lines[0].element.ownerDocument.body) : 0;
  const asking = lines.filter(({ text }) => signUp.test(text));
  for (const { element } of asking) {
    const box = element.closest("div, aside, section, form");
    const areSeveral = asking.filter((one) => box?.contains(one.element)).length > 1;
    if (!box || !areSeveral || lettersIn(box) > 0.33 * whole) continue;
    for (const [index, one] of lines.entries()) if (box.contains(one.element)) away.add(index);
  }
  for (const [index, { text, element }] of lines.entries()) {
    if (!headsLinks(text)) continue;
    const list = lines[index + 1]?.element.closest("ul, ol, aside");
    for (const box of [list, boxUnder(element, lines[index - 1]?.element, whole)])
      for (let at = index + 1; lines[at] && box?.contains(lines[at]?.element ?? null); at++) away.add(at);
  }
  return away;
}

const lettersIn = (element: Element): number => element.textContent?.length ?? 0;

/** The largest element that begins with a heading and holds no headline. @param above the element of the line over it @param whole how many letters the page has */
function boxUnder(heading: Element, above: Element | undefined, whole: number): Element | null {
  let box = heading;
  for (let up = box.parentElement; above && up && !up.contains(above); up = up.parentElement) box = up;
  // In a page that is laid out as a table it may be the row that the text is in.
  return box.querySelector("h1") || lettersIn(box) > whole / 2 ? null : box;
}
