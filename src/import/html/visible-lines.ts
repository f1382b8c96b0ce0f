import { parseHTML } from "linkedom";
import { parse, serialize } from "parse5";
import { decimal, LocalizedError } from "../../messages/message.ts";
import { namesWriter } from "../bylines/labels.ts";
import { readable } from "../lines.ts";
import { sourceMessages } from "../messages.ts";

/** Elements that no reader sees, or that hold no text of the article. */
const hidden =
  /^(?:script|style|noscript|template|svg|iframe|object|select|textarea|head|nav|footer|math|canvas)$/i;
/** Elements that run on in a line. */
const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr|ins|del)$/i;

/** A line of text that a reader sees. */
export interface VisibleLine {
  text: string;
  /** The text nodes of its words, and the block element around the first. */
  nodes: readonly Text[];
  element: Element;
  /** The date that a `<time>` in it says to machines, if it is not of an update. */
  time?: string;
}

/** Of five hundred pages of news sites the largest has 4,110 elements, the deepest 51 levels. */
const [mostElements, mostLevels, mostAttributes] = [5000, 100, 500];
/** The attributes of all of them together: at most 8,689 in these. */
const mostOfAttributes = 30_000;
/** The levels of all its elements together, 64,225 in one of these: finding the text looks up from each. */
const mostOfLevels = 200_000;
/** Signs that the parser, or one that reads what was escaped, makes a node of; and those that begin nothing: 26,847 and 4,002. */
const [mostSigns, mostLooseSigns] = [30_000, 8_000];

/**
 * Parses HTML, however broken; scripts do not run. A fragment becomes the body of a document.
 *
 * @throws LocalizedError if it has more elements, in more levels, or more attributes of one, than any page of an article
 */
export function parsePage(html: string): Document {
  const count = (sign: RegExp): number => html.match(sign)?.length ?? 0;
  const isLarge = count(/<[a-z]/gi) > mostElements || count(/[<>&\xa0]/g) > mostSigns;
  if (isLarge || count(/[<&](?![a-z#/!])/gi) > mostLooseSigns) throw isNoPage();
  // The engines look at each blank for what may follow it: a page of blanks would keep them for minutes.
  const short = html.replace(/(\s{100})\s+/g, "$1");
  const whole = /<html[\s>]/i.test(short) ? short : `<html><head></head><body>${short}</body></html>`;
  const { document } = parseHTML(whole);
  // Where a tag or a head has no end, or comments stand around the first element, only the rules of the standard find the body.
  if (!document.documentElement || document.body.textContent?.trim() === "")
    return bounded(parseHTML(serialize(parse(short))).document);
  return bounded(withLateParts(document));
}

/**
 * Puts the parts that React sends hidden behind a page where its script would:
 * https://react.dev/reference/react-dom/server/renderToPipeableStream
 */
function withLateParts(document: Document): Document {
  for (const part of Array.from(document.querySelectorAll("div[hidden][id^='S:']"))) {
    const place = ["P", "B"].map((kind) => document.getElementById(part.id.replace("S", kind))).find(Boolean);
    if (place && !part.contains(place)) place.replaceWith(...Array.from(part.childNodes));
  }
  return document;
}

/** A document that is read to its end. @throws LocalizedError as above */
function bounded(document: Document): Document {
  const stack: [node: Element, level: number][] = [[document.documentElement, 1]];
  let [levels, attributes] = [0, 0];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const [node, level] = top;
    levels += level;
    const own = node.getAttributeNames().length;
    attributes += own;
    const isLarge = attributes > mostOfAttributes || own > mostAttributes;
    if (level > mostLevels || levels > mostOfLevels || isLarge) throw isNoPage();
    for (const child of Array.from(node.children)) stack.push([child, level + 1]);
  }
  return document;
}

function isNoPage(): LocalizedError {
  const [levels, attributes] = [mostLevels, mostAttributes];
  return new LocalizedError(sourceMessages.isNoPage({ elements: decimal(mostElements), levels, attributes }));
}

/** The lines of text that a reader sees in an element, in order: a block or `<br>` begins a new one. */
export function visibleLines(root: Element): VisibleLine[] {
  const lines: VisibleLine[] = [];
  let words = "";
  let nodes: Text[] = [];
  let time: string | undefined;
  const close = (): void => {
    const text = readable(words);
    const [first] = nodes;
    if (text !== "" && first) {
      lines.push({ text, nodes, element: blockAround(first) ?? root, ...(time !== undefined && { time }) });
      time = undefined;
    }
    words = "";
    nodes = [];
  };
  // A stack of its own: pages nest deeper than calls may.
  const stack: (Node | "close")[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node === "close") close();
    else if (node.nodeType === 3) {
      const text = node.textContent ?? "";
      if (text.trim() !== "") nodes.push(node as Text);
      words += text;
    } else if (node.nodeType === 1) {
      const name = node.nodeName;
      const element = node as Element;
      // Below an article themes print its tags and writer there, or else its comments.
      const isFoot = (): boolean => element.matches("article footer:not(article article footer, :has(p))");
      if ((hidden.test(name) && !isFoot()) || isHidden(element)) continue;
      if (/^time$/i.test(name)) time ??= machineTime(element);
      // `<a>Ani Budi</a><span>Reporter</span><span>3 Juni 2025</span>` are three, parted by styles alone.
      const beside = `${node.previousSibling?.nodeName} ${node.textContent}`;
      const isParted = /^(?:A|SPAN|TIME) (?:\p{Lu}|\d{1,2} \p{L})/u.test(beside);
      if (!inline.test(name)) {
        close();
        stack.push("close");
      } else if (isParted && words.length < 40 && /[\p{Ll}\d]$/u.test(words)) words += ", ";
      for (const child of Array.from(node.childNodes).reverse()) stack.push(child);
    }
  }
  close();
  return lines;
}

/** All that a reader sees in an element, in one line. */
export const wordsIn = (element: Element): string =>
  visibleLines(element)
    .map(({ text }) => text)
    .join(" ");

/** But none that the page names, by class or property, as one that it changed the article at. */
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

/** Styles that show nothing: no box, nothing to see, letters without a size, a place off the screen. */
const hiding =
  /(?:^|;)\s*(?:display:none|visibility:(?:hidden|collapse)|font-size:(?:0+\.?0*|\.0+)(?:[a-z]+|%)?\s*(?:[;!]|$)|(?:left|top|right|bottom|text-indent):-\d{3,}|clip:rect\(\s*[01](?:px)?[\s,])/;

/** Whether a page keeps an element from its readers, as far as the element itself says so. */
export function isHidden(element: Element): boolean {
  if (element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true") return true;
  const style = (element.getAttribute("style") ?? "").toLowerCase().replace(/\s*([:;])\s*/g, "$1");
  const colour = (name: string): string | undefined =>
    new RegExp(`(?:^|;)\\s*${name}:([^;!]+)`).exec(style)?.[1]?.replace(/\s/g, "");
  const own = colour("color");
  // Letters in the colour of what they stand on, or in none.
  const ground = own && (colour("background-color") ?? colour("background"));
  return hiding.test(style) || (own !== undefined && (own === "transparent" || own === ground));
}

/** The attribute of tables that hold values, and do not only lay out the page. */
export const valuesAttribute = "data-values";

/** The table of values that an element is of. */
export const tableOf = (element: Element): Element | null =>
  element.closest("caption") ? null : element.closest(`[${valuesAttribute}]`);

/** More columns than this no page shows. */
const mostSpanned = 50;

/**
 * Marks the tables of a page that hold values.
 *
 * @param isText all of it is an article's text, which no table lays out but with pictures or whole paragraphs
 */
export function markTables(document: Document, isText = false): void {
  for (const table of Array.from(document.querySelectorAll("table"))) {
    const rows = Array.from(table.querySelectorAll("tr"), cellsOf);
    const isBroad = isText && rows.length > 1 && rows.some((cells) => cells.length > 1);
    const isShort = rows.flat().every(({ textContent }) => (textContent ?? "").length <= 300);
    const isOwn = isBroad && isShort && !table.querySelector("img, iframe");
    if (table.querySelector("table") || !(isOwn || areValues(rows))) continue;
    table.setAttribute(valuesAttribute, "");
  }
}

const cellsOf = (row: Element): Element[] => Array.from(row.querySelectorAll("td, th"));

/** Two columns and two rows at least, in each cell no more than a value, and no one's name behind `Penulis`. */
function areValues(rows: readonly Element[][]): boolean {
  const broad = rows.filter((cells) => cells.length > 1).length;
  if (broad < 2 || broad * 2 <= rows.length || rows.some((cells) => cells.length > mostSpanned)) return false;
  // In a cell with more stands a piece of the page, not a value.
  const cells = rows.flat().map(visibleLines);
  const areShort = cells.every((lines) => lines.length <= 4 && lines.every(({ text }) => text.length <= 300));
  return areShort && !rows.some((row) => namesWriter(row.map(wordsIn).join(": ")));
}

/** The cells of a table by row and column; none stands where another spans several: Markdown knows of no such cells. */
export function gridOf(table: Element): (Element | undefined)[][] {
  const rows = Array.from(table.querySelectorAll("tr"), cellsOf);
  const grid = rows.map((): (Element | undefined)[] => []);
  for (const [index, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (column in (grid[index] ?? [])) column++;
      const [across = 1, down = 1] = ["colspan", "rowspan"].map((name) => spanOf(cell.getAttribute(name)));
      const end = Math.max(column + 1, Math.min(column + across, mostSpanned));
      for (const row of grid.slice(index, index + down))
        for (let at = column; at < end; at++)
          row[at] = row === grid[index] && at === column ? cell : undefined;
    }
  }
  return grid;
}

const spanOf = (value: string | null): number =>
  Math.min(Math.max(Math.trunc(Number(value)) || 1, 1), mostSpanned);
