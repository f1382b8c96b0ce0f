export interface Calendar {
  /** IANA name of the zone for dates without one. */
  timeZone: string;
  /** Names of months in lower case, with their numbers from 1. */
  months: Record<string, number>;
}

export declare function isoDate(written: string, calendar: Calendar): string;
