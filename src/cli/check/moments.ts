import type { Moment } from "../../content/dates/moment.ts";
import { momentAt } from "../../content/dates/zone.ts";

/** Whether two moments are one, as precisely as both are said: a day and a time on that day are. */
export function isSameMoment(a: Moment, b: Moment): boolean {
  if (a.precision === "day" || b.precision === "day") return a.iso.slice(0, 10) === b.iso.slice(0, 10);
  return a.epoch === b.epoch;
}

/** A moment as an editor writes it: `2024-05-01 08:00` on the clocks of a zone, `2024-05-01` for a bare date. */
export function writtenMoment({ epoch, iso, precision }: Moment, timeZone: string): string {
  if (precision === "day") return iso.slice(0, 10);
  return momentAt(epoch, timeZone).iso.slice(0, 16).replace("T", " ");
}
