import { escapeHtml } from "../../../content/markdown/text.ts";

/** In pixels; `column` and `desk` are the width of a text on a phone of 360 pixels, and on a desk, `disc` is the radius of a note's. */
export const sizes = { plotHeight: 250, letter: 8, line: 18, column: 320, desk: 576, disc: 8 };
const { plotHeight, letter, line, disc } = sizes;

export const span = (name: string, style: string, words: string): string =>
  `<span${name && ` class="${name}"`}${style && ` style="${style}"`}>${words}</span>`;

/** A place on the axis, in percent of its width, and what stands there. */
export type Mark = { at: number; label: string };

/** What stands at a point: in percent of the width, and in pixels from the top. */
type Point = { x: number; at: number; words: string };

/**
 * The numbers of the peak and of the first point of the line that matters most, over or under it where nothing else is: no line,
 * note or other number. A first one that is written at the axis is not written again.
 *
 * @param ticks the numbers at the axis
 * @param width of the plot on a phone, in pixels: on a desk they are farther apart
 */
export function numbersInPlot(
  lines: readonly { of: string; points: readonly Point[] }[],
  noted: readonly Point[],
  ticks: readonly Pick<Point, "words">[],
  width: number,
): string {
  const across = (x: number): number => (x / 100) * width;
  const busy = noted.flatMap(({ x, at }) => [-disc / 2, disc / 2].map((off) => [across(x), at + off]));
  for (const { points } of lines)
    for (const [index, { x, at }] of points.entries()) {
      const next = points[index + 1] ?? { x, at };
      for (let part = 0; part < 1; part += 1 / 32)
        busy.push([across(x + part * (next.x - x)), at + part * (next.at - at)]);
    }
  const points = lines.find(({ of }) => of === "s1")?.points ?? [];
  const peak = points.toSorted((one, other) => one.at - other.at)[0];
  const drawn = [...new Set([peak, points[0]])].map((point) => {
    // The last has its number at the end of its line.
    if (!point || point === points.at(-1)) return "";
    const { x, at, words } = point;
    const wide = words.length * letter;
    const side = across(x) < wide / 2 ? 0 : across(x) > width - wide / 2 ? 2 : 1;
    const left = across(x) - (side * wide) / 2;
    const isBusy = (top: number): boolean =>
      busy.some(([x = 0, y = 0]) => x > left - 4 && x < left + wide + 4 && y > top - 4 && y < top + line);
    const far = noted.some((one) => one.x === x && one.at === at) ? disc / 2 : 0;
    const top = [at - 21 - far, at + 5 + far].find((top) => top < plotHeight - line && !isBusy(top));
    const isKnown = point === points[0] && ticks.some((tick) => tick.words === words);
    if (top === undefined || isKnown) return "";
    for (let x = left; x <= left + wide; x += letter) busy.push([x, top + 7]);
    const place = `x="${x}%" y="${top + 13}" text-anchor="${["start", "middle", "end"][side]}"`;
    return `<circle class="s1" cx="${x}%" cy="${at}" r="3"/><text class="s1" ${place}>${escapeHtml(words)}</text>`;
  });
  return drawn.join("");
}

/** A year stands below its place; other words at an end stay within the plot. */
const isCentred = ({ at, label }: Mark): boolean => (at > 0 && at < 100) || label.length === 4;

/**
 * The labels of the first mark and the last, and between them of each, each second, fifth, tenth … as there is room, without a
 * hole; of years those of round numbers, if these do not meet both ends. @param phone width of the plot there, in pixels @param desk and there
 */
export function labelsBelow(marks: readonly Mark[], phone: number, desk: number): string {
  const [onPhone, onDesk] = [labelled(marks, phone), labelled(marks, desk)];
  const ends = [0, marks.length - 1];
  const shown = [...marks.entries()].filter(([at]) => [...ends, ...onDesk].includes(at));
  const of = (at: number): string => ([...ends, ...onPhone].includes(at) ? "" : "wide");
  return shown
    .map(([at, mark]) => span(of(at), isCentred(mark) ? `left:${mark.at}%` : "", escapeHtml(mark.label)))
    .join("");
}

/** The marks between the first and the last whose labels fit into a width. */
function labelled(marks: readonly Mark[], width: number): number[] {
  const ends = marks.map((mark): [number, number] => {
    const [at, half] = [(mark.at / 100) * width, (mark.label.length * letter) / 2 + 6];
    if (isCentred(mark)) return [at - half, at + half];
    return mark.at === 0 ? [0, 2 * half] : [width - 2 * half, width];
  });
  const last = marks.length - 1;
  const isFree = (one = 0, other = 0): boolean => (ends[one]?.[1] ?? 0) <= (ends[other]?.[0] ?? 0);
  const all = [...marks.keys()].slice(1, -1);
  const inside = all.filter((at) => isFree(0, at) && isFree(at, last));
  // Where each or each second is labelled, one that is missing beside an end would be a hole: but not among years.
  const areYears = all.every((at) => Number(marks[at]?.label));
  const isOf = (step: number) => (at: number) =>
    (last % step === 0 ? at : Number(marks[at]?.label) || at) % step === 0;
  return (
    [1, 2, 5, 10, 20, 50, 100]
      .filter((step) => areYears || step !== 2 || last % 2 === 0)
      .map((step) => (areYears || step > 2 ? inside : all).filter(isOf(step)))
      .find((chosen) => chosen.every((at, i) => inside.includes(at) && (!i || isFree(chosen[i - 1], at)))) ??
    []
  );
}
