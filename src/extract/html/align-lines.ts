import type { VisibleLine } from "./visible-lines.ts";

/** More pairs than this are not compared each with each: a page of some thousand lines. */
const mostPairs = 4_000_000;

/**
 * Finds the lines of a text among those of its page: the longest run of lines that both have in the same order.
 *
 * @returns for each line of `shown` the index in `text` of the line it is, or -1
 */
export function alignLines(text: readonly string[], shown: readonly string[]): number[] {
  if (text.length * shown.length > mostPairs) return inOrder(text, shown);
  // How many lines the two have in common from here on.
  const width = text.length + 1;
  const common = new Uint16Array((shown.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = shown.length - 1; row >= 0; row--)
    for (let column = text.length - 1; column >= 0; column--)
      common[row * width + column] =
        shown[row] === text[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const found = shown.map(() => -1);
  for (let row = 0, column = 0; row < shown.length && column < text.length; ) {
    if (shown[row] === text[column]) found[row++] = column++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return found;
}

/** Each line where it first comes behind the one before it. */
function inOrder(text: readonly string[], shown: readonly string[]): number[] {
  let next = 0;
  return shown.map((line) => {
    const found = text.indexOf(line, next);
    if (found >= 0) next = found + 1;
    return found;
  });
}

/**
 * Parts lines of a text that run together where something between them was taken out, as the page has them:
 * `… di tepi sungai.Pengunjung …`.
 */
export function unglued(text: readonly VisibleLine[], shown: readonly VisibleLine[]): VisibleLine[] {
  const known = new Set(shown.map((line) => line.text));
  const strange = text.filter((line) => !known.has(line.text)).length;
  if (strange === 0 || strange * shown.length > mostPairs) return [...text];
  const words = shown.map((line) => withoutBlanks(line.text));
  return text.flatMap((line) => {
    if (known.has(line.text)) return [line];
    const [first, ...others] = piecesOf(line.text, words).map((index) => shown[index] as VisibleLine);
    return first
      ? [
          { ...first, block: line.block, items: line.items ?? [] },
          ...others.map((one) => ({ ...one, block: "" })),
        ]
      : [line];
  });
}

/** The indexes of the page's lines that a line is made of, in order; none if they are not all of it. */
function piecesOf(line: string, words: readonly string[]): number[] {
  const pieces: number[] = [];
  const whole = withoutBlanks(line);
  let at = 0;
  for (const [index, one] of words.entries()) {
    if (!whole.startsWith(one, at)) continue;
    pieces.push(index);
    at += one.length;
    if (at === whole.length) return pieces;
  }
  return [];
}

const withoutBlanks = (text: string): string => text.replace(/\s+/g, "");
