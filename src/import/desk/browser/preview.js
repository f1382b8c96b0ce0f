// @ts-check
import { useEffect } from "htm/preact/standalone";
import { base, html, say } from "./page.js";

/**
 * The article as readers will see it. A new version takes the place of the one shown when it is there: nothing flickers, and the
 * place stays.
 *
 * @param {{ desk: import("./state.js").Desk }} props
 */
export function Preview({ desk }) {
  const { file, version } = desk.state;
  const address = `${base}view?${new URLSearchParams({ file })}`;
  const load = async () => {
    const answer = await fetch(address).catch(() => undefined);
    const page = framed();
    // If the server does not answer, or the site is being read, what was shown stays.
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
    // The desk's keys act inside the article, too.
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

/** The lines of the element that something happened in. @param {EventTarget | null} target one of the article's frame is none of this window's */
export function linesAt(target) {
  const element = /** @type {Element | null} */ (target)?.closest?.("[data-lines]");
  return element ? linesOf(element) : undefined;
}

/** All elements beside the article, and all in it. @param {string} selector @returns {Element[]} */
const inBoth = (selector) =>
  [framed(), document].flatMap((page) => Array.from(page?.querySelectorAll(selector) ?? []));

/** Lights all that is from some lines, and moves nothing. @param {number[]} lines */
export function light(lines) {
  for (const element of inBoth("[data-lines]")) {
    const isLit = linesOf(element).some((n) => lines.includes(n));
    element.toggleAttribute("data-lit", isLit);
  }
}

/** Brings what is lit into view; in a narrow window a tap does. @param {Element | null} [by] what was pointed at: its side stays where it is */
export function showLit(by) {
  if (document.querySelector(".sides")?.checkVisibility()) return;
  for (const side of ["article", "source"]) if (side !== sideOf(by)) showLitIn(side);
}

/** Which side of the desk an element is on: of the article's frame, the article. @param {Element | null} [element] */
const sideOf = (element) =>
  element?.ownerDocument === document ? element.closest("section")?.className : "article";

/** @param {string} side */
const showLitIn = (side) =>
  inBoth("[data-lit]")
    .find((lit) => sideOf(lit) === side)
    ?.scrollIntoView({ block: "nearest" });

/** Brings a side into view, and what is lit in it; or the top, where the question is. @param {string} side */
export function showSide(side) {
  document.querySelector(`.${side}`)?.scrollIntoView();
  if (side !== "opened") showLitIn(side);
}
