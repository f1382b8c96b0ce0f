// @ts-check
/**
 * What is from the same lines of the source is lit together: a row of the list, a field, a button, a paragraph of the article.
 * Each says its lines in `data-lines`.
 */

/** The lines of the element that something happened in. @param {EventTarget | null} target @returns {number[] | undefined} */
export function linesAt(target) {
  // An element of the article's frame is none of this window's.
  const element = /** @type {Element | null} */ (target)?.closest?.("[data-lines]");
  return element ? linesOf(element) : undefined;
}

/** @param {Element} element */
const linesOf = (element) => element.getAttribute("data-lines")?.split(" ").map(Number) ?? [];

const article = () => document.querySelector("iframe")?.contentDocument;
let waiting = 0;

/**
 * Lights all that is from some lines, and, once the pointer rests, brings it into view on the other side.
 *
 * @param {number[]} lines
 * @param {EventTarget | null} [by] what was pointed at: its side stays where it is; without it, both may move
 */
export function lightUp(lines, by) {
  light(lines);
  clearTimeout(waiting);
  const isIn = (/** @type {string} */ side) =>
    by instanceof Element ? by.closest(side) !== null : by !== undefined && side === ".article";
  waiting = window.setTimeout(() => {
    const inArticle = article()?.querySelector("[data-lit]") ?? document.querySelector(".fields [data-lit]");
    if (!isIn(".article")) inArticle?.scrollIntoView({ block: "nearest" });
    if (!isIn(".source")) document.querySelector(".row[data-lit]")?.scrollIntoView({ block: "nearest" });
  }, 150);
}

/** Lights, and moves nothing. @param {number[]} lines */
export function light(lines) {
  const pages = [document, article()].flatMap((page) => page ?? []);
  for (const element of pages.flatMap((page) => [...page.querySelectorAll("[data-lines]")]))
    element.toggleAttribute(
      "data-lit",
      linesOf(element).some((n) => lines.includes(n)),
    );
}
