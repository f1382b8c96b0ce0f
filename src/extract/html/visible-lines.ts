import { readable } from "../lines.ts";
import { type HtmlElement, type HtmlNode, isElement, nameOf } from "./dom.ts";

/** Elements that no reader sees, or that hold no text of the article. */
const hidden: ReadonlySet<string> = new Set(
  "SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME OBJECT SELECT TEXTAREA HEAD NAV FOOTER MATH CANVAS".split(" "),
);
/** Elements that run on in a line. */
const inline: ReadonlySet<string> = new Set(
  "A ABBR B BDI BDO CITE CODE DATA DFN EM FONT I KBD LABEL MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR INS DEL".split(
    " ",
  ),
);

/** A line of text that a reader sees. */
export interface VisibleLine {
  text: string;
  /** What the element it opens is in Markdown: `## `, `- `, `3. `; empty for all others. */
  block: string;
  /** The block element that its words begin in. */
  element: HtmlElement;
}

/** The lines of text that a reader sees in an element, in order: a block or `<br>` begins a new one. */
export function visibleLines(root: HtmlElement): VisibleLine[] {
  const lines: VisibleLine[] = [];
  let current = "";
  let block = "";
  let home = root;
  const close = (): void => {
    const line = readable(current);
    current = "";
    if (line === "") return;
    lines.push({ text: line, block, element: home });
    block = "";
  };
  // A stack of its own: pages nest deeper than calls may.
  const stack: (HtmlNode | "close")[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node === "close") {
      close();
      block = "";
    } else if (node.nodeType === 3) {
      const text = node.textContent ?? "";
      if (current.trim() === "" && text.trim() !== "") home = blockAround(node) ?? root;
      current += text;
    } else if (isElement(node)) {
      const name = nameOf(node);
      if (hidden.has(name) || isHidden(node)) continue;
      if (name === "BR") close();
      if (!inline.has(name) && name !== "BR") {
        close();
        block = blockOf(name, node) ?? block;
        stack.push("close");
      }
      const children = node.childNodes;
      for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as HtmlNode);
    }
  }
  close();
  return lines;
}

/** All that a reader sees in an element, in one line. */
export const wordsIn = (element: HtmlElement): string =>
  visibleLines(element)
    .map(({ text }) => text)
    .join(" ");

function blockAround(node: HtmlNode): HtmlElement | undefined {
  for (let at = node.parentNode; at; at = at.parentNode)
    if (isElement(at) && !inline.has(nameOf(at))) return at;
  return undefined;
}

/** Headings of a text stand below its headline, so none is of the first order. */
function blockOf(name: string, element: HtmlElement): string | undefined {
  const order = /^H([1-6])$/.exec(name)?.[1];
  if (order) return `${"#".repeat(Math.max(2, Number(order)))} `;
  if (name !== "LI") return undefined;
  const list = element.parentNode;
  if (!list || nameOf(list) !== "OL") return "- ";
  const items = Array.from(list.childNodes).filter((node) => nameOf(node) === "LI");
  return `${items.indexOf(element) + 1}. `;
}

function isHidden(element: HtmlElement): boolean {
  return (
    element.getAttribute("hidden") !== null ||
    element.getAttribute("aria-hidden") === "true" ||
    /display ?: ?none/i.test(element.getAttribute("style") ?? "")
  );
}
