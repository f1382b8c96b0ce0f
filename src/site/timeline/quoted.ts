import type { SentenceSpan } from "../text/sentences.ts";

/** A quotation, up to the end of the text where it is never closed; or a closing mark of none. */
const quotation = /["“][^"”]*(?:["”]|$)|”/g;
/** A name in quotation marks: `film “Laskar Pelangi” diputar`. What somebody says ends with a sign of its own. */
const name = /^["“][^"“”]*[^,.?!…"“”]["”]$/;

/**
 * The sentences that are not part of what somebody says. A timeline repeats only these: half a quotation would turn a claim
 * into the site's own statement, and the day on which somebody spoke is no event.
 */
export function unquoted(text: string, sentences: readonly SentenceSpan[]): ReadonlySet<SentenceSpan> {
  const quoted = [...text.matchAll(quotation)].map(({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    isName: name.test(written),
  }));
  return new Set(
    sentences.filter(({ start, end }) =>
      quoted.every(
        (quote) =>
          quote.end <= start ||
          quote.start >= end ||
          (quote.isName && quote.start >= start && quote.end <= end),
      ),
    ),
  );
}
