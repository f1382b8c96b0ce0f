// @ts-check
import { useEffect } from "htm/preact/standalone";
import { base, html, say } from "./page.js";

/**
 * Draws the article as readers will see it. A new version replaces the old one only once it has loaded, so that nothing flickers
 * and the scroll position stays.
 *
 * @param {{ desk: import("./state.js").Desk }} props
 */
export function Preview({ desk }) {
  const { file, version } = desk.state;
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
    light(desk.lit);
  };
  const onLoad = () => {
    const page = framed();
    page?.addEventListener("mouseover", ({ target }) => desk.point(linesAt(target), null));
    page?.addEventListener("click", (event) => {
      event.preventDefault();
      desk.light(linesAt(event.target) ?? []);
    });
    // The desk's keys work inside the iframe, too.
    page?.addEventListener("keydown", (event) => {
      if (!document.dispatchEvent(new KeyboardEvent("keydown", event))) event.preventDefault();
    });
    light(desk.lit);
  };
  useEffect(() => void load(), [version]);
  return html`<iframe src=${address} sandbox="allow-same-origin" title=${say("preview")} onLoad=${onLoad} />`;
}

const framed = () => document.querySelector("iframe")?.contentDocument;

/** @param {Element} element */
const linesOf = (element) => element.getAttribute("data-lines")?.match(/\d+/g)?.map(Number) ?? [];

/** Returns the lines of an event's element. @param {EventTarget | null} target in the iframe, it is not an instance of this window's `Element` */
export function linesAt(target) {
  const element = /** @type {Element | null} */ (target)?.closest?.("[data-lines]");
  return element ? linesOf(element) : undefined;
}

/** Finds elements both in the iframe and in the page around it. @param {string} selector @returns {Element[]} */
const inBoth = (selector) =>
  [framed(), document].flatMap((page) => Array.from(page?.querySelectorAll(selector) ?? []));

/** Highlights everything that comes from some lines, without scrolling. @param {number[]} lines */
export function light(lines) {
  for (const element of inBoth("[data-lines]")) {
    const isLit = linesOf(element).some((n) => lines.includes(n));
    element.toggleAttribute("data-lit", isLit);
  }
}

/** Scrolls to what is highlighted. In a narrow window, only a tap does. @param {Element | null} [by] what was pointed at: its side does not scroll */
export function showLit(by) {
  if (document.querySelector(".sides")?.checkVisibility()) return;
  for (const side of ["article", "source"]) if (side !== sideOf(by)) showLitIn(side);
}

/** Returns the side of the desk that an element is on. In the iframe, that is the article. @param {Element | null} [element] */
const sideOf = (element) =>
  element?.ownerDocument === document ? element.closest("section")?.className : "article";

/** @param {string} side */
const showLitIn = (side) =>
  inBoth("[data-lit]")
    .find((lit) => sideOf(lit) === side)
    ?.scrollIntoView({ block: "nearest" });

/** Scrolls to a side and to what is highlighted in it, or to the top, where the question is. @param {string} side */
export function showSide(side) {
  document.querySelector(`.${side}`)?.scrollIntoView();
  if (side !== "opened") showLitIn(side);
}
