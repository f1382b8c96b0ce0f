/** A point in time as an editor wrote it: what it is, and how precisely it was said. */
export interface Moment {
  /** ISO 8601 with seconds and offset, `2020-01-24T10:49:00+07:00`; midnight of the zone for a bare date. */
  iso: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  epoch: number;
  /** `day` where no time of day was written: pages then show none. */
  precision: "day" | "minute";
}

/** A date with the precision it was said with: `2018`, `2018-10` or `2018-07-03` (ISO 8601 calendar date, reduced precision). */
export type PartialDate = string;
