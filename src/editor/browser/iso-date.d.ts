export interface Calendar {
  /** IANA name of the zone of dates that are written without one. */
  timeZone: string;
  /** Names of months in lower case, and their numbers from 1. */
  months: Record<string, number>;
}

export declare function isoDate(written: string, calendar: Calendar): string;
