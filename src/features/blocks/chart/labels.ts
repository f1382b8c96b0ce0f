import { escapeHtml } from "../../../content/markdown/text.ts";

/** In pixels. `column` and `desk`: the width of a text on a phone of 360 pixels and on a desktop; `disc`: the radius of a note's disc. */
export const sizes = { plotHeight: 250, letter: 8, line: 18, column: 320, desk: 576, disc: 8 };
const { plotHeight, letter, line, disc } = sizes;

export const span = (name: string, style: string, words: string): string =>
  `<span${name && ` class="${name}"`}${style && ` style="${style}"`}>${words}</span>`;

/** A position on the axis, in percent of its width, and its label. */
export type Mark = { at: number; label: string };

/** A point with its label: `x` in percent of the width, `at` in pixels from the top. */
type Point = { x: number; at: number; words: string };

/**
 * Draws the numbers of the peak and of the first point of the most important line, above or below the point where they do not overlap
 * a line, note or other number. If the first number is already at the axis, it is not repeated.
 *
 * @param ticks the numbers at the axis
 * @param width of the plot on a phone, in pixels: on a desktop they are farther apart
 */
export function numbersInPlot(
  lines: readonly { sign: string; points: readonly Point[] }[],
  notes: readonly Point[],
  ticks: readonly Pick<Point, "words">[],
  width: number,
): string {
  const toPixels = (x: number): number => (x / 100) * width;
  const taken = notes.flatMap(({ x, at }) => [-disc / 2, disc / 2].map((off) => [toPixels(x), at + off]));
  for (const { points } of lines)
    for (const [index, { x, at }] of points.entries()) {
      const next = points[index + 1] ?? { x, at };
      for (let part = 0; part < 1; part += 1 / 32)
        taken.push([toPixels(x + part * (next.x - x)), at + part * (next.at - at)]);
    }
  const points = lines.find(({ sign }) => sign === "s1")?.points ?? [];
  const peak = points.toSorted((one, other) => one.at - other.at)[0];
  const labels = [...new Set([peak, points[0]])].map((point) => {
    // The last point has its number at the end of its line.
    if (!point || point === points.at(-1)) return "";
    const { x, at, words } = point;
    const size = words.length * letter;
    const side = toPixels(x) < size / 2 ? 0 : toPixels(x) > width - size / 2 ? 2 : 1;
    const left = toPixels(x) - (side * size) / 2;
    const isTaken = (top: number): boolean =>
      taken.some(([x = 0, y = 0]) => x > left - 4 && x < left + size + 4 && y > top - 4 && y < top + line);
    const offset = notes.some((one) => one.x === x && one.at === at) ? disc / 2 : 0;
    const top = [at - 21 - offset, at + 5 + offset].find((top) => top < plotHeight - line && !isTaken(top));
    const isAtAxis = point === points[0] && ticks.some((tick) => tick.words === words);
    if (top === undefined || isAtAxis) return "";
    for (let x = left; x <= left + size; x += letter) taken.push([x, top + 7]);
    const place = `x="${x}%" y="${top + 13}" text-anchor="${["start", "middle", "end"][side]}"`;
    return `<circle class="s1" cx="${x}%" cy="${at}" r="3"/><text class="s1" ${place}>${escapeHtml(words)}</text>`;
  });
  return labels.join("");
}

/** A year is centred below its position; other labels at an end stay within the plot. */
const isCentred = ({ at, label }: Mark): boolean => (at > 0 && at < 100) || label.length === 4;

/**
 * Draws the labels of the first and last mark, and between them of every one, every second, fifth, tenth … as space permits, without
 * gaps. Years get those of round numbers, unless these overlap an end. @param phone width of the plot there, in pixels @param desk and there
 */
export function labelsBelow(marks: readonly Mark[], phone: number, desk: number): string {
  const [onPhone, onDesk] = [fittingMarks(marks, phone), fittingMarks(marks, desk)];
  const ends = [0, marks.length - 1];
  const shown = [...marks.entries()].filter(([at]) => [...ends, ...onDesk].includes(at));
  const classOf = (at: number): string => ([...ends, ...onPhone].includes(at) ? "" : "wide");
  return shown
    .map(([at, mark]) => span(classOf(at), isCentred(mark) ? `left:${mark.at}%` : "", escapeHtml(mark.label)))
    .join("");
}

/** Returns the marks between the first and the last whose labels fit into a width. */
function fittingMarks(marks: readonly Mark[], width: number): number[] {
  const ends = marks.map((mark): [number, number] => {
    const [at, half] = [(mark.at / 100) * width, (mark.label.length * letter) / 2 + 6];
    if (isCentred(mark)) return [at - half, at + half];
    return mark.at === 0 ? [0, 2 * half] : [width - 2 * half, width];
  });
  const last = marks.length - 1;
  const isApart = (one = 0, other = 0): boolean => (ends[one]?.[1] ?? 0) <= (ends[other]?.[0] ?? 0);
  const all = [...marks.keys()].slice(1, -1);
  const inside = all.filter((at) => isApart(0, at) && isApart(at, last));
  // If every one or every second mark is labelled, a missing label beside an end would be a gap. Years may have gaps.
  const areYears = all.every((at) => Number(marks[at]?.label));
  const isOf = (step: number) => (at: number) =>
    (last % step === 0 ? at : Number(marks[at]?.label) || at) % step === 0;
  return (
    [1, 2, 5, 10, 20, 50, 100]
      .filter((step) => areYears || step !== 2 || last % 2 === 0)
      .map((step) => (areYears || step > 2 ? inside : all).filter(isOf(step)))
      .find((chosen) => chosen.every((at, i) => inside.includes(at) && (!i || isApart(chosen[i - 1], at)))) ??
    []
  );
}
