import { DateTime } from "luxon";
import { dateMessages } from "../../messages/dates.ts";
import type { Message } from "../../messages/message.ts";
import type { PartialDate } from "./moment.ts";

/** A message if a day does not exist, like 31 February; undefined if it does. */
export function wrongDay(year: number, month: number, day: number): Message | undefined {
  if (year < 1000) return dateMessages.hasNoNews(year);
  const first = DateTime.utc(year, month);
  if (!first.isValid) return dateMessages.hasNoMonth(month);
  if (day < 1 || day > first.daysInMonth) return dateMessages.monthHasDays(month, year, first.daysInMonth);
  return undefined;
}

/**
 * Makes a date with the given precision: `2018`, `2018-10`, `2018-07-03`.
 *
 * @returns undefined if the date does not exist
 */
export function calendarDate(year: number, month?: number, day?: number): PartialDate | undefined {
  const precision = month === undefined ? "year" : day === undefined ? "month" : "day";
  return DateTime.fromObject({ year, month, day }, { zone: "utc" }).toISODate({ precision }) ?? undefined;
}
