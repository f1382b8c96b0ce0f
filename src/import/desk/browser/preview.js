// @ts-check
import { useEffect, useRef } from "htm/preact/standalone";
import { base, html, say } from "./page.js";

/** @typedef {import("./state.js").Desk} Desk */

/**
 * The article as readers will see it. A new version takes the place of the one shown when it is there: nothing flickers, and the
 * place stays.
 *
 * @param {{ desk: Desk }} props
 */
export function Preview({ desk }) {
  const { file, version } = desk.state;
  const address = `${base}view?${new URLSearchParams({ file })}`;
  const frame = useRef(/** @type {HTMLIFrameElement | null} */ (null));
  const shown = () => frame.current?.contentDocument;
  const load = async () => {
    const answer = await fetch(address).catch(() => undefined);
    const page = shown();
    // If the server does not answer, or the site is being read, what was shown stays.
    if (!answer?.ok || !page) return;
    const { documentElement } = new DOMParser().parseFromString(await answer.text(), "text/html");
    const { scrollTop } = page.documentElement;
    page.replaceChild(page.adoptNode(documentElement), page.documentElement);
    page.documentElement.scrollTop = scrollTop;
    light(desk.lit);
  };
  const onLoad = () => {
    const page = shown();
    page?.addEventListener("mouseover", ({ target }) => desk.point(linesAt(target), null));
    page?.addEventListener("click", (event) => {
      event.preventDefault();
      desk.light(linesAt(event.target) ?? []);
    });
    // The desk's keys act inside the article, too.
    page?.addEventListener("keydown", (event) => {
      if (!frame.current?.dispatchEvent(new KeyboardEvent("keydown", event))) event.preventDefault();
    });
    light(desk.lit);
  };
  useEffect(() => void load(), [version]);
  return html`<iframe ref=${frame} src=${address} sandbox="allow-same-origin" title=${say("preview")} onLoad=${onLoad} />`;
}

/** The lines of the element that something happened in. @param {EventTarget | null} target @returns {number[] | undefined} */
export function linesAt(target) {
  // An element of the article's frame is none of this window's.
  const element = /** @type {Element | null} */ (target)?.closest?.("[data-lines]");
  return element ? linesOf(element) : undefined;
}

/** @param {Element} element */
const linesOf = (element) => element.getAttribute("data-lines")?.match(/\d+/g)?.map(Number) ?? [];

const article = () => document.querySelector("iframe")?.contentDocument;

/** Brings what is lit into view; in a narrow window a tap does. @param {EventTarget | null} [by] what was pointed at: its side stays where it is */
export function showLit(by) {
  const own = by instanceof Element ? by.closest("section")?.className : "article";
  if (document.querySelector(".sides")?.checkVisibility()) return;
  for (const side of ["article", "source"]) if (side !== own) showLitIn(side);
}

/** @param {string} side */
function showLitIn(side) {
  const framed = side === "article" ? article()?.querySelector("[data-lit]") : undefined;
  const lit = framed ?? document.querySelector(`.${side} :is(.row, .fields *)[data-lit]`);
  lit?.scrollIntoView({ block: "nearest" });
}

/** Brings a side into view, and what is lit in it; or the top, where the question is. @param {string} side */
export function showSide(side) {
  document.querySelector(`.${side}`)?.scrollIntoView();
  if (side !== "opened") showLitIn(side);
}

/** Lights all that is from some lines, and moves nothing. @param {number[]} lines */
export function light(lines) {
  const pages = [document, article()].flatMap((page) => page ?? []);
  for (const element of pages.flatMap((page) => [...page.querySelectorAll("[data-lines]")]))
    element.toggleAttribute(
      "data-lit",
      linesOf(element).some((n) => lines.includes(n)),
    );
}
