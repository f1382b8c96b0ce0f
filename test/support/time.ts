import { DateTime } from "luxon";
import { expect } from "vitest";
import type { Moment } from "../../src/news/dates/moment.ts";
import { valid } from "../../src/news/dates/zone.ts";

/** A time with the offset that is written: `2024-06-01T12:00:00+07:00`. */
export const time = (iso: string): DateTime<true> => valid(DateTime.fromISO(iso, { setZone: true }));

export const moment = (iso: string, precision: Moment["precision"] = "minute"): Moment => ({
  at: time(iso),
  precision,
});

// Two times are equal where luxon says so, whatever else it has worked out of each of them.
expect.addEqualityTesters([
  (one, other) => (DateTime.isDateTime(one) && DateTime.isDateTime(other) ? one.equals(other) : undefined),
]);
