import { isDay, type PartialDate, writeDate } from "../../news/dates/moment.ts";
import { type WrittenDate, writtenDateAt } from "../../news/dates/written-date.ts";
import type { SentenceSpan } from "../../news/text/sentences.ts";
import { isFalseDate, isFalseDay } from "./false-dates.ts";
import { dateWithoutYear } from "./missing-year.ts";

/** A date in a text. */
export interface DateInText {
  /** Where it starts in the text. */
  start: number;
  /** Where it ends. */
  end: number;
  date: PartialDate;
}

/**
 * Finds the dates in a text, in text order: `3 Juli 2018`, `5 November`, `3-5 Juli 2018` (its first day),
 * `Jumat (12/2/2016)`, `Kamis (5/11)`, `Oktober 2018`, `tahun 2018`, `January 12, 2024`, `on Nov. 17`, each with its own
 * precision. In numeric dates the day always comes before the month. For a date without a year, see `dateWithoutYear`.
 * Leaves out dates that do not exist, years that news does not report on, and dates that are part of a name.
 *
 * @param published day of publication in the site's zone, `2020-01-24`
 * @param sentences the places of the text's sentences, in text order; by default the text is one sentence
 */
export function findDates(
  text: string,
  published: PartialDate,
  sentences: readonly SentenceSpan[] = [],
): DateInText[] {
  const dates: DateInText[] = [];
  let free = 0;
  let sentence = 0;
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    if (index < free || digits.length === 3 || digits.length > 4 || !standsAlone(text, index)) continue;
    const found = writtenDateAt(text, index, digits.length, true);
    if (!found || (digits.length <= 2 && isFalseDay(text, index))) continue;
    free = found.end;
    if (isFalseDate(text, found)) continue;
    while (index >= (sentences[sentence]?.end ?? text.length)) sentence++;
    const { start, end, year } = found;
    const date =
      year === undefined
        ? dateWithoutYear(found, text, sentences[sentence] ?? { start: 0, end: text.length }, published)
        : complete(found, year, published);
    if (date) dates.push({ start, end, date });
  }
  return dates;
}

/** Whether a number is not part of a larger number, sum, time or score: `10.49`, `1.000`, `2-1`, `F-16`. */
function standsAlone(text: string, start: number): boolean {
  if (start === 0 || text[start - 1] === " ") return true;
  return !/[\p{L}\p{N}_]$|[\p{L}\p{N}][.,:/-]$/u.test(text.slice(Math.max(0, start - 3), start));
}

function complete(
  { month, day }: WrittenDate,
  year: number,
  published: PartialDate,
): PartialDate | undefined {
  const isOfNews = year >= 1900 && year <= Number(published.slice(0, 4)) + 50;
  return isOfNews && isDay(year, month ?? 1, day ?? 1) ? writeDate(year, month, day) : undefined;
}
