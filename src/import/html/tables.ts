import { namesWriter } from "../bylines/labels.ts";
import { visibleLines, wordsIn } from "./visible-lines.ts";

/** The attribute of tables that hold values, and do not only lay out the page. */
export const valuesAttribute = "data-values";

/** The table of values that an element is of. */
export const tableOf = (element: Element): Element | null =>
  element.closest("caption") ? null : element.closest(`[${valuesAttribute}]`);

/** More columns than this no page shows. */
const mostSpanned = 50;

/** Marks the tables of a page that hold values, and gives each of their rows a cell for each column. */
export function markTables(document: Document): void {
  for (const table of Array.from(document.querySelectorAll("table"))) {
    const rows = Array.from(table.querySelectorAll("tr"), cellsOf);
    if (table.querySelector("table") || !areValues(rows)) continue;
    table.setAttribute(valuesAttribute, "");
    fillSpans(document, table);
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

/** Puts empty cells where one spans several columns or rows: Markdown knows of no such cells. */
function fillSpans(document: Document, table: Element): void {
  const rows = Array.from(table.querySelectorAll("tr"), (row) => ({ row, cells: cellsOf(row) }));
  /** Puts cells into a row, from a column on. */
  const add = ({ row, cells }: { row: Element; cells: Element[] }, column: number, count: number): void => {
    for (let added = 0; added < count && cells.length < mostSpanned; added++) {
      const cell = document.createElement("td");
      row.insertBefore(cell, cells[column] ?? null);
      cells.splice(column, 0, cell);
    }
  };
  for (const [index, line] of rows.entries()) {
    for (let column = 0; column < line.cells.length; column++) {
      const cell = line.cells[column] as Element;
      const [across = 1, down = 1] = ["colspan", "rowspan"].map((name) => spanOf(cell.getAttribute(name)));
      add(line, column + 1, across - 1);
      for (const below of rows.slice(index + 1, index + down)) add(below, column, across);
    }
  }
}

const spanOf = (value: string | null): number =>
  Math.min(Math.max(Math.trunc(Number(value)) || 1, 1), mostSpanned);
