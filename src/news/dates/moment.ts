import { DateTime } from "luxon";
import { LocalizedError, quote } from "../../messages/message.ts";
import { buildMessages } from "../../messages/messages.ts";
import { dayIn, valid } from "./zone.ts";

/** A point in time, and how precisely it was written. */
export interface Moment {
  /** With the written offset, or that of the site's zone; midnight in that zone for a date without a time. */
  at: DateTime<true>;
  /** `day` if no time of day was written; pages do not show one then. */
  precision: "day" | "minute";
}

/** A date with reduced precision: `2018`, `2018-10` or `2018-07-03` (ISO 8601 calendar date). */
export type PartialDate = string;

/** Returns the number of days in a month of the Gregorian calendar. @param month from 1 */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Whether a day exists in the calendar. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** Returns the weekday of a day: 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export const weekdayOf = (year: number, month: number, day: number): number =>
  new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;

/** Formats a date with the given precision: `2018`, `2018-10`, `2018-07-03`. */
export const writeDate = (year: number, month?: number, day?: number): PartialDate =>
  [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");

/** Whether a date is before another. Compares only the days if one of them has no time. */
export function isBefore(a: Moment, b: Moment, timeZone: string): boolean {
  if (a.precision === "minute" && b.precision === "minute") return a.at < b.at;
  return dayIn(a.at, timeZone) < dayIn(b.at, timeZone);
}

/**
 * Returns the build's "now": `SOURCE_DATE_EPOCH` (seconds since 1970, https://reproducible-builds.org/specs/source-date-epoch/)
 * if it is set, otherwise the time of the clock.
 *
 * @param clock returns milliseconds since 1970
 * @throws LocalizedError if `SOURCE_DATE_EPOCH` is not a whole number
 */
export function buildTime(environment: NodeJS.ProcessEnv, clock: () => number): DateTime<true> {
  const written = environment.SOURCE_DATE_EPOCH;
  if (written === undefined || written === "") return valid(DateTime.fromMillis(clock(), { zone: "utc" }));
  if (!/^\d{1,12}$/.test(written))
    throw new LocalizedError(buildMessages.isNoEpoch({ written: quote(written) }));
  return valid(DateTime.fromSeconds(Number(written), { zone: "utc" }));
}
