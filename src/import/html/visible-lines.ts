import { parseHTML } from "linkedom";
import { parse, serialize } from "parse5";
import { decimal, LocalizedError } from "../../messages/message.ts";
import { namesWriter } from "../bylines/labels.ts";
import { readable } from "../lines.ts";
import { type Reason, sourceMessages } from "../messages.ts";
import { isButton } from "../rules/page-furniture.ts";
import { endsSentence } from "../shape.ts";

/** Elements that readers do not see, or that contain no text of the article. */
const hidden =
  /^(?:script|style|noscript|template|svg|iframe|object|select|textarea|head|nav|footer|math|canvas|dialog|video|audio|amp-sidebar)$/i;
/** Inline elements, which do not break the line. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|kbd|label|mark|q|s|samp|small|span|strike|strong|sub|sup|time|u|var|wbr|ins|del)$/i;

/** A line of text as readers see it. */
export interface VisibleLine {
  text: string;
  /** The text nodes of its words, and the block element that contains the first. None if all of it is left out. */
  nodes: readonly Text[];
  element: Element;
  /** The machine-readable date of a `<time>` in it, unless that is an update. */
  time?: string;
  /** The words of its links. */
  links: readonly string[];
  /** What readers see in it that is no text of the article, and why. */
  out?: { left: string; reason: Reason };
}

/** Marks a block that is no text of the article, with the reason. */
export const outAttribute = "data-out";

/** Limits. Of 2,700 pages, eleven have more than 5,000 elements, articles at most 9,892; the deepest of 500 has 51 levels. */
const [maxElements, maxLevels, maxAttributes] = [10_000, 100, 500];
/** The number of all attributes. */
const maxAllAttributes = 60_000;
/** Characters that become nodes for a parser, and those that start no tag or entity. In an article's page at most 49,795 and 4,002. */
const [maxMarkup, maxLooseMarkup] = [50_000, 8_000];

/**
 * Parses HTML, however broken. Scripts do not run. A fragment becomes the body of a document.
 *
 * @throws LocalizedError if it has more elements, levels, or attributes on an element than any article's page
 */
export function parsePage(html: string): Document {
  const count = (sign: RegExp): number => html.match(sign)?.length ?? 0;
  const isLarge = count(/<[a-z]/gi) > maxElements || count(/[<>&\xa0]/g) > maxMarkup;
  if (isLarge || count(/[<&](?![a-z#/!])/gi) > maxLooseMarkup) throw noPageError();
  // The engines check what follows each space: a page of spaces would take them minutes.
  const short = html.replace(/(\s{100})\s+/g, "$1");
  const page = /<html[\s>]/i.test(short) ? short : `<html><head></head><body>${short}</body></html>`;
  const { document } = parseHTML(page);
  // If a tag or the head is not closed, or comments surround the first element, only a standard-compliant parser finds the body.
  const isBroken = !document.documentElement || document.body.textContent?.trim() === "";
  const whole = isBroken ? parseHTML(serialize(parse(short))).document : withStreamedParts(document);
  return withRaisedDigits(checkSize(whole));
}

/** Writes raised numbers in superscript digits, as the mark of a note or a power: `10<sup>6</sup>` → `10⁶`. */
function withRaisedDigits(document: Document): Document {
  for (const raised of Array.from(document.querySelectorAll("sup"))) {
    const text = raised.textContent?.trim() ?? "";
    if (/^(?:\[?\d{1,4}\]?|[-−]\d{1,2})$/.test(text))
      raised.textContent = text.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[+digit] ?? "").replace(/[-−]/, "⁻");
  }
  return document;
}

/** Moves what React streams, hidden after the page, to its place: https://react.dev/reference/react-dom/server/renderToPipeableStream */
function withStreamedParts(document: Document): Document {
  for (const part of Array.from(document.querySelectorAll("div[hidden][id^='S:']"))) {
    const place = ["P", "B"].map((kind) => document.getElementById(part.id.replace("S", kind))).find(Boolean);
    if (place && !part.contains(place)) place.replaceWith(...Array.from(part.childNodes));
  }
  return document;
}

/** Returns the document if it is within the limits. @throws LocalizedError as above */
function checkSize(document: Document): Document {
  const stack: [node: Element, level: number][] = [[document.documentElement, 1]];
  let attributes = 0;
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, level] = top;
    const count = node.getAttributeNames().length;
    attributes += count;
    if (level > maxLevels || count > maxAttributes || attributes > maxAllAttributes) throw noPageError();
    for (const child of Array.from(node.children)) stack.push([child, level + 1]);
  }
  return document;
}

function noPageError(): LocalizedError {
  const [levels, attributes] = [maxLevels, maxAttributes];
  return new LocalizedError(sourceMessages.isNoPage({ elements: decimal(maxElements), levels, attributes }));
}

/** Returns the lines of text that readers see in an element, in order. A block or `<br>` starts a new line. */
export function visibleLines(root: Element): VisibleLine[] {
  const lines: VisibleLine[] = [];
  let words = "";
  let nodes: Text[] = [];
  let time: string | undefined;
  let first: Node | undefined;
  let out: VisibleLine["out"];
  const close = (): void => {
    const text = readable(words) || (out?.left ?? "");
    if (text !== "" && first) {
      const [element, links] = [blockAround(first) ?? root, linksOf(nodes)];
      lines.push({ text, nodes, element, links, ...(time !== undefined && { time }), ...(out && { out }) });
      time = undefined;
    }
    [words, nodes, first, out] = ["", [], undefined, undefined];
  };
  // An explicit stack: pages may nest deeper than the call stack allows.
  const stack: (Node | "close")[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === "close") close();
    else if (node.nodeType === 3) {
      const text = node.textContent ?? "";
      if (text.trim() !== "" && nodes.push(node as Text)) first ??= node;
      words += text;
    } else if (node.nodeType === 1) {
      const name = node.nodeName;
      const element = node as Element;
      // Some themes print an article's tags and writer in its footer; others its comments.
      const isFoot = (): boolean => element.matches("article footer:not(article article footer, :has(p))");
      if ((hidden.test(name) && !isFoot()) || isHidden(element)) continue;
      if (!inline.test(name)) {
        close();
        stack.push("close");
      }
      const reason = isStruck(element) ? "struck out on the page" : element.getAttribute(outAttribute);
      if (reason !== null) {
        const left = readable(element.textContent ?? "");
        out = left === "" ? out : { left: out ? `${out.left}, ${left}` : left, reason: reason as Reason };
        first ??= node;
        continue;
      }
      if (/^time$/i.test(name)) time ??= machineTime(element);
      // `<a>Ani Budi</a><span>Reporter</span><span>3 Juni 2025</span>` are three texts, separated only by styles.
      const beside = `${node.previousSibling?.nodeName} ${node.textContent}`;
      const isSeparate = /^(?:A|SPAN|TIME) (?:\p{Lu}|\d\d? \p{L}|(?:editor|penyunting|oleh) )/u.test(beside);
      // `Ikuti`, beside a name.
      if (isSeparate && words.length < 40 && isButton(node.textContent ?? "")) close();
      if (isSeparate && words.length < 90 && /(?:[\p{Ll}\d]|\p{Ll} \p{Lu})$/u.test(words)) words += ", ";
      // `… pada September.<span>Foto: Ani Budi</span>`
      else if (isSeparate && endsSentence(words)) words += " ";
      for (const child of Array.from(node.childNodes).reverse()) stack.push(child);
    }
  }
  close();
  return lines;
}

const linksOf = (nodes: readonly Text[]): string[] => {
  const links = new Set(nodes.flatMap((node) => node.parentElement?.closest("a") ?? []));
  return Array.from(links, ({ textContent }) => readable(textContent ?? "")).filter(Boolean);
};

/** Checks for words that the page strikes out, as corrections do. */
const isStruck = (element: Element): boolean =>
  /^(?:del|s|strike)$/i.test(element.nodeName) || /line-through/.test(element.getAttribute("style") ?? "");

/** Returns all text that readers see in an element, in one line. */
export const wordsIn = (element: Element): string =>
  readable(Array.from(visibleLines(element), ({ text, nodes }) => (nodes.length > 0 ? text : "")).join(" "));

/** Returns the machine-readable date, unless the page's class or property names it as an update. */
function machineTime(element: Element): string | undefined {
  const named = `${element.getAttribute("class") ?? ""} ${element.getAttribute("itemprop") ?? ""}`;
  const isUpdate = /updated|modified|diperbarui/i.test(named) && !/publish|terbit|tayang/i.test(named);
  return (!isUpdate && (element.getAttribute("datetime") ?? element.getAttribute("content"))) || undefined;
}

function blockAround(node: Node): Element | undefined {
  let at = node.parentElement;
  while (at && inline.test(at.nodeName)) at = at.parentElement;
  return at ?? undefined;
}

/** Styles that hide an element: no box, invisible, no font size, off the screen. */
const hidingStyle =
  /(?:^|;)\s*(?:display:none|visibility:(?:hidden|collapse)|font-size:(?:0+\.?0*|\.0+)(?:[a-z]+|%)?\s*(?:[;!]|$)|(?:left|top|right|bottom|text-indent):-\d{3,}|clip:rect\(\s*[01](?:px)?[\s,])/;

/** Checks whether an element is hidden from readers, by its own attributes alone. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  if (/(?:^|\s)(?:sr-only|visually-hidden|screen-reader-text)(?:\s|$)/.test(element.className)) return true;
  const style = (element.getAttribute("style") ?? "").toLowerCase().replace(/\s*([:;])\s*/g, "$1");
  return hidingStyle.test(style);
}

/** Marks data tables, as opposed to tables for layout. */
export const tableAttribute = "data-values";

export const tableOf = (element: Element): Element | null =>
  element.closest("caption") ? null : element.closest(`[${tableAttribute}]`);

/** No page shows more columns than this. */
const maxSpan = 50;

/** Marks the data tables of a page. @param isText whether everything is an article's text, where tables for layout only contain pictures or whole paragraphs */
export function markTables(document: Document, isText = false): void {
  for (const table of Array.from(document.querySelectorAll("table"))) {
    const rows = Array.from(table.querySelectorAll("tr"), cellsOf);
    const hasColumns = isText && rows.length > 1 && rows.some((cells) => cells.length > 1);
    const isShort = rows.flat().every(({ textContent }) => (textContent ?? "").length <= 300);
    const isInText = hasColumns && isShort && !table.querySelector("img, iframe");
    if (table.querySelector("table") || !(isInText || isDataTable(rows))) continue;
    table.setAttribute(tableAttribute, "");
  }
}

const cellsOf = (row: Element): Element[] => Array.from(row.querySelectorAll("td, th"));

/** Recognises a data table: at least two columns and rows, each cell no more than a value, and no name after `Penulis`. */
function isDataTable(rows: readonly Element[][]): boolean {
  const wide = rows.filter((cells) => cells.length > 1).length;
  if (wide < 2 || wide * 2 <= rows.length || rows.some((cells) => cells.length > maxSpan)) return false;
  // A cell with more lines is a piece of the page, not a value.
  const cells = rows.flat().map(visibleLines);
  const areShort = cells.every((lines) => lines.length <= 4 && lines.every(({ text }) => text.length <= 300));
  return areShort && !rows.some((row) => namesWriter(row.map(wordsIn).join(": ")));
}

/** Returns the cells of a table by row and column. Where a cell spans several, the others are undefined: Markdown has no such cells. */
export function gridOf(table: Element): (Element | undefined)[][] {
  const rows = Array.from(table.querySelectorAll("tr"), cellsOf);
  const grid = rows.map((): (Element | undefined)[] => []);
  for (const [index, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (column in (grid[index] ?? [])) column++;
      const spanOf = (name: string): number => Math.max(Math.trunc(Number(cell.getAttribute(name))), 1) || 1;
      const end = Math.max(column + 1, Math.min(column + spanOf("colspan"), maxSpan));
      for (const row of grid.slice(index, index + Math.min(spanOf("rowspan"), maxSpan)))
        for (let at = column; at < end; at++)
          row[at] = row === grid[index] && at === column ? cell : undefined;
    }
  }
  return grid;
}
