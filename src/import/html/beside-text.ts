import { headsLinks } from "../rules/related-links.ts";
import { capitalShare, isHeadline, wordCount } from "../shape.ts";
import { type VisibleLine, wordsIn } from "./visible-lines.ts";

/** How pages name, by class or id, what stands in a text and is none of it. */
const clutter =
  /(?:^|[\s_-])(?:shar(?:e|ing)\w*|social|sosmed|sosial|bagikan|related\w*|terkait|baca|nav|navbar|menu|breadcrumbs?|pagination|paging|pager|promo|ads?|iklan|banner|sidebar|comments?|komentar|newsletter|subscribe|recommend\w*|rekomendasi|populer|popular|trending|toc|follow|toolbar|buttons?)(?:$|[\s_-])/i;

/** Whether a line stands in an element that is named as clutter. @param around the element that all of the text stands in */
export function isClutter({ element }: VisibleLine, around: Element): boolean {
  for (let at: Element | null = element; at && at !== around; at = at.parentElement)
    if (clutter.test(`${at.getAttribute("class") ?? ""} ${at.getAttribute("id") ?? ""}`)) return true;
  return false;
}

/** The lines that lead to other articles: all of a list or box under `Baca juga`, and lists of links that read like headlines. */
export function relatedLines(lines: readonly VisibleLine[]): Set<number> {
  const away = new Set<number>();
  let box: Element | null = null;
  for (const [index, { element }] of lines.entries()) {
    const own = element.closest("ul, ol, aside");
    if (headsLinks(lines[index - 1]?.text ?? "")) box = own;
    if (own && (own === box || areHeadlines(own))) away.add(index);
  }
  return away;
}

/** Asks once for each element: all lines of a list have the same answer. */
export function cachedAnswer(ask: (element: Element) => boolean): (element: Element) => boolean {
  const known = new WeakMap<Element, boolean>();
  return (element) => {
    const answer = known.get(element) ?? ask(element);
    known.set(element, answer);
    return answer;
  };
}

/** Whether all items of a list are links that read like headlines. */
const areHeadlines = cachedAnswer((list) => {
  const texts = isListOfLinks(list) ? Array.from(list.querySelectorAll("li"), wordsIn) : [""];
  return texts.every((text) => isHeadline(text) && wordCount(text) >= 5 && capitalShare(text) >= 0.6);
});

/** Whether all items of a list are links and nothing else. */
export function isListOfLinks(list: Element): boolean {
  const items = Array.from(list.querySelectorAll("li"));
  const isLink = (item: Element): boolean => {
    const link = item.querySelector("a");
    return link !== null && wordsIn(link) === wordsIn(item);
  };
  return items.length > 0 && items.every(isLink);
}
