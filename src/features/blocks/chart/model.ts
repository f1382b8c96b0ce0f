import type { Token } from "markdown-it";
import { escapeHtml } from "../../../content/markdown/tokens.ts";
import { localesFor, type PageLanguage } from "../../../messages/message.ts";
import type { TextWords } from "../words.ts";
import type { Chart, ChartData } from "./read.ts";

/** Draws the charts of a text: each becomes HTML of the page. Changes the tokens. @param language of the text */
export function drawCharts(tokens: readonly Token[], language: PageLanguage, words: TextWords): void {
  for (const token of tokens) {
    if (token.type !== "chart_drawing") continue;
    const { chart } = token.meta as { chart: Chart };
    const name = words[chart.kind](chart.title || chart.data.head.join(", "));
    const summary = `<details>\n<summary>${escapeHtml(words.table)}</summary>\n`;
    token.type = "page_html";
    token.meta = { html: `${svg(chart, name, language)}\n${summary}` };
  }
}

/*
 * The drawing is as wide as there is room, its text always of the same size: what is across is in percent, what is down in
 * pixels. Room for text is reckoned for a screen of 360 pixels, where 320 are left: a letter of 13 pixels is up to 2.4 % wide.
 */
const letter = 2.4;
const line = 20;
/** Longer labels are cut, under a line sooner; the table has them in full. In letters. */
const longest = { across: 40, below: 16 };

const across = (percent: number): string => `${Number(percent.toFixed(2))}%`;
const cut = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1)}…` : text;
const text = (x: number, y: number, words: string, attributes = ""): string =>
  `<text x="${across(x)}" y="${y}"${attributes}>${escapeHtml(cut(words, longest.across))}</text>`;
/** @param y where both ends are, or only the first of them */
const stroke = (x: number, y: number, x2: number, name: string, y2 = y): string =>
  `<line x1="${across(x)}" y1="${y}" x2="${across(x2)}" y2="${y2}" class="${name}"/>`;
const lengthOf = (texts: readonly string[]): number => Math.max(0, ...texts.map(({ length }) => length));

function svg({ kind, data }: Chart, name: string, language: PageLanguage): string {
  const names = data.head.slice(1);
  const key = names.map((words, index) => {
    const y = index * line;
    const sign =
      kind === "bar"
        ? `<rect y="${y + 2}" width="14" height="14" class="s${index + 1}"/>`
        : `<line y1="${y + 9}" x2="22" y2="${y + 9}" class="s${index + 1}"/>`;
    // A single series needs no sign: its name says what is counted.
    return names.length > 1 ? sign + text(0, y + 14, words, ' dx="30"') : text(0, y + 14, words);
  });
  const top = names.length * line + 8;
  const { drawing, height } = kind === "bar" ? bars(data, top, language) : lines(data, top, language);
  return `<svg role="img" aria-label="${escapeHtml(name)}" width="100%" height="${height}" class="${kind}">${key.join("")}${drawing}</svg>`;
}

/**
 * A scale of about five ticks, in steps of 1, 2 or 5 times a power of ten: each with its place between the first (0) and the
 * last (1). `at` gives the place of a value.
 */
function scaleOf(values: readonly number[], language: PageLanguage) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const rough = (high - low || Math.abs(high) || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
  const first = Math.floor(low / step);
  const count = Math.max(1, Math.ceil(high / step) - first);
  const digits =
    Math.max(-low, high) < 100_000
      ? { maximumFractionDigits: 10 }
      : { maximumFractionDigits: 2, notation: "compact" as const };
  const format = new Intl.NumberFormat(localesFor(language), digits);
  const ticks = Array.from({ length: count + 1 }, (_, index) => ({
    at: index / count,
    words: format.format(Number(((first + index) * step).toPrecision(12))),
  }));
  return { ticks, at: (value: number) => (value / step - first) / count };
}

const valuesOf = ({ rows }: ChartData): number[] =>
  rows.flatMap(({ values }) => values.filter((value) => value !== undefined));

/** Bars from left to right, each with its number behind it, under the label of their row. */
function bars(data: ChartData, top: number, language: PageLanguage) {
  const scale = scaleOf([0, ...valuesOf(data)], language);
  const width = 98 - letter * lengthOf(data.rows.flatMap(({ cells }) => cells));
  const x = (value: number): number => scale.at(value) * width;
  let y = top;
  const drawn = data.rows.map(({ label, cells, values }) => {
    const parts = [text(0, y + 14, label)];
    y += line;
    values.forEach((value, series) => {
      if (value === undefined) return;
      const [from, to] = [Math.min(x(0), x(value)), Math.max(x(0), x(value))];
      parts.push(
        `<rect x="${across(from)}" y="${y}" width="${across(to - from)}" height="14" class="s${series + 1}"/>`,
        text(to, y + 12, cells[series] ?? "", ' dx="6"'),
      );
      y += line - 2;
    });
    y += 6;
    return parts.join("");
  });
  const grid = scale.ticks.map(
    ({ at, words }) =>
      stroke(at * width, top, at * width, "grid", y) +
      text(at * width, y + 16, words, ' text-anchor="middle"'),
  );
  return { drawing: [...grid, ...drawn].join(""), height: y + line };
}

const plotHeight = 200;

/** Lines over the labels of the rows, in equal distances. An empty cell leaves a gap. */
function lines(data: ChartData, top: number, language: PageLanguage) {
  const { rows } = data;
  const values = valuesOf(data);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  // A line may begin above zero, if it would lie flat otherwise.
  const scale = scaleOf(low > 0 && low < high / 2 ? [0, ...values] : values, language);
  const labels = rows.map(({ label }) => cut(label, longest.below));
  const half = (letter * lengthOf(labels)) / 2;
  const left = Math.max(half, letter * (lengthOf(scale.ticks.map(({ words }) => words)) + 1));
  const width = 100 - left - half;
  const x = (row: number): number => left + (rows.length > 1 ? (row / (rows.length - 1)) * width : width / 2);
  const y = (value: number): number => Math.round((top + 8 + (1 - scale.at(value)) * plotHeight) * 10) / 10;

  const grid = scale.ticks.map(({ at, words }) => {
    const height = top + 8 + (1 - at) * plotHeight;
    return stroke(left, height, 100, "grid") + text(left - letter, height + 4, words, ' text-anchor="end"');
  });
  // As many labels as fit, at equal distances.
  const every = Math.ceil((rows.length * (lengthOf(labels) + 1) * letter) / width);
  const below = labels.map((label, row) =>
    row % every === 0 ? text(x(row), top + plotHeight + 28, label, ' text-anchor="middle"') : "",
  );
  const drawn = rows.flatMap(({ values }, row) =>
    values.map((value, series) => {
      if (value === undefined) return "";
      const next = rows[row + 1]?.values[series];
      const point = `<circle cx="${across(x(row))}" cy="${y(value)}" r="3"/>`;
      if (next === undefined) return point;
      return point + stroke(x(row), y(value), x(row + 1), `s${series + 1}`, y(next));
    }),
  );
  return { drawing: [...grid, ...below, ...drawn].join(""), height: top + plotHeight + 36 };
}
