import { sayDates } from "../../messages/dates.ts";
import type { Message } from "../../messages/message.ts";

/** Why a day is not in the calendar: `Februari 31`; undefined if it is. */
export function wrongDay(year: number, month: number, day: number): Message | undefined {
  if (year < 1000) return sayDates.hasNoNews(year);
  if (month < 1 || month > 12) return sayDates.hasNoMonth(month);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > days) return sayDates.monthHasDays(month, year, days);
  return undefined;
}

/** The day of the week as ISO 8601 counts it: 1 is Monday, 7 is Sunday. */
export function weekdayOf(year: number, month: number, day: number): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
}
