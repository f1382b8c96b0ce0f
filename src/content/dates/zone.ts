import { DateTime, type DateTimeMaybeValid, FixedOffsetZone, IANAZone } from "luxon";

/** Whether a name is an IANA time zone this machine knows: `Asia/Jakarta`. */
export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/** Zones that are written by their letters, in lower case, in minutes ahead of UTC. */
export const zoneLetters: ReadonlyMap<string, number> = new Map([
  ["wib", 7 * 60],
  ["wita", 8 * 60],
  ["wit", 9 * 60],
  ["z", 0],
  ["utc", 0],
  ["gmt", 0],
]);

/**
 * The same point in time by the clocks of a zone.
 *
 * @param timeZone IANA name
 * @throws RangeError if there is no such zone
 */
export function inZone(at: DateTime<true>, timeZone: string): DateTime<true> {
  return valid(at.setZone(offsetOf(valid(at.setZone(timeZone)))));
}

/** The calendar day of a point in time in a zone: `2020-01-24`. */
export function dayIn(at: DateTime<true>, timeZone: string): string {
  return inZone(at, timeZone).toISODate();
}

/** Day and time of a point in time in a zone, as editors write them: `2020-01-24 10:49`. */
export function timeIn(at: DateTime<true>, timeZone: string): string {
  return inZone(at, timeZone).toFormat("yyyy-MM-dd HH:mm");
}

/** What a calendar and a clock show: a day that there is, and a time of day. */
export interface Shown {
  year: number;
  month: number;
  day: number;
  hour?: number | undefined;
  minute?: number | undefined;
  second?: number | undefined;
}

/** When clocks show a time that are some minutes ahead of UTC. */
export function withOffset(shown: Shown, offset: number): DateTime<true> {
  return valid(DateTime.fromObject(shown, { zone: FixedOffsetZone.instance(offset) }));
}

/**
 * When the clocks of a zone show a time.
 *
 * @param timeZone IANA name
 * @returns `at`: the first time they show it (they show an hour twice when summer time ends);
 *   `isSkipped`: they never do, and `at` is as far after the jump as the time was after its start
 * @throws RangeError if there is no such zone
 */
export function clockTime(shown: Shown, timeZone: string): { at: DateTime<true>; isSkipped: boolean } {
  const guess = valid(DateTime.fromObject(shown, { zone: timeZone }));
  // Which of two hours luxon takes by itself depends on the season the site is built in.
  const first = DateTime.min(guess, ...guess.getPossibleOffsets());
  const at = valid(first.setZone(offsetOf(first), { keepLocalTime: true }));
  return { at, isSkipped: !at.equals(withOffset(shown, at.offset)) };
}

/** Rounded: before standard time, clocks differed by odd seconds, which an ISO offset cannot say. */
const offsetOf = ({ offset }: DateTime<true>): FixedOffsetZone =>
  FixedOffsetZone.instance(Math.round(offset));

/** @throws RangeError of a time that there is not: luxon gives such a one instead of throwing */
export function valid(at: DateTimeMaybeValid): DateTime<true> {
  if (at.isValid) return at;
  throw new RangeError(at.invalidExplanation ?? "invalid time");
}
