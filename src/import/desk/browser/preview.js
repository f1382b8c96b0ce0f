// @ts-check
import { useEffect, useRef, useState } from "preact/hooks";
import { html, say, viewOf } from "./page.js";

/** @typedef {import("./contract.js").Desk} Desk @typedef {import("./contract.js").DeskBlock} DeskBlock */

/** The elements of a page that can be a block of the text. */
const blockElements = "h2, h3, h4, p, li, blockquote, figcaption";
/** So many letters tell a block from the others. */
const enough = 48;

/** Letters and digits alone: marks of Markdown, quotation marks and spaces differ. @param {string} text */
function lettersOf(text) {
  const letters = text.replace(/\]\([^)]*\)|[^\p{L}\p{N}]/gu, "");
  return letters.toLowerCase().slice(0, enough);
}

/** The elements that show each block, in order. @param {Document} page @param {DeskBlock[]} blocks */
function elementsOf(page, blocks) {
  const all = [...(page.querySelector("main") ?? page.body).querySelectorAll(blockElements)];
  const letters = all.map((element) => lettersOf(element.textContent ?? ""));
  let from = 0;
  return blocks.map(({ text }) => {
    const sought = lettersOf(text);
    // A list's first item is shorter than the list.
    const at = letters.findIndex((found, index) => index >= from && found !== "" && sought.startsWith(found));
    from = at === -1 ? from : at + 1;
    return /** @type {HTMLElement | undefined} */ (all[at]);
  });
}

/**
 * The article as readers will see it. A new version is loaded beside the one shown and takes its place when it is there: nothing
 * flickers, and the place stays.
 *
 * @param {{ desk: Desk }} props
 */
export function Preview({ desk: { state, lit, point, light } }) {
  const next = { version: state.version, address: viewOf(state) };
  const [shown, setShown] = useState(next);
  const elements = useRef(/** @type {(HTMLElement | undefined)[]} */ ([]));
  const seen = useRef(new WeakSet());
  const sizes = useRef(/** @type {ResizeObserver | undefined} */ (undefined));
  const { blocks } = state;
  const newest = useRef(blocks);
  newest.current = blocks;
  useEffect(() => () => sizes.current?.disconnect(), []);

  const onLoad = (/** @type {{ currentTarget: HTMLIFrameElement }} */ { currentTarget: frame }) => {
    const page = frame.contentDocument;
    // If the server does not answer, what was shown stays.
    if (!page?.querySelector("title")) return;
    elements.current = elementsOf(page, blocks);
    const fill = () => {
      const { height } = page.documentElement.getBoundingClientRect();
      if (height > 0) frame.style.height = `${Math.ceil(height)}px`;
    };
    fill();
    sizes.current?.disconnect();
    sizes.current = new ResizeObserver(fill);
    sizes.current.observe(page.documentElement);
    const linesAt = (/** @type {Event} */ { target }) => {
      const at = elements.current.findIndex((element) => element?.contains(/** @type {Node} */ (target)));
      return newest.current[at]?.lines ?? null;
    };
    page.addEventListener("mouseover", (event) => point(linesAt(event), "article"));
    page.addEventListener("click", (event) => {
      event.preventDefault();
      light(linesAt(event) ?? [], "article");
    });
    // The desk's keys act inside the article, too.
    page.addEventListener("keydown", (event) => {
      const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
      const held = { shiftKey, ctrlKey, metaKey, altKey, bubbles: true, cancelable: true };
      if (!frame.dispatchEvent(new KeyboardEvent("keydown", { key, ...held }))) event.preventDefault();
    });
    setShown(next);
  };
  useEffect(() => {
    const isLit = (/** @type {unknown} */ _, /** @type {number} */ index) =>
      blocks[index]?.lines.some((n) => lit.lines.includes(n)) ?? false;
    for (const [index, element] of elements.current.entries()) {
      const colour = isLit(element, index) ? "color-mix(in srgb, var(--thread) 10%, transparent)" : "";
      if (element) element.style.background = colour;
    }
    const first = elements.current.find(isLit) ?? document.querySelector(".fields [data-lit]");
    if (lit.by === "article" || seen.current.has(lit)) return;
    // Wait until the pointer rests: passing over lines must not move the article.
    const wait = setTimeout(() => {
      seen.current.add(lit);
      first?.scrollIntoView({ block: "nearest" });
    }, 150);
    return () => clearTimeout(wait);
  }, [lit, shown]);
  const frames = shown.version === next.version ? [next] : [shown, next];
  const drawn = frames.map(({ version, address }) => {
    const isShown = version === shown.version;
    return html`<iframe key=${version} src=${address} sandbox="allow-same-origin" title=${say("preview")}
      class=${isShown ? "" : "coming"} onLoad=${version === next.version ? onLoad : null} />`;
  });
  return html`<div class="preview" onMouseLeave=${() => point(null, "article")}>${drawn}</div>`;
}
