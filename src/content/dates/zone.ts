import { IANAZone } from "luxon";
import type { Moment } from "./moment.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** Whether a name is an IANA time zone this machine knows: `Asia/Jakarta`. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** How far a zone's clocks are ahead of UTC at a point in time, in whole minutes: 420 for `Asia/Jakarta`. */
export function offsetAt(epoch: number, timeZone: string): number {
  const date = Math.floor(epoch / day);
  const start = offsetAtStartOf(date, timeZone);
  return start === offsetAtStartOf(date + 1, timeZone) ? start : exactOffset(epoch, timeZone);
}

/** Offsets by zone and UTC day: asking Intl costs 8 µs, and a site has far fewer days than dates. */
const offsets = new Map<string, Map<number, number>>();

function offsetAtStartOf(date: number, timeZone: string): number {
  let known = offsets.get(timeZone);
  if (!known) {
    known = new Map();
    offsets.set(timeZone, known);
  }
  let offset = known.get(date);
  if (offset === undefined) {
    offset = exactOffset(date * day, timeZone);
    known.set(date, offset);
  }
  return offset;
}

function exactOffset(epoch: number, timeZone: string): number {
  // Rounded: before standard time, clocks differed by odd seconds, which an ISO offset cannot say.
  return Math.round(IANAZone.create(timeZone).offset(epoch));
}

/** The calendar day of a point in time in a zone: `2020-01-24`. */
export function dayIn(epoch: number, timeZone: string): string {
  const date = Math.floor((epoch + offsetAt(epoch, timeZone) * minute) / day);
  let written = days.get(date);
  if (written === undefined) {
    written = localIso(date * day, 0).slice(0, 10);
    days.set(date, written);
  }
  return written;
}

/** Days as they are written, by their number since 1970: a site asks thrice for that of each of its articles. */
const days = new Map<number, string>();

/** A point in time as a Moment, said with the offset of a zone. */
export function momentAt(epoch: number, timeZone: string, precision: Moment["precision"] = "minute"): Moment {
  return momentWithOffset(epoch, offsetAt(epoch, timeZone), precision);
}

/** The same with an offset in minutes. Fractions of a second are cut off, so that `iso` and `epoch` agree. */
export function momentWithOffset(epoch: number, offset: number, precision: Moment["precision"]): Moment {
  const seconds = Math.floor(epoch / 1000) * 1000;
  return { iso: localIso(seconds, offset) + isoOffset(offset), epoch: seconds, precision };
}

/**
 * When a zone's clocks show a local time.
 *
 * @param local the time on the clock, as if it were UTC, in milliseconds
 * @returns `epoch`: the first time the clocks show it (they show an hour twice when summer time ends);
 *   `skipped`: they never do, and `epoch` is as far after the jump as the time was after its start
 */
export function clockTime(local: number, timeZone: string): { epoch: number; skipped: boolean } {
  // Which of two hours is meant must not depend on the season the site is built in, as luxon's own guess does.
  const before = offsetAt(local - day, timeZone);
  const after = offsetAt(local + day, timeZone);
  for (const offset of before >= after ? [before, after] : [after, before]) {
    const epoch = local - offset * minute;
    if (offsetAt(epoch, timeZone) === offset) return { epoch, skipped: false };
  }
  return { epoch: local - before * minute, skipped: true };
}

function localIso(epoch: number, offset: number): string {
  return new Date(epoch + offset * minute).toISOString().slice(0, 19);
}

function isoOffset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
