import { readLabels } from "../rules/byline-labels.ts";
import { closest, type HtmlElement, nameOf } from "./dom.ts";
import { type VisibleLine, visibleLines, wordsIn } from "./visible-lines.ts";

/** A line of the text, and what it is in Markdown beside its words. */
export interface TextLine extends VisibleLine {
  /** It stands among the lines of the text, and is none of them: what else its page shows there. */
  aside?: true;
  /** It stands where lines of the text and of the page are mixed, and the rules tell which it is by its words alone. */
  around?: true;
  /** An item of a list that is text, whatever its words. */
  listed?: true;
  /** It closes the text, where a short line may also be the page's, and is known to be of the text. */
  closes?: true;
  /** A row of a table: the words of its cells. Its text is these between upright strokes. */
  cells?: readonly string[];
  /** The row is the first of its table: it heads the columns. */
  head?: true;
  /** What a definition list, or a table of two columns whose left one is of headings, explains, and how. */
  part?: "term" | "definition";
}

const table: ReadonlySet<string> = new Set(["TABLE"]);
const captions: ReadonlySet<string> = new Set(["CAPTION"]);
const terms: ReadonlySet<string> = new Set(["DT", "TH"]);
const explained: ReadonlySet<string> = new Set(["DT", "DD"]);
/** In a cell with more stands a piece of the page, not a value. */
const longestCell = 300;
const mostLines = 4;

/**
 * The lines of a text with one line for each row of its tables, and the terms and definitions told apart. A table that
 * only lays out a page stays the lines it has.
 */
export function asTables(lines: readonly TextLine[]): TextLine[] {
  const result: TextLine[] = [];
  const tables = new Map<HtmlElement, Table>();
  for (const line of lines) {
    const element = line.around || closest(line.element, captions) ? undefined : closest(line.element, table);
    const own = element && (tables.get(element) ?? readTable(element));
    if (!element || !own || own.is === "layout") result.push(explains(line));
    else if (own.is === "explanations") {
      const term = closest(line.element, terms) !== undefined;
      const { items: _, ...own } = line;
      result.push({ ...own, block: "", part: term ? "term" : "definition" });
    } else if (!tables.has(element)) result.push(...asRows(own.rows, element));
    if (element && own) tables.set(element, own);
  }
  return result;
}

/** The table of values that a line stands in, if it stands in one. */
export function tableAround({ element }: VisibleLine): HtmlElement | undefined {
  const own = closest(element, table);
  return own && isOfValues(own) ? own : undefined;
}

/** Whether a table holds values, and does not only lay out the page. */
export const isOfValues = (element: HtmlElement): boolean => readTable(element).is !== "layout";

interface Table {
  is: "layout" | "explanations" | "data";
  rows: HtmlElement[][];
}

function readTable(element: HtmlElement): Table {
  if (element.querySelector("table")) return { is: "layout", rows: [] };
  const rows = rowsOf(element);
  if (!isOfData(element, rows)) return { is: "layout", rows };
  return { is: rows.every(isTermAndValue) ? "explanations" : "data", rows };
}

function explains(line: TextLine): TextLine {
  const part =
    line.block === "" && !line.items && !line.aside && !line.around
      ? closest(line.element, explained)
      : undefined;
  if (!part) return line;
  return { ...line, part: nameOf(part) === "DT" ? "term" : "definition" };
}

const cellNames: ReadonlySet<string> = new Set(["TD", "TH"]);

const rowsOf = (element: HtmlElement): HtmlElement[][] =>
  Array.from(element.querySelectorAll("tr")).map((row) =>
    Array.from(row.querySelectorAll("td, th")).filter((cell) => cellNames.has(nameOf(cell))),
  );

/** Two columns and two rows at least, and in each cell no more than a value. */
function isOfData(element: HtmlElement, rows: readonly HtmlElement[][]): boolean {
  if (/^(?:presentation|none)$/.test(element.getAttribute("role") ?? "")) return false;
  const broad = rows.filter((cells) => cells.length > 1);
  if (rows.some(isCredit)) return false;
  return (
    broad.length > 1 &&
    broad.length * 2 > rows.length &&
    rows.flat().every((cell) => {
      const lines = visibleLines(cell);
      return lines.length <= mostLines && lines.every(({ text }) => text.length <= longestCell);
    })
  );
}

/** `Penulis` and a name beside it: the article's own, for the rules to read. */
const isCredit = (cells: readonly HtmlElement[]): boolean =>
  cells.length === 2 &&
  (readLabels(cells.map(wordsIn).join(": ")) ?? []).some(
    ({ field }) => field === "author" || field === "editor",
  );

const isTermAndValue = (cells: readonly HtmlElement[]): boolean =>
  cells.map((cell) => nameOf(cell)).join() === "TH,TD";

/** The rows as wide as the widest of them; a cell that spans several leaves the others empty. */
function asRows(rows: readonly HtmlElement[][], element: HtmlElement): TextLine[] {
  const spanned: number[] = [];
  const grid = rows.map((cells) => {
    const row: string[] = [];
    const skip = (): void => {
      while ((spanned[row.length] ?? 0) > 0) {
        spanned[row.length] = (spanned[row.length] ?? 0) - 1;
        row.push("");
      }
    };
    for (const cell of cells) {
      skip();
      const down = span(cell, "rowspan");
      for (let column = 0; column < span(cell, "colspan"); column++) {
        if (down > 1) spanned[row.length] = down - 1;
        row.push(column === 0 ? wordsIn(cell) : "");
      }
    }
    skip();
    return row;
  });
  const width = Math.max(...grid.map((row) => row.length));
  return grid
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row, index) => {
      const cells = [...row, ...Array.from({ length: width - row.length }, () => "")];
      const line: TextLine = { text: `| ${cells.join(" | ")} |`, block: "", element, cells };
      return index === 0 ? { ...line, head: true } : line;
    });
}

/** More columns than this no page shows. */
const mostSpanned = 50;

function span(cell: HtmlElement, attribute: "colspan" | "rowspan"): number {
  const value = Number(cell.getAttribute(attribute) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, mostSpanned) : 1;
}
