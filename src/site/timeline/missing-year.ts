import { DateTime } from "luxon";
import type { TimeWords } from "./time-words.ts";

/** A date without a year, with what its text says of the year. */
export interface YearlessDate {
  month: number;
  day: number;
  /** Entity with it, 1 (Monday) to 7 (Sunday). */
  weekday?: number | undefined;
  /** `tahun lalu` −1, `tahun ini` 0, `tahun depan` 1. */
  yearsFromNow?: -1 | 0 | 1 | undefined;
  /** Asked for only where weekday and year leave the date open. */
  timeWords: () => TimeWords | undefined;
}

/** How many days ahead a date may lie of which the text does not say that it is to come. */
const soon = 60;
/**
 * How many days away a date may lie for a weekday, or for a word that is not right at it. Further off, the same date of
 * another year is close to publication: then the weekday is rather a slip, and the word about something else.
 */
const farthest = 300;

/**
 * The day that is meant by a date without a year; undefined where that is in doubt, for a wrong date is worse than none.
 * In this order:
 *
 * 1. `tahun lalu`, `tahun ini`, `tahun depan` right after it say the year; a weekday named with it has to fit.
 * 2. With a weekday it is the date, of last year, this or the next, that falls on it.
 * 3. Words of the future make it the first one not before publication, words of the past the last one not after.
 * 4. Else it is the next one if that is soon: on 24 November, `26 November` is the day after tomorrow; or the last one.
 *
 * @param published day of publication in the site's zone; it and the day that is given begin in UTC
 */
export function dateWithoutYear(said: YearlessDate, published: DateTime): DateTime | undefined {
  const { year } = published;
  const { weekday, yearsFromNow } = said;
  if (yearsFromNow !== undefined) {
    const date = dateIn(year + yearsFromNow, said);
    return weekday === undefined || date?.weekday === weekday ? date : undefined;
  }
  // No two of three years in a row have a date on the same weekday.
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
  if (ahead > soon) return last;
  // `telah` somewhere in a sentence about a date that is soon: either may be meant.
  return words?.direction === "back" && back > farthest ? undefined : next;
}

/** Looks through the years from one on, forth or back; a leap day may lie up to eight years off. */
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

/** @returns undefined where that year has no such day */
function dateIn(year: number, { month, day }: YearlessDate): DateTime | undefined {
  const date = DateTime.utc(year, month, day);
  return date.isValid ? date : undefined;
}

const daysBetween = (from: DateTime, to: DateTime): number => to.diff(from).as("days");
