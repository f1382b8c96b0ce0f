import { readable } from "../lines.ts";
import { type HtmlElement, type HtmlNode, isElement } from "./dom.ts";

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

/** The lines of text that a reader sees in an element, in order: a block or `<br>` begins a new one. */
export function visibleLines(root: HtmlElement): string[] {
  const lines: string[] = [];
  let current = "";
  const close = (): void => {
    const line = readable(current);
    if (line !== "") lines.push(line);
    current = "";
  };
  // A stack of its own: pages nest deeper than calls may.
  const stack: (HtmlNode | "close")[] = [root];
  while (stack.length > 0) {
    const node = stack.pop();
    if (node === undefined) break;
    if (node === "close") close();
    else if (node.nodeType === 3) current += node.textContent ?? "";
    else if (isElement(node)) {
      const name = node.nodeName.toUpperCase();
      if (hidden.has(name) || isHidden(node)) continue;
      if (name === "BR") close();
      const block = !inline.has(name) && name !== "BR";
      if (block) {
        close();
        stack.push("close");
      }
      const children = node.childNodes;
      for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as HtmlNode);
    }
  }
  close();
  return lines;
}

function isHidden(element: HtmlElement): boolean {
  return (
    element.getAttribute("hidden") !== null ||
    element.getAttribute("aria-hidden") === "true" ||
    /display ?: ?none/i.test(element.getAttribute("style") ?? "")
  );
}
