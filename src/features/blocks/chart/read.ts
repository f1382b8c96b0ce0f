import type { Token } from "markdown-it";
import { element, newToken, pageHtmlToken, type TextMistake, wrap } from "../../../content/markdown/text.ts";
import { catalog } from "../../../messages/catalog.ts";
import { localesFor, type Message, memoize, type PageLanguage, quote } from "../../../messages/message.ts";
import texts from "./messages.json" with { type: "json" };

/** Messages about the data of a chart. `written` is the editor's text, in quotation marks. */
const chartMessages = catalog(texts);

/** A chart. Its title may be empty. */
export interface Chart {
  kind: "bar" | "line";
  title: string;
  data: ChartData;
}

/**
 * The table of a chart: the names of its columns, which of them is `chosen` (−1 for none), and for each row its label, its cells as written but with a true minus sign, their numbers
 * (undefined for an empty cell), and its note from a last column.
 */
export interface ChartData {
  head: string[];
  chosen: number;
  rows: { label: string; cells: string[]; values: (number | undefined)[]; note: string }[];
}

/** Names of a last column with notes instead of numbers. */
const notes = /^(?:catatan|keterangan|notes?)$/i;
/** The name of the column that matters most: `*Cabai*`. */
const choice = /^\*{1,2}([^*]+)\*{1,2}$/;
/** More series cannot be told apart without colours. */
const maxSeries = 4;

/**
 * Reads a chart's data: a line of column names, then a line for each row. Cells are separated by tabs, semicolons or commas,
 * whichever of these occurs first in this order in the column names. A quoted cell may contain them (RFC 4180).
 *
 * @param language of the text, which determines the number format
 * @returns mistakes by line and column of the data; line −1 is the one that opens the chart
 */
export function readChartData(lines: readonly string[], language: PageLanguage = "id") {
  const mistakes: TextMistake[] = [];
  const report = (line: number, message: Message, column = 0) => mistakes.push({ line, column, message });
  const [first = "", ...others] = lines;
  const separator = ["\t", ";"].find((sign) => first.includes(sign)) ?? ",";
  const names = cellsOf(first, separator).map(({ text }) => text);
  const head = names.map((name) => name.replace(choice, "$1"));
  const chosen = names.findIndex((name) => choice.test(name));
  const hasNotes = head.length > 2 && notes.test(head.at(-1) ?? "");
  const columns = head.length - (hasNotes ? 2 : 1);
  if (columns > maxSeries) report(0, chartMessages.hasManySeries({ columns, most: maxSeries }));

  const rows = others.map((written, index) => {
    const [label, ...cells] = cellsOf(written, separator);
    const isRagged = cells.length !== columns && !(hasNotes && cells.length === columns + 1);
    if (isRagged)
      report(index + 1, chartMessages.isRagged({ cells: cells.length + 1, columns: head.length }));
    const [note] = cells.splice(columns);
    const values = cells.map(({ text, column }) => {
      const value = readNumber(text, language);
      const like = numbersIn(language).example;
      if (value === undefined && text !== "")
        report(index + 1, chartMessages.isNoNumber({ written: quote(text), like }), column);
      return value;
    });
    const printed = cells.map(({ text }) => text.replace(/^[-–]/, "−"));
    return { label: label?.text ?? "", cells: printed, values, note: note?.text ?? "" };
  });
  const hasNumbers = rows.some(({ values }) => values.some((value) => value !== undefined));
  if (mistakes.length === 0 && !hasNumbers) report(-1, chartMessages.hasNoNumbers());
  return { data: { head, chosen, rows }, mistakes };
}

function cellsOf(line: string, separator: string): { text: string; column: number }[] {
  const plain = `[^${separator}]*`;
  const cell = new RegExp(`\\s*?(?:"((?:[^"]|"")*)"${plain}|(${plain}))(${separator}|$)`, "y");
  const cells: { text: string; column: number }[] = [];
  for (;;) {
    const start = cell.lastIndex;
    const [whole = "", quoted, plain = "", end] = cell.exec(line) ?? [];
    const text = (quoted?.replaceAll('""', '"') ?? plain).trim();
    cells.push({ text, column: start + whole.search(/\S|$/) });
    if (!end) return cells;
  }
}

/** The number formats of Indonesian and English. */
const withComma = { example: "1.234,5", group: ".", pattern: /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/ };
const withPoint = { example: "1,234.5", group: ",", pattern: /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/ };

const numbersIn = memoize((language: PageLanguage) =>
  new Intl.NumberFormat(localesFor(language)).format(0.5) === "0,5" ? withComma : withPoint,
);

/** Larger numbers lose digits as JavaScript numbers, and do not occur in news. */
const maxNumber = 1e15;
/** Nor do smaller ones, whose shares of the axis could not be computed. */
const minNumber = 1e-9;

/** Reads a number as newsrooms write it, with a currency before it or a percent sign after it: `Rp12.500`, `−0,5%`. */
export function readNumber(written: string, language: PageLanguage): number | undefined {
  const [, minus = "", digits = ""] =
    /^([-−–]?)\s*(?:Rp|US\$|\$)?\.?\s*([\d.,]+)\s*%?$/.exec(written.trim()) ?? [];
  const { pattern, group } = numbersIn(language);
  if (!pattern.test(digits)) return undefined;
  const number = Number(digits.replaceAll(group, "").replace(",", "."));
  if (number > maxNumber || (number > 0 && number < minNumber)) return undefined;
  return minus && number > 0 ? -number : number;
}

/** Returns the tokens of a chart: a drawing for the page only, its note, and in a fold below it the table, which feeds have too. */
export function chartTokens(chart: Chart, note: Token[]): Token[] {
  const drawing = newToken("chart_drawing", "", 0);
  drawing.meta = { chart };
  const summary = newToken("chart_summary", "", 0);
  return [drawing, ...note, summary, ...table(chart.data), pageHtmlToken("</details>\n")];
}

function table({ head, rows }: ChartData): Token[] {
  const heading = (text: string, scope: "col" | "row"): Token[] => {
    const tokens = element("th", text);
    tokens[0]?.attrSet("scope", scope);
    return tokens;
  };
  const row = (...cells: Token[][]): Token[] => wrap("tr", "tr", cells.flat());
  // Includes the drawn number, so that silent edits can be found.
  const body = rows.flatMap(({ label, cells, values, note }) => {
    const numbers = cells.map((written, at) => element("td", written, `${values[at] ?? ""}`));
    const more = head.length > cells.length + 1 ? [element("td", note)] : [];
    return row(heading(label, "row"), ...numbers, ...more);
  });
  const top = wrap("thead", "thead", row(...head.map((name) => heading(name, "col"))));
  return wrap("table", "table", [...top, ...wrap("tbody", "tbody", body)]);
}
