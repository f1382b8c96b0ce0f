export interface Calendar {
  /** IANA name of the zone for dates without one. */
  timeZone: string;
  /** Names of months in lower case, with their numbers from 1. */
  months: Record<string, number>;
  /** Abbreviations of zones in lower case, in minutes ahead of UTC. */
  zones: Record<string, number>;
  /** Sources of regular expressions, see `writtenForms`. */
  forms: { numbers: string; words: string; time: string };
}

export declare function isoDate(written: string, calendar: Calendar): string;
