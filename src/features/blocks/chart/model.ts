import type { Token } from "markdown-it";
import { escapeHtml, pageHtmlToken } from "../../../content/markdown/text.ts";
import { isMessage, localesFor, type PageLanguage } from "../../../messages/message.ts";
import { readPartialDate } from "../../../news/dates/read-date.ts";
import type { TextWords } from "../model.ts";
import { labelsBelow, type Mark, numbersInPlot, sizes, span } from "./labels.ts";
import type { Chart, ChartData } from "./read.ts";

const { plotHeight, letter, line, column, desk, disc } = sizes;

/** Draws the charts of a text: each becomes HTML of the page. Changes the tokens. */
export function drawCharts(tokens: readonly Token[], language: PageLanguage, words: TextWords): void {
  for (const token of tokens) {
    const { chart } = (token.meta ?? {}) as { chart?: Chart };
    if (token.type === "chart_summary")
      Object.assign(token, pageHtmlToken(`<details>\n<summary>${escapeHtml(words.table)}</summary>\n`));
    if (token.type !== "chart_drawing" || !chart) continue;
    const { title, data } = chart;
    const drawn = chart.kind === "bar" ? bars(data, title) : lines(data, title, language, words);
    const name = escapeHtml(words[chart.kind](title || data.head.join(", ")));
    const html = `<div class=${drawn.look} role="img" aria-label="${name}">${drawn.drawing}</div>\n${drawn.below}`;
    Object.assign(token, pageHtmlToken(html));
  }
}

/*
 * A drawing is as wide as there is room, its words always of one size: so words and bars are laid out by the page, lines alone
 * are SVG, which is stretched. What is across is in percent, what is down in pixels.
 */
const short = (value: number): number => Number(value.toFixed(1));

/** The names of what is counted, each with its sign. A single one has none, is the title of a chart without, and not said after a title that has it. */
function key(names: readonly string[], title: string): string {
  const [first = ""] = names;
  const isAlone = names.length === 1;
  if (isAlone && title.toLowerCase().includes(first.toLowerCase())) return "";
  const shown = signsOf(names).map((sign, at) => {
    const name = escapeHtml(names[at] ?? "");
    return isAlone ? name : span("", "", `<i class="${sign}"></i>${name}`);
  });
  return span(isAlone && !title ? "key block-title" : "key", "", shown.join(" "));
}

/** The classes of series: the first has the accent, or the newest if they are named by years. */
function signsOf(names: readonly string[]): string[] {
  const signs = names.map((_, at) => `s${at + 1}`);
  return datesOf(names) ? signs.reverse() : signs;
}

const seriesOf = ({ head, rows }: ChartData): string[] => head.slice(1, 1 + (rows[0]?.values.length ?? 0));

/** Bars from left to right, beside the label of their row, each with its number at its end. They begin at zero, where a line is if some go left. */
function bars(data: ChartData, title: string) {
  const values = [0, ...data.rows.flatMap(({ values }) => values.filter((value) => value !== undefined))];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (value: number): number => short(((value - low) / (high - low || 1)) * 100);
  // A zero has its number at the right, even if all others are below it.
  const isRight = values.slice(1).some((value) => value >= 0);
  const room = Math.max(...data.rows.flatMap(({ cells }) => cells.map(({ length }) => length)));
  const names = seriesOf(data);
  // Of one series that has the accent of which alone something is said or, if nothing is said, by time the newest.
  const noted = data.rows.flatMap(({ note }, row) => (note ? [row] : []));
  const newest = datesOf(data.rows.map(({ label }) => label)) ? data.rows.length - 1 : -1;
  const meant = noted.length > 1 ? -1 : (noted[0] ?? newest);
  const signs = signsOf(names);
  const drawn = data.rows.map(({ label, cells, values, note }, row) => {
    const ofRow = values.map((value, series) => {
      if (value === undefined) return "";
      // One to the left stands in the part that is left of zero.
      const long = value < 0 ? short((value / low) * 100) : short(at(value) - at(0));
      const sign = names.length > 1 || row === meant ? signs[series] : "s2";
      const name = value < 0 ? `${sign} minus` : `${sign}`;
      return span(name, `--long:${long}%`, escapeHtml(cells[series] ?? ""));
    });
    // What is said of a row hangs below it, on its own side of zero, or the other if there is much more room.
    const isBefore = at(0) > (values.some((value = 0) => value < 0) ? 40 : 60);
    const more = note && span("of", "", span(isBefore ? "key before" : "key", "", escapeHtml(note)));
    return `<span>${escapeHtml(label)}</span>${span("of", "", ofRow.join(""))}${more}`;
  });
  const sides = `--left:${low < 0 ? room + 3 : 0}ch;--right:${isRight ? room + 1 : 0}ch;--zero:${at(0)}%`;
  const look = `"${low < 0 ? "bar signed" : "bar"}" style="${sides}"`;
  return { look, drawing: key(names, title) + drawn.join(""), below: "" };
}

/**
 * Lines from row to row, each with its name and last number at its end; on a phone the names are over the plot. Rows that are dates are as far apart as these, others
 * equally far. Over an empty cell the line is dashed.
 */
function lines(data: ChartData, title: string, language: PageLanguage, words: TextWords) {
  const { rows } = data;
  const names = seriesOf(data);
  const cells = rows.flatMap(({ values, cells }) =>
    values.flatMap((value, at) => (value === undefined ? [] : [{ value, words: cells[at] ?? "" }])),
  );
  const numbers = cells.map(({ value }) => value);
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  // A line may begin above zero, if it would lie flat otherwise.
  const start = lowest > highest / 2 && lowest < highest ? lowest : Math.min(0, lowest);
  const step = roundStep(highest - start || 1);
  const [base, top] = [Math.floor(start / step), Math.ceil(highest / step)];
  const { rows: places, marks } = axisOf(rows.map(({ label }) => label));
  const x = (row: number): number => places[row]?.at ?? 0;
  const y = (value: number): number => short((1 - (value / step - base) / (top - base || 1)) * plotHeight);
  // As the numbers are written: with a currency before or a percent sign behind.
  const [, before = "", behind = ""] = /^[-−–]?(\D*).*?(\D*)$/.exec(cells[0]?.words ?? "") ?? [];
  const digits = top > base ? Math.max(0, -Math.floor(Math.log10(step))) : 0;
  const shown = (value: number): string =>
    value.toLocaleString(localesFor(language), {
      minimumFractionDigits: value && Math.min(9, digits),
      maximumFractionDigits: 9,
    });
  const ticks = Array.from({ length: top - base + 1 }, (_, index) => {
    const value = Number(((base + index) * step).toPrecision(12));
    return {
      line: `<line x2="100%" y1="${y(value)}" y2="${y(value)}" opacity="${value === 0 ? 1 : 0.2}"/>`,
      words: `${value < 0 ? "−" : ""}${before}${shown(Math.abs(value))}${behind}`,
      at: y(value),
    };
  });
  const drawn = signsOf(names).map((of, series) => {
    const points = rows.flatMap(({ values, cells }, row) => {
      const value = values[series];
      return value === undefined ? [] : [{ row, x: x(row), at: y(value), words: cells[series] ?? "" }];
    });
    const follows = (index: number): boolean => points[index - 1]?.row === (points[index]?.row ?? 0) - 1;
    const path = (isDashed: boolean): string =>
      points
        .map(({ row, at }, index) => `${index && follows(index) !== isDashed ? "L" : "M"}${x(row)} ${at}`)
        .join("");
    const alone = points.slice(0, -1).filter((_, index) => !follows(index) && !follows(index + 1));
    return { of, points, path: path(false), gaps: path(true), alone, end: points.at(-1) };
  });
  const isAlone = names.length === 1;
  let [free, freeOnPhone] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const ends = drawn
    .flatMap(({ of, end }, series) => (end ? [{ of, end, name: isAlone ? "" : names[series] }] : []))
    .sort((one, other) => one.end.at - other.end.at)
    .map(({ of, end, name = "" }) => {
      const [top, onPhone] = [Math.max(free, end.at), Math.max(freeOnPhone, end.at)];
      // The number stands behind the name if both fit into a line.
      const above = name.length + end.words.length < 15 ? 0 : Math.ceil(name.length / 15);
      free = top + line * (1 + above) + 4;
      freeOnPhone = onPhone + line;
      const sample = isAlone ? "" : "<i></i>";
      const named = name && span("wide", "", escapeHtml(name) + (above ? " <br>" : " "));
      const places = `--desk:${top}px;--phone:${onPhone}px`;
      return span(`end ${of}`, places, sample + named + escapeHtml(end.words));
    });
  const noted = rows.flatMap(({ note, values, label }, row) => {
    const value = values.find((one) => one !== undefined);
    return note && value !== undefined ? [{ x: x(row), at: y(value), words: `${label}: ${note}` }] : [];
  });

  const most = (texts: string[]): number => Math.min(17, Math.max(...texts.map(({ length }) => length)));
  const beside = most(cells.map(({ words }) => words));
  // On a phone a stroke of its line stands before a number.
  const width = column - letter * (beside + most(ticks.map(({ words }) => words)) + (isAlone ? 3 : 6));
  const named = isAlone ? 0 : Math.min(17 - beside, most(names) + 1) - 3;
  const onDesk = width + desk - column - letter * named;
  // Dashes lie over what is not dashed, and thin over thick: so both of two lines at one place are seen.
  const layers = drawn.toSorted((one, other) => one.of.localeCompare(other.of));
  const circle = (of: string, row: number, at: number): string =>
    `<circle cx="${x(row)}%" cy="${at}" r="4" ${of}/>`;
  const svg = [
    `<svg width="100%" height="${plotHeight}">${ticks.map(({ line }) => line).join("")}`,
    `<svg viewBox="0 0 100 ${plotHeight}" preserveAspectRatio="none" overflow="visible">`,
    `<path d="${marks.map(({ at }) => `M${at} ${plotHeight}v6`).join("")}" style="stroke-width:1"/>`,
    ...layers.map(({ of, path }) => `<path d="${path}" class="${of}"/>`),
    ...drawn.map(({ of, gaps }) => {
      const look = `class="${of}" style="stroke-width:1.5;stroke-dasharray:4 4"`;
      return gaps.includes("L") ? `<path d="${gaps}" ${look}/>` : "";
    }),
    "</svg>",
    ...layers.toReversed().map(({ of, end }) => (end ? circle(`class="${of}"`, end.row, end.at) : "")),
    numbersInPlot(drawn, noted, ticks, width),
    ...drawn.flatMap(({ of, alone }) => alone.map(({ row, at }) => circle(`class="${of}"`, row, at))),
    ...noted.map(({ x, at }, index) => {
      const look = 'text-anchor="middle" style="fill:var(--paper);stroke:none;font-size:11px"';
      const number = `<text x="${x}%" y="${at + 4}" ${look}>${index + 1}</text>`;
      return `<g class="mark"><circle cx="${x}%" cy="${at}" r="${disc}"/>${number}</g>`;
    }),
    "</svg>",
    span("rows", "", labelsBelow(marks, width, onDesk)),
  ];
  const fromZero = base > 0 || top < 0 ? `<p>${escapeHtml(words.notFromZero)}</p>\n` : "";
  const list = noted.map(({ words }) => `<li>${escapeHtml(words)}</li>`).join("");
  const scale = ticks.map(({ words, at }) => span("tick", `top:${at}px`, escapeHtml(words)));
  const drawing = [key(names, title), ...scale, ...svg, ...ends].join("");
  return { look: '"line"', drawing, below: fromZero + (list && `<ol>${list}</ol>\n`) };
}

/** The distance of two values of an axis: one, two or five of tens, hundreds …, and at most five of them. @param range that they cover */
function roundStep(range: number): number {
  const ten = 10 ** Math.floor(Math.log10(range / 4));
  return ten * ([1, 2, 5].find((times) => times * ten >= range / 4) ?? 10);
}

/** The times of labels that are dates, each later than the one before; else undefined. */
function datesOf(labels: readonly string[]): number[] | undefined {
  const dates = labels.map((label) => {
    const date = readPartialDate(label);
    return isMessage(date) ? Number.NaN : Date.parse(date);
  });
  return dates.every((date, at) => date > (dates[at - 1] ?? Number.NEGATIVE_INFINITY)) ? dates : undefined;
}

/** The rows, as far apart as the dates they are named by, else equally far; and what marks the axis: of several years each, or each tenth. */
function axisOf(labels: readonly string[]): { rows: Mark[]; marks: Mark[] } {
  const dates = datesOf(labels);
  const all = dates ?? labels.map((_, index) => index);
  const [first = 0, last = 0] = [all[0], all.at(-1)];
  const place = (one: number): number => (last > first ? short(((one - first) / (last - first)) * 100) : 50);
  const mark = (one: number, label: string): Mark => ({ at: place(one), label });
  const rows = labels.map((label, row) => mark(all[row] ?? 0, label));
  const [from = 0, to = 0] = dates ? [first, last].map((date) => new Date(date).getUTCFullYear()) : [];
  const years = Array.from({ length: to - from }, (_, index) => `${from + index}`)
    .filter((year) => to - from < 60 || year.endsWith("0"))
    .map((year) => mark(Date.parse(year), year));
  const ends = [...rows.slice(0, 1), ...years.filter(({ at }) => at > 0), ...rows.slice(-1)];
  return { rows, marks: to - from > 1 ? ends : rows };
}
