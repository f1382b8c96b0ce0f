import type { DateTime } from "luxon";
import { localesFor, memoize, type PageLanguage, spokenLanguage } from "../src/messages/message.ts";
import type { Moment, PartialDate } from "../src/news/dates/moment.ts";
import { zoneAbbreviationAt } from "../src/news/dates/zone.ts";
import options from "./date-forms.json" with { type: "json" };

/** The forms in which pages show dates and times. */
const forms = options as Record<Form, Intl.DateTimeFormatOptions>;

type Form = keyof typeof options;

/**
 * Returns a language's date formats: a formatter for each form. British English puts the day before the month, as Indonesian does.
 * A language without dates in Node gets those of its fallback.
 */
const datesIn = memoize((language: PageLanguage) => {
  const wanted = localesFor(language).map((tag) => (tag === "en" ? "en-GB" : tag));
  const [locale = "en-GB"] = Intl.DateTimeFormat.supportedLocalesOf(wanted);
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const nameOf = formatter({ month: "long" });
  const months = Array.from({ length: 12 }, (_, month) => nameOf.format(Date.UTC(2000, month)));
  return {
    /** Formats the dates of a timeline. Cached, since it has many, often the same. */
    partial: memoize((date: PartialDate): string => {
      const [year, month = 0, day] = date.split("-").map(Number);
      return [day, months[month - 1], year].filter(Boolean).join(" ");
    }),
    /** Returns a formatter of local times for a form. It takes minutes, as if the local clock were UTC, and caches each result. */
    formatterOf: memoize((form: Form) => {
      const { format } = formatter(forms[form]);
      return memoize((minute: number) => format(minute * 60_000));
    }),
  };
});

/** Returns the local time of a moment, in milliseconds as if its clock were UTC. */
const localTime = (at: DateTime<true>): number => at.toMillis() + at.offset * 60_000;

const format = (at: DateTime<true>, language: PageLanguage, form: Form): string =>
  datesIn(language).formatterOf(form)(Math.floor(localTime(at) / 60_000));

/** Returns the abbreviation of the site's zone, `WIB` or, except in Indonesian, `NZDT`; without one, or in another zone, `GMT+8`. */
function zoneLabel(at: DateTime<true>, language: PageLanguage, siteZone: string): string {
  const local = zoneAbbreviationAt(at, siteZone, spokenLanguage(language));
  if (local) return local;
  return at.offset === 0 ? "GMT" : `GMT${at.toFormat("Z").replace("-", "−")}`;
}

/** Formats a time with its zone: `10.49 WIB`. */
export const clockTime = (at: DateTime<true>, language: PageLanguage, siteZone: string): string =>
  `${format(at, language, "time")} ${zoneLabel(at, language, siteZone)}`;

/** Formats a time without its zone, `10.49`; empty if no time of day was written. */
export const bareTime = ({ at, precision }: Moment, language: PageLanguage): string =>
  precision === "day" ? "" : format(at, language, "time");

/** Formats a date: `24 Januari 2020` for lists; `Jumat, 24 Januari 2020` in full, and `Jumat, 24 Januari` if the year is known. */
export const longDate = ({ at }: Pick<Moment, "at">, language: PageLanguage, form: Form = "day"): string =>
  format(at, language, form);

/**
 * Formats a date and time for the front page, `24 Jan 2020, 10.49 WIB`; without the time of day if none was written. The day is never
 * "today", since readers may see a page long after it was made.
 *
 * @param known the year that readers can infer, who then also know the site's zone: `24 Jan, 10.49`
 */
export function shortDate(
  { at, precision }: Moment,
  language: PageLanguage,
  siteZone: string,
  known?: number,
): string {
  const day = at.year === known ? "shortDayOfYear" : "shortDay";
  if (precision === "day") return format(at, language, day);
  const written = format(at, language, `${day}AndTime`);
  const isKnown = known !== undefined && at.offset === at.setZone(siteZone).offset;
  return isKnown ? written : `${written} ${zoneLabel(at, language, siteZone)}`;
}

/** Formats a date with its own precision: `2018`, `Oktober 2018`, `3 Juli 2018`. */
export const partialDate = (date: PartialDate, language: PageLanguage): string =>
  datesIn(language).partial(date);

/** Formats a time as ISO 8601, `2020-01-24T10:49:00+07:00`. UTC is `+00:00`. */
export const isoTime = (at: DateTime<true>) => at.toISO({ precision: "second" }).replace("Z", "+00:00");

/** Formats a time as RFC 2822, `Fri, 24 Jan 2020 10:49:00 +0700`. UTC is `+0000`. */
export const mailTime = (at: DateTime<true>): string =>
  new Date(localTime(at)).toUTCString().replace("GMT", isoTime(at).slice(19).replace(":", ""));

/** Formats a moment as ISO 8601 for `<time datetime>`: only a date if no time of day was written. */
export const machineDate = ({ at, precision }: Moment): string =>
  isoTime(at).slice(0, precision === "day" ? 10 : undefined);
