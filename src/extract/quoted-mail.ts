import { isParagraph } from "./shape.ts";
import type { Line } from "./state.ts";

/** Fewer lines may begin with the sign for a reason of their own. */
const fewest = 3;

/** The signs of a line that was quoted, once or several times over: `> `, `>> `, `> > `. */
const quoteMarks = /^\s*(?:> ?)+/;

/** A line without the signs that say it was quoted. */
export const unquoted = (text: string): string => text.replace(quoteMarks, "");

/**
 * The lines of a mail that was passed on as a quotation, without the `>` that its program put before each. A text in which
 * fewer than half of the lines have it is left as it was typed.
 */
export function withoutQuoteMarks(lines: readonly Line[]): Line[] {
  const quoted = lines.filter(({ text }) => quoteMarks.test(text)).length;
  if (quoted < fewest || quoted < lines.length / 2) return [...lines];
  let afterBlank = false;
  return lines.map((line) => {
    const text = unquoted(line.text);
    const own = { ...line, text, paragraph: isParagraph(text), afterBlank: line.afterBlank || afterBlank };
    // A sign alone is a blank line of the mail.
    afterBlank = text === "";
    return own;
  });
}
