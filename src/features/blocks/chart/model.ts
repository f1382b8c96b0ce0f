import type { Token } from "markdown-it";
import { escapeHtml, pageHtmlToken } from "../../../content/markdown/text.ts";
import { isMessage } from "../../../messages/message.ts";
import { readPartialDate } from "../../../news/dates/read-date.ts";
import type { TextWords } from "../model.ts";
import type { Chart, ChartData } from "./read.ts";

/** Draws the charts of a text: each becomes HTML of the page. Changes the tokens. */
export function drawCharts(tokens: readonly Token[], words: TextWords): void {
  for (const token of tokens) {
    const { chart } = (token.meta ?? {}) as { chart?: Chart };
    if (token.type === "chart_summary")
      Object.assign(token, pageHtmlToken(`<details>\n<summary>${escapeHtml(words.table)}</summary>\n`));
    if (token.type !== "chart_drawing" || !chart) continue;
    const { kind, title, data } = chart;
    const { drawing, below } = kind === "bar" ? bars(data) : lines(data, words);
    const name = escapeHtml(words[kind](title || data.head.join(", ")));
    const html = `<div class="${kind}" role="img" aria-label="${name}">${drawing}</div>\n${below}`;
    Object.assign(token, pageHtmlToken(html));
  }
}

/*
 * A drawing is as wide as there is room, its words always of one size: so words and bars are laid out by the page, lines alone
 * are SVG, which is stretched. What is across is in percent, what is down in pixels.
 */
const short = (value: number): number => Number(value.toFixed(2));
const span = (name: string, style: string, words: string): string =>
  `<span class="${name}" style="${style}">${words}</span>`;

const svgText = (x: number, y: number, words: string, anchor: string): string =>
  `<text x="${x}%" y="${y}" text-anchor="${anchor}">${escapeHtml(words)}</text>`;

/** The names of what is counted, each with its sign; a single one needs none. */
const key = (names: readonly string[]): string =>
  `<span class="key">${names.map((name, at) => (names.length > 1 ? `<i class="s${at + 1}"></i>` : "") + escapeHtml(name)).join("&emsp;")}</span>`;

const seriesOf = ({ head, rows }: ChartData): string[] => head.slice(1, 1 + (rows[0]?.values.length ?? 0));

/** Bars from left to right, beside the label of their row, each with its number behind it. They begin at zero. */
function bars(data: ChartData) {
  const values = [0, ...data.rows.flatMap(({ values }) => values.filter((value) => value !== undefined))];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (value: number): number => short(((value - low) / (high - low || 1)) * 100);
  const room = Math.max(...data.rows.flatMap(({ cells }) => cells.map(({ length }) => length)));
  const drawn = data.rows.map(({ label, cells, values, note }) => {
    const ofRow = values.map((value, series) => {
      if (value === undefined) return "";
      const [from, to] = [at(Math.min(0, value)), at(Math.max(0, value))];
      const style = `--from:${from}%;--long:${short(to - from)}%`;
      return span(`s${series + 1}`, style, escapeHtml(cells[series] ?? ""));
    });
    const more = note && span("key", "", escapeHtml(note));
    return `<span>${escapeHtml(label)}</span>${span("of", `padding-right:${room + 1}ch`, ofRow.join("") + more)}`;
  });
  return { drawing: key(seriesOf(data)) + drawn.join(""), below: "" };
}

/** In pixels. */
const plotHeight = 200;
const letter = 7;
const line = 17;
/** The width of a text on a phone of 360 pixels. */
const column = 320;

/**
 * Lines from row to row, each with its name and last number at its end. Rows that are dates are as far apart as these, others
 * equally far. An empty cell leaves a gap.
 */
function lines(data: ChartData, words: TextWords) {
  const { rows } = data;
  const names = seriesOf(data);
  const cells = rows.flatMap(({ values, cells }) =>
    values.flatMap((value, at) => (value === undefined ? [] : [{ value, words: cells[at] ?? "" }])),
  );
  const [lowest, highest] = [Math.min, Math.max].map((most) => most(...cells.map(({ value }) => value))) as [
    number,
    number,
  ];
  // A line may begin above zero, if it would lie flat otherwise.
  const base = lowest > highest / 2 && lowest < highest ? lowest : Math.min(0, lowest);
  const places = placesOf(rows.map(({ label }) => label));
  const x = (row: number): number => short((places[row] ?? 0) * 100);
  const y = (value: number): number => short((1 - (value - base) / (highest - base || 1)) * plotHeight);
  // What is lowest and highest is said as it is written.
  const ticks = [...new Set([base, ...(base < 0 && highest > 0 ? [0] : []), highest])].map((value) => ({
    line: `<line x2="100%" y1="${y(value)}" y2="${y(value)}" opacity="${value === 0 ? 1 : 0.2}"/>`,
    words: cells.find((cell) => cell.value === value)?.words ?? "0",
    at: `top:${y(value)}px`,
    isZero: value === 0,
  }));
  const drawn = names.map((_, series) => {
    const points = rows.flatMap(({ values, cells }, row) => {
      const value = values[series];
      return value === undefined ? [] : [{ row, at: y(value), words: cells[series] ?? "" }];
    });
    const follows = (index: number): boolean => points[index - 1]?.row === (points[index]?.row ?? 0) - 1;
    const path = points.map(({ row, at }, index) => `${follows(index) ? "L" : "M"}${x(row)} ${at}`);
    // Over a gap it is dotted. What stands alone is a dot, with its number if that is not at the side.
    const gaps = points.map(({ row, at }, index) => {
      const before = points[index - 1];
      return before && !follows(index) ? `M${x(before.row)} ${before.at}L${x(row)} ${at}` : "";
    });
    const alone = points.filter((_, index) => !follows(index) && !follows(index + 1));
    return { of: `s${series + 1}`, path: path.join(""), gaps: gaps.join(""), alone, end: points.at(-1) };
  });
  let free = Number.NEGATIVE_INFINITY;
  const ends = drawn
    .flatMap(({ of, end }, series) => (end ? [{ of, end, name: names.length > 1 ? names[series] : "" }] : []))
    .sort((one, other) => one.end.at - other.end.at)
    .map(({ of, end, name = "" }) => {
      const top = Math.max(free, end.at);
      free = top + line * (1 + Math.ceil(name.length / 15)) + 4;
      return span(
        `end ${of}`,
        `top:${top}px`,
        `${escapeHtml(name)}${name && "<br>"}${escapeHtml(end.words)}`,
      );
    });
  const noted = rows.flatMap(({ note, values, label }, row) => {
    const value = values.find((one) => one !== undefined);
    return note && value !== undefined ? [{ row, at: y(value), words: `${label}: ${note}` }] : [];
  });

  const beside = [...(names.length > 1 ? names : []), ...cells.map(({ words }) => words)];
  const most = (texts: string[]): number => Math.min(17, Math.max(...texts.map(({ length }) => length)));
  const width = column - letter * (most(beside) + most(ticks.map(({ words }) => words)) + 3);
  const circle = (of: string, row: number, at: number): string =>
    `<circle cx="${x(row)}%" cy="${at}" r="4" ${of}/>`;
  const svg = [
    `<svg width="100%" height="${plotHeight}">${ticks.map(({ line }) => line).join("")}`,
    `<svg viewBox="0 0 100 ${plotHeight}" preserveAspectRatio="none">`,
    // The first lies over the others.
    ...drawn
      .toReversed()
      .map(
        ({ of, path, gaps }) =>
          `<path d="${path}" class="${of}"/>` +
          (gaps && `<path d="${gaps}" class="${of}" style="stroke-dasharray:0 6"/>`),
      ),
    "</svg>",
    ...drawn.toReversed().map(({ of, end }) => (end ? circle(`class="${of}"`, end.row, end.at) : "")),
    ...drawn.flatMap(({ of, alone, end }) =>
      alone
        .filter((point) => point !== end)
        .map(({ row, at, words }) => {
          const isTick = ticks.some((tick) => tick.words === words);
          const text = svgText(x(row), at + (at < 20 ? 20 : -10), words, "middle");
          return circle(`class="${of}"`, row, at) + (isTick ? "" : text);
        }),
    ),
    ...noted.map(
      ({ row, at }, index) =>
        circle('class="mark" style="fill:var(--paper)"', row, at) +
        svgText(x(row), at - 9, `${index + 1}`, "middle"),
    ),
    ...rowsBelow(rows, x, width),
    "</svg>",
  ];
  const fromZero = ticks.some(({ isZero }) => isZero) ? "" : `<p>${escapeHtml(words.notFromZero)}</p>\n`;
  const list = noted.map(({ words }) => `<li>${escapeHtml(words)}</li>`).join("");
  return {
    drawing: [
      names.length > 1 ? "" : key(names),
      ...ticks.map(({ words, at }) => span("tick", at, escapeHtml(words))),
      ...svg,
      ...ends,
    ].join(""),
    below: fromZero + (list && `<ol>${list}</ol>\n`),
  };
}

/** Where rows are, from 0 to 1: as far apart as the dates they are named by, else equally far. */
function placesOf(labels: readonly string[]): number[] {
  const dates = labels.map((label) => {
    const date = readPartialDate(label);
    return isMessage(date) ? Number.NaN : Date.parse(date);
  });
  const areDates = dates.every((date, at) => (at === 0 ? !Number.isNaN(date) : date > (dates[at - 1] ?? 0)));
  const at = areDates ? dates : labels.map((_, index) => index);
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  return at.map((one) => (last > first ? (one - first) / (last - first) : 0.5));
}

/** The labels of the first row and the last, and of as many between as a phone has room for. @param width of the plot there, in pixels */
function rowsBelow(rows: ChartData["rows"], x: (row: number) => number, width: number): string[] {
  const most = Math.floor(width / 2 / letter) - 1;
  const half = (row: number): number => (Math.min(most, rows[row]?.label.length ?? 0) * letter) / 2 + 6;
  const last = rows.length - 1;
  let free = Number.NEGATIVE_INFINITY;
  return rows.map(({ label }, row) => {
    const at = (x(row) / 100) * width;
    const isBetween = row > 0 && row < last;
    if (isBetween && (at - half(row) < free || at + half(row) > width - 2 * half(last))) return "";
    free = isBetween ? at + half(row) : 2 * half(row);
    const anchor = isBetween || last === 0 ? "middle" : row === 0 ? "start" : "end";
    const words = label.length > most ? `${label.slice(0, most - 1)}…` : label;
    return svgText(x(row), plotHeight + 20, words, anchor);
  });
}
