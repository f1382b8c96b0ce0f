import type { Token } from "markdown-it";
import { escapeHtml, pageHtmlToken } from "../../../content/markdown/text.ts";
import { isMessage, localesFor, type PageLanguage } from "../../../messages/message.ts";
import { readPartialDate } from "../../../news/dates/read-date.ts";
import type { TextWords } from "../model.ts";
import { labelsBelow, type Mark, peakNumber, sizes, span } from "./labels.ts";
import type { Chart, ChartData } from "./read.ts";

const { plotHeight, letter, line, column, desk, disc } = sizes;

/** Draws the charts of a text as HTML of the page. Modifies the tokens. */
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
 * A drawing fills the available width, and its text always has the same size. So HTML lays out text and bars; only lines are SVG,
 * which is stretched. Horizontal positions are in percent, vertical ones in pixels.
 */
const round = (value: number): number => Number(value.toFixed(1));

/** Draws the names of the series with their samples. A single name has no sample, replaces a missing title, and is omitted if the title contains it. */
function legend(series: ReturnType<typeof seriesOf>, title: string): string {
  const names = series.map(({ name }) => escapeHtml(name));
  const shown = series.map(({ sign }, at) => span("", "", `<i class="${sign}"></i>${names[at]}`));
  if (shown.length > 1) return span("key", "", shown.join(" "));
  if (title.toLowerCase().includes(series[0]?.name.toLowerCase() ?? "")) return "";
  return span(title ? "key" : "key block-title", "", names.join(""));
}

/** Returns the series with their classes: the chosen one has the accent, else the first or, if their names are years, the newest. */
function seriesOf({ head, rows, chosen }: ChartData) {
  const names = head.slice(1, 1 + (rows[0]?.values.length ?? 0));
  const past = datesOf(names) ? " past" : "";
  const order = past ? [...names.keys()].reverse() : [...names.keys()];
  const [accented = 0] = order.splice(Math.max(0, order.indexOf(chosen - 1)), 1);
  return names.map((name, at) => ({
    name,
    sign: at === accented ? "s1" : `s${order.indexOf(at) + 2}${past}`,
  }));
}

/** Draws bars from left to right, next to their row's label, each with its number at its end. They start at zero, marked by a line if some are negative. */
function bars(data: ChartData, title: string) {
  const values = [0, ...data.rows.flatMap(({ values }) => values.filter((value) => value !== undefined))];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const at = (value: number): number => round(((value - low) / (high - low || 1)) * 100);
  // A zero has its number on the right, even if all others are negative.
  const isRight = values.slice(1).some((value) => value >= 0);
  const maxLetters = Math.max(...data.rows.flatMap(({ cells }) => cells.map(({ length }) => length)));
  const all = seriesOf(data);
  // With one series, the only row with a note is highlighted; without notes, the newest, if rows are dates.
  const notedRows = data.rows.flatMap(({ note }, row) => (note ? [row] : []));
  const newest = datesOf(data.rows.map(({ label }) => label)) ? data.rows.length - 1 : -1;
  const highlighted = notedRows.length > 1 ? -1 : (notedRows[0] ?? newest);
  const drawn = data.rows.map(({ label, cells, values, note }, row) => {
    const rowBars = values.map((value, series) => {
      if (value === undefined) return "";
      // A negative bar is inside the part left of zero.
      const long = value < 0 ? round((value / low) * 100) : round(at(value) - at(0));
      const sign = all.length > 1 || row === highlighted ? all[series]?.sign : "s2";
      const name = value < 0 ? `${sign} minus` : `${sign}`;
      return span(name, `--long:${long}%`, escapeHtml(cells[series] ?? ""));
    });
    const more = note && span("of", "", span("key", "", escapeHtml(note)));
    return `<span>${escapeHtml(label)}</span>${span("of", "", rowBars.join(""))}${more}`;
  });
  const sides = `--left:${low < 0 ? maxLetters + 3 : 0}ch;--right:${isRight ? maxLetters + 1 : 0}ch;--zero:${at(0)}%`;
  const look = `"${low < 0 ? "bar signed" : "bar"}" style="${sides}"`;
  return { look, drawing: legend(all, title) + drawn.join(""), below: "" };
}

/**
 * Draws lines from row to row, each with its name and last number at its end; on a phone the names are above the plot. Rows that are dates are
 * spaced by time, others evenly. Over an empty cell the line is dashed.
 */
function lines(data: ChartData, title: string, language: PageLanguage, words: TextWords) {
  const { rows } = data;
  const all = seriesOf(data);
  const isAlone = all.length === 1;
  const numbers = rows.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const written = rows.flatMap(({ cells }) => cells.filter(Boolean));
  const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
  // The axis may start above zero if the line would be flat otherwise.
  const start = lowest > highest / 2 && lowest < highest ? lowest : Math.min(0, lowest);
  const step = roundStep(highest - start || 1);
  const [base, last] = [Math.floor(start / step + 1e-9), Math.ceil(highest / step - 1e-9)];
  const { rows: places, marks } = axisOf(rows.map(({ label }) => label));
  const x = (row: number): number => places[row]?.at ?? 0;
  const y = (value: number): number => round((1 - (value / step - base) / (last - base || 1)) * plotHeight);
  // In the format of the cells: with a currency before or a percent sign after.
  const [, before = "", after = ""] = /^[-−–]?(\D*).*?(\D*)$/.exec(written[0] ?? "") ?? [];
  const digits = last > base ? Math.max(0, -Math.floor(Math.log10(step))) : 0;
  const shown = (value: number): string =>
    value.toLocaleString(localesFor(language), {
      minimumFractionDigits: value && Math.min(9, digits),
      maximumFractionDigits: 9,
    });
  const ticks = Array.from({ length: last - base + 1 }, (_, index) => {
    const value = Number(((base + index) * step).toPrecision(12));
    return {
      line: `<line x2="100%" y1="${y(value)}" y2="${y(value)}" opacity="${value === 0 ? 1 : 0.2}"/>`,
      words: `${value < 0 ? "−" : ""}${before}${shown(Math.abs(value))}${after}`,
      at: y(value),
    };
  });
  const drawn = all.map(({ name, sign }, series) => {
    const points = rows.flatMap(({ values, cells }, row) => {
      const value = values[series];
      return value === undefined ? [] : [{ row, x: x(row), at: y(value), words: cells[series] ?? "" }];
    });
    const follows = (index: number): boolean => points[index - 1]?.row === (points[index]?.row ?? 0) - 1;
    const path = (isDashed: boolean): string =>
      points
        .map(({ row, at }, index) => `${index && follows(index) !== isDashed ? "L" : "M"}${x(row)} ${at}`)
        .join("");
    // A dot marks the end of a line, and a point without one.
    const dots = points
      .filter((_, at) => !points[at + 1] || (!follows(at) && !follows(at + 1)))
      .map(({ x, at }) => `<circle cx="${x}%" cy="${at}" r="4" class="${sign}"/>`);
    return { name, sign, points, path: path(false), gaps: path(true), dots, end: points.at(-1) };
  });
  let [free, freeOnPhone] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const ends = drawn
    .flatMap(({ sign, end, name }) => (end ? [{ sign, end, name: isAlone ? "" : name }] : []))
    .sort((one, other) => one.end.at - other.end.at)
    .map(({ sign, end, name }) => {
      const [top, onPhone] = [Math.max(free, end.at), Math.max(freeOnPhone, end.at)];
      // The number follows the name if both fit on a line.
      const above = name.length + end.words.length < 15 ? 0 : Math.ceil(name.length / 15);
      free = top + line * (1 + above) + 4;
      freeOnPhone = onPhone + line;
      const sample = isAlone ? "" : "<i></i>";
      const named = name && span("wide", "", escapeHtml(name) + (above ? " <br>" : " "));
      const places = `--desk:${top}px;--phone:${onPhone}px`;
      return span(`end ${sign}`, places, sample + named + escapeHtml(end.words));
    });
  const notes = rows.flatMap(({ note, values, label }, row) => {
    const value = values.find((one) => one !== undefined);
    if (!note || value === undefined) return [];
    // A note on several lines stands on the axis, not on one of them.
    return [{ x: x(row), at: isAlone ? y(value) : plotHeight - disc, words: `${label}: ${note}` }];
  });

  const longest = (texts: string[]): number => Math.min(17, Math.max(...texts.map(({ length }) => length)));
  const atEnd = longest(written);
  // On a phone, a sample of the line stands before a number.
  const width = column - letter * (atEnd + longest(ticks.map(({ words }) => words)) + (isAlone ? 3 : 6));
  const named = isAlone ? 0 : Math.min(17 - atEnd, longest(all.map(({ name }) => name)) + 1) - 3;
  const onDesk = width + desk - column - letter * named;
  // Dashed lines lie over solid ones, and thin over thick, so that two lines at the same place are both visible.
  const layers = drawn.toSorted((one, other) => one.sign.localeCompare(other.sign));
  const svg = [
    `<svg width="100%" height="${plotHeight}">${ticks.map(({ line }) => line).join("")}`,
    `<svg viewBox="0 0 100 ${plotHeight}" preserveAspectRatio="none" overflow="visible">`,
    `<path d="${marks.map(({ at }) => `M${at} ${plotHeight}v6`).join("")}" style="stroke-width:1"/>`,
    ...layers.map(({ sign, path }) => `<path d="${path}" class="${sign}"/>`),
    ...drawn.map(({ sign, gaps }) => {
      const look = `class="${sign}" style="stroke-width:1.5;stroke-dasharray:4 4"`;
      return gaps.includes("L") ? `<path d="${gaps}" ${look}/>` : "";
    }),
    "</svg>",
    ...layers.toReversed().flatMap(({ dots }) => dots),
    peakNumber(drawn.find(({ sign }) => sign === "s1")?.points ?? [], notes, ticks),
    ...notes.map(({ x, at }, index) => {
      const look = 'text-anchor="middle" style="fill:var(--paper);stroke:none;font-size:11px"';
      const number = `<text x="${x}%" y="${at + 4}" ${look}>${index + 1}</text>`;
      return `<g class="mark"><circle cx="${x}%" cy="${at}" r="${disc}"/>${number}</g>`;
    }),
    "</svg>",
    span("rows", "", labelsBelow(marks, width, onDesk)),
  ];
  const fromZero = base > 0 || last < 0 ? `<p>${escapeHtml(words.notFromZero)}</p>\n` : "";
  const list = notes.map(({ words }) => `<li>${escapeHtml(words)}</li>`).join("");
  const scale = ticks.map(({ words, at }) => span("tick", `top:${at}px`, escapeHtml(words)));
  const drawing = [legend(all, title), ...scale, ...svg, ...ends].join("");
  return { look: '"line"', drawing, below: fromZero + (list && `<ol>${list}</ol>\n`) };
}

/** Returns the step of an axis: one, two or five times a power of ten, with at most five steps. @param range to cover */
function roundStep(range: number): number {
  const ten = 10 ** Math.floor(Math.log10(range / 5));
  return ten * ([1, 2, 5].find((times) => times * ten >= range / 5) ?? 10);
}

/** Returns the times of labels if they are dates, each later than the one before; else undefined. */
function datesOf(labels: readonly string[]): number[] | undefined {
  const dates = labels.map((label) => {
    const date = readPartialDate(label);
    return isMessage(date) ? Number.NaN : Date.parse(date);
  });
  return dates.every((date, at) => date > (dates[at - 1] ?? Number.NEGATIVE_INFINITY)) ? dates : undefined;
}

/** Places the rows, spaced by time if they are dates, else evenly. Returns also the marks of the axis: over several years, each year or each tenth. */
function axisOf(labels: readonly string[]): { rows: Mark[]; marks: Mark[] } {
  const dates = datesOf(labels);
  const all = dates ?? labels.map((_, index) => index);
  const [first = 0, last = 0] = [all[0], all.at(-1)];
  const place = (one: number): number => (last > first ? round(((one - first) / (last - first)) * 100) : 50);
  const mark = (one: number, label: string): Mark => ({ at: place(one), label });
  const rows = labels.map((label, row) => mark(all[row] ?? 0, label));
  const [from = 0, to = 0] = dates ? [first, last].map((date) => new Date(date).getUTCFullYear()) : [];
  const years = Array.from({ length: to - from }, (_, index) => `${from + index}`)
    .filter((year) => to - from < 60 || year.endsWith("0"))
    .map((year) => mark(Date.parse(year), year));
  const ends = [...rows.slice(0, 1), ...years.filter(({ at }) => at > 0), ...rows.slice(-1)];
  return { rows, marks: to - from > 1 ? ends : rows };
}
