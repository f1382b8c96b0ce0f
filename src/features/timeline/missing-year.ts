import { DateTime } from "luxon";
import type { TimeWords } from "./time-words.ts";

/** A date without a year, with the text's hints at the year. */
export interface YearlessDate {
  month: number;
  day: number;
  /** The weekday named with it, 1 (Monday) to 7 (Sunday). */
  weekday?: number | undefined;
  /** `tahun lalu` −1, `tahun ini` 0, `tahun depan` 1. */
  yearsFromNow?: -1 | 0 | 1 | undefined;
  /** Called only if weekday and year do not decide. */
  timeWords: () => TimeWords | undefined;
}

/** How many days ahead a date may be if no word marks it as future. */
const soon = 60;
/**
 * How many days away a date may be if only a weekday, or a word that is not right at it, decides. Farther away, the same date
 * of another year is closer: then the weekday is probably wrong, or the word is about something else.
 */
const farthest = 300;

/**
 * Finds the day that a date without a year means; undefined in doubt, because a wrong date is worse than none. Rules, in this
 * order:
 *
 * 1. `tahun lalu`, `tahun ini`, `tahun depan` right after the date give the year; a weekday must match.
 * 2. With a weekday, it is the date of last year, this year or next year that falls on it.
 * 3. With words of the future, it is the first such date from publication on; with words of the past, the last until then.
 * 4. Otherwise it is the next such date if that is soon (on 24 November, `26 November` is the day after tomorrow), or the
 *    last. If the next is later in this year and nearer than the last, it is in doubt.
 *
 * @param published day of publication in the site's zone, as midnight UTC, like the result
 */
export function dateWithoutYear(said: YearlessDate, published: DateTime): DateTime | undefined {
  const { year } = published;
  const { weekday, yearsFromNow } = said;
  if (yearsFromNow !== undefined) {
    const date = dateIn(year + yearsFromNow, said);
    return weekday === undefined || date?.weekday === weekday ? date : undefined;
  }
  // In three consecutive years, a date never falls on the same weekday twice.
  if (weekday !== undefined) {
    const date = [year - 1, year, year + 1]
      .map((candidate) => dateIn(candidate, said))
      .find((candidate) => candidate?.weekday === weekday);
    return date && Math.abs(daysBetween(published, date)) <= farthest ? date : undefined;
  }

  const next = firstDate(said, year, 1, (date) => date >= published);
  const last = firstDate(said, year, -1, (date) => date <= published);
  const ahead = next ? daysBetween(published, next) : Number.POSITIVE_INFINITY;
  const back = last ? daysBetween(last, published) : Number.POSITIVE_INFINITY;
  const words = said.timeWords();
  if (words?.direction === "ahead" && (words.sure || ahead <= farthest)) return next;
  if (words?.direction === "back" && words.sure) return last;
  // On 4 October, `10 Desember` may be of this year or the last.
  const isNearer = ahead < back && next?.year === year && words?.direction !== "back";
  if (ahead > soon) return isNearer ? undefined : last;
  // With `telah` somewhere in the sentence and a date that is soon, either may be meant.
  return words?.direction === "back" && back > farthest ? undefined : next;
}

/** Searches the years from one on, forward or back; a leap day may be up to eight years away. */
function firstDate(
  said: YearlessDate,
  year: number,
  step: 1 | -1,
  isIt: (date: DateTime) => boolean,
): DateTime | undefined {
  for (let years = 0; years <= 8; years++) {
    const date = dateIn(year + step * years, said);
    if (date && isIt(date)) return date;
  }
  return undefined;
}

/** @returns undefined if the year has no such day */
function dateIn(year: number, { month, day }: YearlessDate): DateTime | undefined {
  const date = DateTime.utc(year, month, day);
  return date.isValid ? date : undefined;
}

const daysBetween = (from: DateTime, to: DateTime): number => to.diff(from).as("days");
