// @ts-check
import { useEffect } from "htm/preact/standalone";
import { base, html, say } from "./page.js";

/**
 * Draws the article as readers will see it. A new version replaces the old one only once it has loaded, so that nothing flickers
 * and the scroll position stays.
 *
 * @param {{ file: string, version: string, onPoint: (event: MouseEvent) => void, onChoose: (event: MouseEvent) => void }} props
 */
export function Preview({ file, version, onPoint, onChoose }) {
  const address = `${base}view?${new URLSearchParams({ file })}`;
  const load = async () => {
    const answer = await fetch(address).catch(() => undefined);
    const page = framed();
    // If the server does not answer, or is still reading the site, the old version stays.
    if (!answer?.ok || !page) return;
    const { documentElement } = new DOMParser().parseFromString(await answer.text(), "text/html");
    const { scrollTop } = page.documentElement;
    page.replaceChild(page.adoptNode(documentElement), page.documentElement);
    page.documentElement.scrollTop = scrollTop;
    light();
  };
  const onLoad = () => {
    const page = framed();
    page?.addEventListener("mouseover", onPoint);
    page?.addEventListener("click", (event) => [event.preventDefault(), onChoose(event)]);
    // The desk's keys work inside the iframe, too.
    page?.addEventListener("keydown", (event) => {
      if (!document.dispatchEvent(new KeyboardEvent("keydown", event))) event.preventDefault();
    });
    light();
  };
  useEffect(() => void load(), [version]);
  return html`<iframe src=${address} sandbox="allow-same-origin" title=${say("preview")} onLoad=${onLoad} />`;
}

const framed = () => document.querySelector("iframe")?.contentDocument;

/** @param {Element} element */
const linesOf = (element) => element.getAttribute("data-lines")?.match(/\d+/g)?.map(Number) ?? [];

/** Returns the lines of an event's element. @param {Event} event in the iframe, its target is not an instance of this window's `Element` */
export function linesAt({ target }) {
  const element = /** @type {Element | null} */ (target)?.closest?.("[data-lines]");
  return element ? linesOf(element) : undefined;
}

/** Finds elements both in the iframe and in the page around it. @param {string} selector @returns {Element[]} */
const inBoth = (selector) =>
  [framed(), document].flatMap((page) => Array.from(page?.querySelectorAll(selector) ?? []));

let lit = /** @type {readonly number[]} */ ([]);
/** Highlights everything that comes from some lines, or again from the last ones, without scrolling. */
export function light(lines = lit) {
  lit = lines;
  for (const element of inBoth("[data-lines]"))
    element.toggleAttribute(
      "data-lit",
      linesOf(element).some((n) => lines.includes(n)),
    );
}

/** Returns the side of the desk that an element is on. In the iframe, that is the article. @param {Element | null} element */
const sideOf = (element) =>
  element?.ownerDocument === document ? element.closest("section")?.className : "article";

/** @param {string} side */
const showLitIn = (side) =>
  inBoth("[data-lit]")
    .find((one) => sideOf(one) === side)
    ?.scrollIntoView({ block: "nearest" });

/** Highlights lines and scrolls to them, on the side where the focus is not. In a narrow window, only a tap does. @param {number[]} lines */
export function show(lines) {
  light(lines);
  if (document.querySelector(".sides")?.checkVisibility()) return;
  for (const side of ["article", "source"]) if (side !== sideOf(document.activeElement)) showLitIn(side);
}

/** Scrolls to a side and to what is highlighted in it, or to the top, where the question is. @param {string} side */
export function showSide(side) {
  document.querySelector(`.${side}`)?.scrollIntoView();
  if (side !== "opened") showLitIn(side);
}
