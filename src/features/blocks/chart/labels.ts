import { escapeHtml } from "../../../content/markdown/text.ts";

/** In pixels. `column` and `desk`: the width of a text on a phone of 360 pixels and on a desktop; `disc`: the radius of a note's disc. */
export const sizes = { plotHeight: 250, letter: 8, line: 18, column: 320, desk: 576, disc: 8 };
const { letter } = sizes;

export const span = (name: string, style: string, words: string): string =>
  `<span${name && ` class="${name}"`}${style && ` style="${style}"`}>${words}</span>`;

/** A position on the axis, in percent of its width, and its label. */
export type Mark = { at: number; label: string };

/** A point with its label: `x` in percent of the width, `at` in pixels from the top. */
type Point = { x: number; at: number; words: string };

/** Draws the number of a line's highest point above it, unless a note, the end of the line or a tick of the scale is there. */
export function peakNumber(
  points: readonly Point[],
  notes: readonly Point[],
  ticks: readonly Pick<Point, "at">[],
) {
  const peak = points.toSorted((one, other) => one.at - other.at)[0];
  if (!peak || peak === points.at(-1)) return "";
  if (notes.some(({ x }) => x === peak.x) || ticks.some(({ at }) => at === peak.at)) return "";
  const { x, at, words } = peak;
  const anchor = x < 10 ? "start" : x > 90 ? "end" : "middle";
  const place = `x="${x}%" y="${at - 8}" text-anchor="${anchor}"`;
  return `<circle class="s1" cx="${x}%" cy="${at}" r="3"/><text class="s1" ${place}>${escapeHtml(words)}</text>`;
}

/** A year is centred below its position; other labels at an end stay within the plot. */
const isCentred = ({ at, label }: Mark): boolean => (at > 0 && at < 100) || label.length === 4;

/**
 * Draws the labels of the first and last mark, and between them of every one, every second, fifth, tenth … as space permits; of years
 * those of round numbers. @param phone width of the plot there, in pixels @param desk and there
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
  const inside = [...marks.keys()].slice(1, -1).filter((at) => isApart(0, at) && isApart(at, last));
  const chosenBy = (step: number) => inside.filter((at) => (Number(marks[at]?.label) || at) % step === 0);
  const areApart = (chosen: number[]) => chosen.every((at, i) => !i || isApart(chosen[i - 1], at));
  return [1, 2, 5, 10, 20, 50, 100].map(chosenBy).find(areApart) ?? [];
}
