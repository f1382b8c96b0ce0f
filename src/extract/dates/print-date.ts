import { clockTime, momentWithOffset, offsetAt } from "../../content/dates/zone.ts";
import type { ReadDate } from "./find-date.ts";

/**
 * A printed date in ISO 8601: `2020-01-24T10:49+07:00`, or `2020-01-24` where no time is printed.
 *
 * @param timeZone IANA name of the zone that is meant where none is printed
 */
export function printDate(date: ReadDate, timeZone: string): string {
  const local = Date.UTC(date.year, date.month - 1, date.day, date.hour ?? 0, date.minute ?? 0);
  if (date.hour === undefined) return new Date(local).toISOString().slice(0, 10);
  const epoch = date.offset === undefined ? clockTime(local, timeZone).epoch : local - date.offset * 60_000;
  const { iso } = momentWithOffset(epoch, date.offset ?? offsetAt(epoch, timeZone), "minute");
  return iso.slice(0, 16) + iso.slice(19);
}
