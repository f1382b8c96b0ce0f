import { DateTime } from "luxon";
import { sayDates } from "../../messages/dates.ts";
import type { Message } from "../../messages/message.ts";
import type { PartialDate } from "./moment.ts";

/** Why a day is not in the calendar: `Februari 31`; undefined if it is. */
export function wrongDay(year: number, month: number, day: number): Message | undefined {
  if (year < 1000) return sayDates.hasNoNews(year);
  const first = DateTime.utc(year, month);
  if (!first.isValid) return sayDates.hasNoMonth(month);
  if (day < 1 || day > first.daysInMonth) return sayDates.monthHasDays(month, year, first.daysInMonth);
  return undefined;
}

/**
 * A date with the precision it is said with: `2018`, `2018-10`, `2018-07-03`.
 *
 * @returns undefined for one that is not in the calendar
 */
export function calendarDate(year: number, month?: number, day?: number): PartialDate | undefined {
  const precision = month === undefined ? "year" : day === undefined ? "month" : "day";
  return DateTime.fromObject({ year, month, day }, { zone: "utc" }).toISODate({ precision }) ?? undefined;
}
