import type { Moment } from "../../content/dates/moment.ts";
import { timeIn } from "../../content/dates/zone.ts";

/** Whether two moments are one, as precisely as both are said: a day and a time on that day are. */
export function isSameMoment(a: Moment, b: Moment): boolean {
  if (a.precision === "day" || b.precision === "day") return a.at.hasSame(b.at, "day");
  return a.at.toMillis() === b.at.toMillis();
}

/** A moment as an editor writes it: `2024-05-01 08:00` on the clocks of a zone, `2024-05-01` for a bare date. */
export function writtenMoment({ at, precision }: Moment, timeZone: string): string {
  return precision === "day" ? at.toISODate() : timeIn(at, timeZone);
}
