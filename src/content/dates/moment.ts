import type { DateTime } from "luxon";

/** A point in time as an editor wrote it: what it is, and how precisely it was said. */
export interface Moment {
  /** With the offset that was written, else that of the site's zone; midnight there for a bare date. */
  at: DateTime<true>;
  /** `day` where no time of day was written: pages then show none. */
  precision: "day" | "minute";
}

/** A date with the precision it was said with: `2018`, `2018-10` or `2018-07-03` (ISO 8601 calendar date, reduced precision). */
export type PartialDate = string;
