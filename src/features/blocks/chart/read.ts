import type { Token } from "markdown-it";
import { element, newToken, pageHtmlToken, wrap } from "../../../content/markdown/tokens.ts";
import {
  localesFor,
  type Message,
  type PageLanguage,
  perLanguage,
  quote,
} from "../../../messages/message.ts";
import { chartMessages } from "./messages.ts";

export interface Chart {
  kind: "bar" | "line";
  /** May be empty. */
  title: string;
  data: ChartData;
}

/** The table of a chart. */
export interface ChartData {
  /** The names of the columns: first of the rows' labels, then of each series. */
  head: string[];
  rows: ChartRow[];
}

interface ChartRow {
  label: string;
  /** A number for each series, as written; may be empty. */
  cells: string[];
  /** The numbers; undefined for an empty cell. */
  values: (number | undefined)[];
}

/** A mistake in a chart's data, by line and column from 0. A line of −1 is the one that opens the chart. */
interface DataMistake {
  line: number;
  column: number;
  message: Message;
}

/** More cannot be told apart without colours. */
const mostSeries = 4;

/**
 * Reads a chart's data: a line of column names, then a line for each row. Cells are separated by tabs, semicolons or commas: the
 * first of these that the names have. A cell in double quotes may have them in it (RFC 4180).
 *
 * @param language of the text, in which numbers are written
 */
export function readChartData(
  lines: readonly string[],
  language: PageLanguage = "id",
): { data: ChartData; mistakes: DataMistake[] } {
  const mistakes: DataMistake[] = [];
  const [first = "", ...others] = lines;
  const separator = ["\t", ";"].find((sign) => first.includes(sign)) ?? ",";
  const head = cellsOf(first, separator).map(({ text }) => text);
  if (head.length - 1 > mostSeries)
    mistakes.push({
      line: 0,
      column: 0,
      message: chartMessages.hasManySeries({ columns: head.length - 1, most: mostSeries }),
    });

  const rows = others.map((written, index): ChartRow => {
    const line = index + 1;
    const [label, ...cells] = cellsOf(written, separator);
    if (cells.length + 1 !== head.length)
      mistakes.push({
        line,
        column: 0,
        message: chartMessages.isRagged({ cells: cells.length + 1, columns: head.length }),
      });
    const values = cells.map(({ text, column }) => {
      const value = readNumber(text, language);
      if (value === undefined && text !== "")
        mistakes.push({
          line,
          column,
          message: chartMessages.isNoNumber({ written: quote(text), like: numbersIn(language).example }),
        });
      return value;
    });
    return { label: label?.text ?? "", cells: cells.map(({ text }) => text), values };
  });
  const hasNumbers = rows.some(({ values }) => values.some((value) => value !== undefined));
  if (mistakes.length === 0 && !hasNumbers)
    mistakes.push({ line: -1, column: 0, message: chartMessages.hasNoNumbers() });
  return { data: { head, rows }, mistakes };
}

function cellsOf(line: string, separator: string): { text: string; column: number }[] {
  const cell = new RegExp(
    `\\s*?(?:"((?:[^"]|"")*)"[^${separator}]*|([^${separator}]*))(${separator}|$)`,
    "y",
  );
  const cells: { text: string; column: number }[] = [];
  for (;;) {
    const start = cell.lastIndex;
    const [whole = "", quoted, plain = "", end] = cell.exec(line) ?? [];
    const text = (quoted?.replaceAll('""', '"') ?? plain).trim();
    cells.push({ text, column: start + whole.search(/\S|$/) });
    if (!end) return cells;
  }
}

/** How numbers are written in Indonesian, and in English. */
const withComma = { example: "1.234,5", group: ".", pattern: /^(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/ };
const withPoint = { example: "1,234.5", group: ",", pattern: /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/ };

const numbersIn = perLanguage((language) =>
  new Intl.NumberFormat(localesFor(language)).format(0.5) === "0,5" ? withComma : withPoint,
);

/** Reads a number as newsrooms write it, with a currency before it or a percent sign after it: `Rp12.500`, `−0,5%`. */
export function readNumber(written: string, language: PageLanguage): number | undefined {
  const [, minus = "", digits = ""] =
    /^([-−–]?)\s*(?:Rp|US\$|\$)?\.?\s*([\d.,]+)\s*%?$/.exec(written.trim()) ?? [];
  const { pattern, group } = numbersIn(language);
  if (!pattern.test(digits)) return undefined;
  const plain = digits.replaceAll(group, "").replace(",", ".");
  return minus ? -Number(plain) : Number(plain);
}

/** A chart, which is drawn for the page alone, and folded under it its table, which feeds have too. */
export function chartTokens(chart: Chart): Token[] {
  const drawing = newToken("chart_drawing", "", 0);
  drawing.meta = { chart };
  return [drawing, ...table(chart.data), pageHtmlToken("</details>\n")];
}

function table({ head, rows }: ChartData): Token[] {
  const cell = (tag: "th" | "td", text: string, scope?: "col" | "row"): Token[] => {
    const tokens = element(tag, text);
    if (scope) tokens[0]?.attrSet("scope", scope);
    return tokens;
  };
  const names = head.flatMap((name) => cell("th", name, "col"));
  const body = rows.map(({ label, cells }) => [
    ...cell("th", label, "row"),
    ...cells.flatMap((written) => cell("td", written)),
  ]);
  return wrap("table", "table", [
    ...wrap("thead", "thead", wrap("tr", "tr", names)),
    ...wrap(
      "tbody",
      "tbody",
      body.flatMap((row) => wrap("tr", "tr", row)),
    ),
  ]);
}
