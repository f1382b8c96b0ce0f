import { type HtmlElement, nameOf } from "./dom.ts";

/** An item of a list that a line stands in. The lines of one item share it. */
export interface ListItem {
  /** Its list: the same for all of the list's items. */
  list: object;
  /** What number an ordered list gives it. */
  number?: number;
}

/** Deeper lists no page means. */
const deepest = 8;
/** What CommonMark reads as the number of an item. */
const largest = 999_999_999;

/** Counts the items of lists as a browser does: from `start`, and anew from an item's `value`. */
export function itemCounter(): (item: HtmlElement, around: readonly ListItem[]) => readonly ListItem[] {
  const next = new Map<object, number>();
  return (item, around) => {
    const list = item.parentNode;
    if (!list || around.length >= deepest) return around;
    if (nameOf(list) !== "OL") return [...around, { list }];
    const start = (list as HtmlElement).getAttribute("start");
    const number = numberOf(item.getAttribute("value")) ?? next.get(list) ?? numberOf(start) ?? 1;
    next.set(list, Math.min(number + 1, largest));
    return [...around, { list, number }];
  };
}

const numberOf = (text: string | null): number | undefined =>
  text !== null && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
