import { readLabels } from "../rules/byline-labels.ts";
import { isButton } from "../rules/page-furniture.ts";
import { headsLinks } from "../rules/related-links.ts";
import { capitalShare, isHeadline, wordCount } from "../shape.ts";
import { closest, type HtmlElement, isElement, nameOf } from "./dom.ts";
import { isOfValues } from "./table-lines.ts";
import { type VisibleLine, visibleLines, wordsIn } from "./visible-lines.ts";

/** What may hold several lines of a text, by its element's name. */
export const listNames: ReadonlySet<string> = new Set(["UL", "OL", "DL", "TABLE"]);
/** A line in one of these says nothing of where the paragraphs of the text stand. */
const parts: ReadonlySet<string> = new Set("LI DT DD CAPTION FIGCAPTION".split(" "));
/** How pages name, by class or id, what stands in a text and is none of it. */
const clutter =
  /(?:^|[\s_-])(?:share|sharing|social|sosmed|sosial|bagikan|related|terkait|baca|tags?|nav|navbar|menu|breadcrumbs?|pagination|paging|pager|meta|promo|ads?|iklan|banner|widget|sidebar|comments?|komentar|newsletter|subscribe|recommend\w*|rekomendasi|populer|popular|trending|toc|author|byline|follow|toolbar|buttons?)(?:$|[\s_-])/i;
const tables: ReadonlySet<string> = new Set(["TABLE"]);
/** Letters of a line that is no button and no name: of longer ones a text is known by. */
export const longLine = 40;

/**
 * The elements that the paragraphs of a text stand in, side by side: what else stands there is of the text, too, if it is
 * a list, a table or the like.
 *
 * @param kept lines of the text, in the page's own elements
 */
export function homesOf(kept: readonly VisibleLine[]): Set<HtmlElement> {
  const votes = new Map<HtmlElement, number>();
  const seen = new Set<HtmlElement>();
  const vote = (element: HtmlElement): void => {
    votes.set(element, (votes.get(element) ?? 0) + 1);
  };
  const long = kept.filter(({ text }) => text.length > longLine);
  // A text of short lines alone: the cells of its tables are no paragraphs.
  const lines = long.length > 0 ? long : kept.filter(({ element }) => !closest(element, tables));
  for (const { element } of lines) {
    if (closest(element, parts)) continue;
    // Paragraphs that are parted by `<br>` alone stand in one element.
    if (!/^(?:P|T[DH])$/.test(nameOf(element))) vote(element);
    const parent = element.parentNode;
    if (parent && isElement(parent) && !seen.has(element)) vote(parent);
    seen.add(element);
  }
  const several = [...votes].filter(([, count]) => count > 1);
  return new Set((several.length > 0 ? several : [...votes]).map(([element]) => element));
}

/**
 * The list, definition list or table that a line stands in, if that stands among the paragraphs of the text and is not
 * named as something else of the page.
 */
export function listInText(line: VisibleLine, homes: ReadonlySet<HtmlElement>): HtmlElement | undefined {
  const around: HtmlElement[] = [];
  for (let at = line.element; !homes.has(at); ) {
    if (clutter.test(`${at.getAttribute("class") ?? ""} ${at.getAttribute("id") ?? ""}`)) return undefined;
    around.push(at);
    const parent = at.parentNode;
    if (!parent || !isElement(parent)) return undefined;
    at = parent;
  }
  const place = around.findLastIndex((element) => listNames.has(nameOf(element)));
  const list = around[place];
  if (!list || (nameOf(list) === "TABLE" && !isOfValues(list))) return undefined;
  const wrappers = around.slice(place + 1).filter((wrapper) => nameOf(wrapper) !== "FIGURE");
  if (wrappers.length === 0) return list;
  // What is wrapped together with other things is a box; the caption of a table belongs to it.
  const words = wordsIn(list);
  return wrappers.every((wrapper) => wordsIn(wrapper) === words) ? list : undefined;
}

/**
 * Whether a list of the text leads away from it: what stands over it says so, or its items are links that read like
 * headlines.
 *
 * @param above the line over the list, if there is one
 */
export function leadsAway(list: HtmlElement, above: string | undefined): boolean {
  if (isAnnounced(above)) return true;
  const items = Array.from(list.querySelectorAll("li"));
  return items.length > 0 && items.every(isLinkedHeadline);
}

/** Whether the line over a list says that it leads to other articles. */
export const isAnnounced = (above: string | undefined): boolean => above !== undefined && headsLinks(above);

const boxNames: ReadonlySet<string> = new Set(["UL", "OL", "ASIDE"]);

/** Tells of the lines of a page, in order, which stand in a list or box under `Baca juga`: all of it, what is as short as a tag too. */
export function boxesLeadingAway(): (line: VisibleLine, above: string | undefined) => boolean {
  let away: HtmlElement | undefined;
  return ({ element }, above) => {
    const box = closest(element, boxNames);
    if (isAnnounced(above)) away = box;
    return box !== undefined && box === away;
  };
}

function isLinkedHeadline(item: HtmlElement): boolean {
  const link = item.querySelector("a");
  const text = wordsIn(item);
  if (!link || wordsIn(link) !== text) return false;
  return isHeadline(text) && wordCount(text) >= 5 && capitalShare(text) >= 0.6;
}

/**
 * Whether a list among the paragraphs of a text can be nothing else: it has more than links, names no one who wrote the
 * article, and its points are not all buttons. `Masuk.` and `Kirim.` are steps there.
 */
export function isSurelyText(list: HtmlElement): boolean {
  const name = nameOf(list);
  if (name !== "UL" && name !== "OL") return false;
  const points = visibleLines(list);
  if (points.some(({ text }) => namesAuthor(text))) return false;
  if (name === "UL" && points.every(({ text }) => isButton(text))) return false;
  return Array.from(list.querySelectorAll("li")).some((item) => {
    const link = item.querySelector("a");
    return !link || wordsIn(link) !== wordsIn(item);
  });
}

const namesAuthor = (text: string): boolean =>
  (readLabels(text) ?? []).some(({ field }) => field === "author" || field === "editor");
