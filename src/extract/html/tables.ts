import { readLabels } from "../rules/byline-labels.ts";
import { visibleLines, wordsIn } from "./visible-lines.ts";

/** The attribute of tables that hold values, and do not only lay out the page. */
export const ofValues = "data-values";

/** In a cell with more stands a piece of the page, not a value. */
const longestCell = 300;
const mostLines = 4;
/** More columns than this no page shows. */
const mostSpanned = 50;

/** Marks the tables of a page that hold values, and gives each of their rows a cell for each column. */
export function markTables(document: Document): void {
  for (const table of Array.from(document.querySelectorAll("table"))) {
    const rows = Array.from(table.querySelectorAll("tr"), cellsOf);
    if (table.querySelector("table") || !areValues(rows)) continue;
    table.setAttribute(ofValues, "");
    fillSpans(document, table);
  }
}

const cellsOf = (row: Element): Element[] => Array.from(row.querySelectorAll("td, th"));

/** Two columns and two rows at least, in each cell no more than a value, and no one's name behind `Penulis`. */
function areValues(rows: readonly Element[][]): boolean {
  const broad = rows.filter((cells) => cells.length > 1).length;
  return (
    broad > 1 &&
    broad * 2 > rows.length &&
    !rows.some((cells) => namesWriter(cells.map(wordsIn).join(": "))) &&
    rows.flat().every((cell) => {
      const lines = visibleLines(cell);
      return lines.length <= mostLines && lines.every(({ text }) => text.length <= longestCell);
    })
  );
}

/** Whether a line says who wrote or edited the article: `Penulis: Ani Budi`. */
export const namesWriter = (text: string): boolean =>
  (readLabels(text) ?? []).some(({ field }) => field === "author" || field === "editor");

/** Puts empty cells where one spans several columns or rows: Markdown knows of no such cells. */
function fillSpans(document: Document, table: Element): void {
  const rows = Array.from(table.querySelectorAll("tr"));
  for (const [index, row] of rows.entries()) {
    for (let column = 0; column < cellsOf(row).length; column++) {
      const cell = cellsOf(row)[column] as Element;
      const [across, down] = ["colspan", "rowspan"].map((name) => spanOf(cell.getAttribute(name)));
      for (let added = 1; added < (across ?? 1); added++) cell.after(document.createElement("td"));
      for (const below of rows.slice(index + 1, index + (down ?? 1)))
        for (let added = 0; added < (across ?? 1); added++)
          below.insertBefore(document.createElement("td"), cellsOf(below)[column] ?? null);
    }
  }
}

const spanOf = (value: string | null): number =>
  Math.min(Math.max(Math.trunc(Number(value)) || 1, 1), mostSpanned);
