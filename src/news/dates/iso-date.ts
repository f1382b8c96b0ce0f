import { DateTime } from "luxon";
import { findDate, type PrintedDate } from "./printed-date.ts";
import { fromLocal, inZone, withOffset } from "./zone.ts";

/**
 * Formats a printed date as ISO 8601: `2020-01-24T10:49+07:00`, or `2020-01-24` if it has no time.
 *
 * @param timeZone IANA name of the zone to assume where none is printed
 * @param isMachine whether a machine wrote the date: UTC, which says nothing about the place, is then converted to that zone
 */
export function printDate(date: PrintedDate, timeZone: string, isMachine = false): string {
  const { offset, ...shown } = date;
  if (shown.hour === undefined) return withOffset(shown, 0).toISODate();
  const at = offset === undefined ? fromLocal(shown, timeZone).at : withOffset(shown, offset);
  return (isMachine && offset === 0 ? inZone(at, timeZone) : at).toFormat("yyyy-MM-dd'T'HH:mmZZ");
}

/** Checks whether two such dates are the same time, or the same day if one of them has no time. */
export function sameDate(one: string, other: string): boolean {
  const read = (iso: string): DateTime => DateTime.fromISO(iso, { zone: "utc", setZone: true });
  if (isDay(one) || isDay(other)) return read(one).hasSame(read(other), "day");
  return read(one).toMillis() === read(other).toMillis();
}

/** Checks whether such a date has no time. */
export const isDay = (iso: string): boolean => !iso.includes("T");

/** Formats a machine's date like a printed one. UTC, which says nothing about the place, is converted to the site's zone. */
export function isoDate(text: string | undefined, timeZone: string): string | undefined {
  const found = text === undefined ? undefined : findDate(text.replace(/\s+/g, " "));
  return found && printDate(found.date, timeZone, true);
}
