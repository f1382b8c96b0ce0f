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

let lit = /** @type {readonly number[]} */ ([]);
/** Highlights everything that comes from some lines, or again from the last ones, without scrolling. */
export function light(lines = lit) {
  lit = lines;
  const all = [framed(), document].flatMap((page) => [...(page?.querySelectorAll("[data-lines]") ?? [])]);
  for (const element of all) {
    const isLit = linesOf(element).some((n) => lines.includes(n));
    element.toggleAttribute("data-lit", isLit);
  }
}

/** Scrolls to what is highlighted on a side of the desk. @param {string} side */
const scrollTo = (side) =>
  (
    (side === "article" && framed()?.querySelector("[data-lit]")) ||
    document.querySelector(`.${side} [data-lit]`)
  )?.scrollIntoView({ block: "nearest" });

/** Highlights lines and scrolls to them, on the side where the focus is not. In a narrow window, only a tap does. @param {number[]} lines */
export function show(lines) {
  light(lines);
  const focused = document.activeElement?.closest("section")?.className;
  const isNarrow = document.querySelector(".sides")?.checkVisibility();
  for (const side of isNarrow ? [] : ["article", "source"]) if (side !== focused) scrollTo(side);
}

/** Scrolls to a side and to what is highlighted in it, or to the top, where the question is. @param {string} side */
export function showSide(side) {
  document.querySelector(`.${side}`)?.scrollIntoView();
  if (side !== "opened") scrollTo(side);
}
