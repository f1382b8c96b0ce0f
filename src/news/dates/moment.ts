import type { DateTime } from "luxon";

/** A point in time, with the precision as written. */
export interface Moment {
  /** With the offset as written, or that of the site's zone; midnight there for a date without time. */
  at: DateTime<true>;
  /** `day` if no time of day was written: then pages do not show one. */
  precision: "day" | "minute";
}

/** A date with reduced precision: `2018`, `2018-10` or `2018-07-03` (ISO 8601 calendar date). */
export type PartialDate = string;
