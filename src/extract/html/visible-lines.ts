import { readable } from "../lines.ts";
import { type HtmlElement, type HtmlNode, isElement, nameOf } from "./dom.ts";
import { addRun, isStyled, type Run, type Style, styleIn } from "./inline-runs.ts";
import { itemCounter, type ListItem } from "./list-items.ts";

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
  /** What a heading it opens is in Markdown: `## `; empty for all others. */
  block: string;
  /** The items of lists that it stands in, the outermost first. */
  items?: readonly ListItem[];
  /** Its pieces, where not all of it is set alike. */
  runs?: readonly Run[];
  /** The date that a `<time>` in it says to machines, if it is not of an update. */
  time?: string;
  /** The block element that its words begin in. */
  element: HtmlElement;
}

/** A node to be read, and what it stands in. */
interface Place {
  node: HtmlNode | "close";
  style: Style;
  items: readonly ListItem[];
}

/** The lines of text that a reader sees in an element, in order: a block or `<br>` begins a new one. */
export function visibleLines(root: HtmlElement): VisibleLine[] {
  const lines: VisibleLine[] = [];
  const itemsIn = itemCounter();
  let runs: Run[] = [];
  let current = "";
  let block = "";
  let time: string | undefined;
  let home: Pick<Place, "items"> & { element: HtmlElement } = { element: root, items: [] };
  const close = (): void => {
    const text = readable(current);
    const [pieces, { element, items }] = [runs, home];
    current = "";
    runs = [];
    if (text === "") return;
    const more = { ...(items.length > 0 && { items }), ...(isStyled(pieces) && { runs: pieces }) };
    lines.push({ text, block, ...more, ...(time !== undefined && { time }), element });
    block = "";
    time = undefined;
  };
  // A stack of its own: pages nest deeper than calls may.
  const stack: Place[] = [{ node: root, style: {}, items: [] }];
  for (let place = stack.pop(); place; place = stack.pop()) {
    const { node, style, items } = place;
    if (node === "close") {
      close();
      block = "";
    } else if (node.nodeType === 3) {
      const text = node.textContent ?? "";
      if (current.trim() === "" && text.trim() !== "") home = { element: blockAround(node) ?? root, items };
      current += text;
      addRun(runs, text, style);
    } else if (isElement(node)) {
      const name = nameOf(node);
      if (hidden.has(name) || isHidden(node)) continue;
      if (name === "BR") close();
      if (name === "TIME") time ??= machineTime(node);
      if (!inline.has(name) && name !== "BR") {
        close();
        block = headingSign(name) ?? block;
        stack.push({ ...place, node: "close" });
      }
      const within = { style: styleIn(node, style), items: name === "LI" ? itemsIn(node, items) : items };
      const children = node.childNodes;
      for (let index = children.length - 1; index >= 0; index--)
        stack.push({ node: children[index] as HtmlNode, ...within });
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

/** What pages name, by class or property, a time that they changed the article at. */
const ofUpdate = /updated|modified|diperbarui/i;
const ofPublication = /publish|terbit|tayang/i;

function machineTime(element: HtmlElement): string | undefined {
  const named = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`;
  if (ofUpdate.test(named) && !ofPublication.test(named)) return undefined;
  return element.getAttribute("datetime") ?? undefined;
}

function blockAround(node: HtmlNode): HtmlElement | undefined {
  for (let at = node.parentNode; at; at = at.parentNode)
    if (isElement(at) && !inline.has(nameOf(at))) return at;
  return undefined;
}

/** Headings of a text stand below its headline, so none is of the first order. */
function headingSign(name: string): string | undefined {
  const order = /^H([1-6])$/.exec(name)?.[1];
  return order && `${"#".repeat(Math.max(2, Number(order)))} `;
}

function isHidden(element: HtmlElement): boolean {
  return (
    element.getAttribute("hidden") !== null ||
    element.getAttribute("aria-hidden") === "true" ||
    /display ?: ?none/i.test(element.getAttribute("style") ?? "")
  );
}
