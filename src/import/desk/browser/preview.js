// @ts-check
import { useEffect, useRef, useState } from "preact/hooks";
import { linesAt } from "./light.js";
import { html, say, viewOf } from "./page.js";

/** @typedef {import("./contract.js").Desk} Desk */

/** The elements of a page that can be a block of the text. */
const blockElements = "h2, h3, h4, p, li, blockquote, figcaption";
/** So many letters tell a block from the others. */
const enough = 48;

/** Letters and digits alone: marks of Markdown, quotation marks and spaces differ. @param {string} text */
function lettersOf(text) {
  const letters = text.replace(/\]\([^)]*\)|[^\p{L}\p{N}]/gu, "");
  return letters.toLowerCase().slice(0, enough);
}

/** Notes at the elements that show blocks, in their order, which lines those are from. @param {Document} page @param {Desk["state"]["blocks"]} blocks */
function markBlocks(page, blocks) {
  const all = [...(page.querySelector("main") ?? page.body).querySelectorAll(blockElements)];
  const letters = all.map((element) => lettersOf(element.textContent ?? ""));
  let from = 0;
  for (const { text, lines } of blocks) {
    const sought = lettersOf(text);
    // A list's first item is shorter than the list.
    const at = letters.findIndex((found, index) => index >= from && found !== "" && sought.startsWith(found));
    if (at >= 0 && lines.length > 0) all[at]?.setAttribute("data-lines", lines.join(" "));
    if (at >= 0) from = at + 1;
  }
}

/**
 * The article as readers will see it. A new version takes the place of the one shown when it is there: nothing flickers, and the
 * place stays.
 *
 * @param {{ desk: Desk, relight: () => void }} props `relight` is called when other elements show the text
 */
export function Preview({ desk: { state, point, light }, relight }) {
  const { version, blocks } = state;
  const [first] = useState(() => viewOf(state));
  const frame = useRef(/** @type {HTMLIFrameElement | null} */ (null));
  const sizes = useRef(/** @type {ResizeObserver | undefined} */ (undefined));
  const shown = () => frame.current?.contentDocument;
  const fill = () => {
    const { height = 0 } = shown()?.documentElement.getBoundingClientRect() ?? {};
    if (frame.current && height > 0) frame.current.style.height = `${Math.ceil(height)}px`;
  };
  const load = async () => {
    const answer = await fetch(viewOf(state)).catch(() => undefined);
    const page = shown();
    // If the server does not answer, or the site is being read, what was shown stays.
    if (!answer?.ok || !page) return;
    const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
    markBlocks(drawn, blocks);
    drawn.head.append(Object.assign(drawn.createElement("style"), { textContent: lit }));
    page.replaceChild(page.adoptNode(drawn.documentElement), page.documentElement);
    sizes.current?.disconnect();
    sizes.current = new ResizeObserver(fill);
    sizes.current.observe(page.documentElement);
    relight();
  };
  const onLoad = () => {
    const page = shown();
    page?.addEventListener("mouseover", ({ target }) => point(linesAt(target), null));
    page?.addEventListener("click", (event) => {
      event.preventDefault();
      light(linesAt(event.target) ?? []);
    });
    // The desk's keys act inside the article, too.
    page?.addEventListener("keydown", (event) => {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      const held = { shiftKey, ctrlKey, metaKey, altKey, bubbles: true, cancelable: true };
      if (!frame.current?.dispatchEvent(new KeyboardEvent("keydown", { key, ...held })))
        event.preventDefault();
    });
    void load();
  };
  useEffect(() => void load(), [version]);
  useEffect(() => () => sizes.current?.disconnect(), []);
  return html`<iframe ref=${frame} src=${first} sandbox="allow-same-origin" title=${say("preview")} onLoad=${onLoad} />`;
}

const lit = "[data-lit] { background: color-mix(in srgb, var(--thread) 10%, transparent) }";
