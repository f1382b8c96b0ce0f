import { DateTime } from "luxon";
import { findDate, type PrintedDate } from "../news/dates/printed-date.ts";
import { fromLocal, inZone, withOffset } from "../news/dates/zone.ts";
import { readable } from "./lines.ts";

/**
 * A printed date in ISO 8601: `2020-01-24T10:49+07:00`, or `2020-01-24` where no time is printed.
 *
 * @param timeZone IANA name of the zone that is meant where none is printed
 * @param isMachine a machine wrote it: UTC, which says nothing of the place, becomes that zone
 */
export function printDate(date: PrintedDate, timeZone: string, isMachine = false): string {
  const { offset, ...shown } = date;
  if (shown.hour === undefined) return withOffset(shown, 0).toISODate();
  const at = offset === undefined ? fromLocal(shown, timeZone).at : withOffset(shown, offset);
  return (isMachine && offset === 0 ? inZone(at, timeZone) : at).toFormat("yyyy-MM-dd'T'HH:mmZZ");
}

/** Whether two dates, so printed, are of the same time; or of the same day, where one of them says no more. */
export function agree(one: string, other: string): boolean {
  const read = (iso: string): DateTime => DateTime.fromISO(iso, { zone: "utc", setZone: true });
  if (isDay(one) || isDay(other)) return read(one).hasSame(read(other), "day");
  return read(one).toMillis() === read(other).toMillis();
}

/** Whether a date, so printed, says no time. */
export const isDay = (iso: string): boolean => !iso.includes("T");

/** A machine's date in the same form as a printed one. UTC, which says nothing of the place, becomes the site's zone. */
export function isoDate(text: string | undefined, timeZone: string): string | undefined {
  const found = text === undefined ? undefined : findDate(readable(text));
  return found && printDate(found.date, timeZone, true);
}
