import { drop, isOpen, type Line, type Rule } from "../state.ts";

/** A longer line is no head of a page. */
const longest = 80;

/**
 * What stands at the top or foot of each printed page, in capitals and with its number: `24  SELASAR  15 JUNI 2014`. Two
 * lines that differ in that number alone are such; rows of figures may be, too, so the text is in doubt.
 */
export const runningHeads: Rule = ({ lines }) => {
  const heads = new Map<string, Set<Line>>();
  for (const line of lines) {
    if (line.text.length > longest || !/\d/.test(line.text) || /\p{Ll}/u.test(line.text)) continue;
    const words = line.text.split(/[^\p{L}\d]+/u).filter((word) => word !== "");
    if (words.length < 3 || !/\p{Lu}{3}/u.test(line.text)) continue;
    // Left pages have their number first, right ones last.
    for (const at of [0, words.length - 1]) {
      if (!/^\d{1,3}$/.test(words[at] ?? "")) continue;
      const key = words.toSpliced(at, 1).sort().join(" ");
      heads.set(key, (heads.get(key) ?? new Set()).add(line));
    }
  }
  for (const pages of heads.values()) {
    for (const line of pages.size > 1 ? pages : []) {
      if (!isOpen(line)) continue;
      drop(line, "button or label of the page");
      line.doubt = true;
    }
  }
};
