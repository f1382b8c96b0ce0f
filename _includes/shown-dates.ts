import type { DateTime } from "luxon";
import { localesFor, oncePer, type PageLanguage, spokenLanguage } from "../src/messages/message.ts";
import type { Moment, PartialDate } from "../src/news/dates/moment.ts";
import { zoneAbbreviationAt } from "../src/news/dates/zone.ts";
import options from "./date-forms.json" with { type: "json" };

/** The forms in which pages show dates and times. */
const forms = options as Record<Form, Intl.DateTimeFormatOptions>;

type Form = keyof typeof options;

/**
 * How a language writes dates: a formatter for each form. British English has the day before the
 * month, as in Indonesian. A language that Node has no dates for gets those of the one that stands in.
 */
const datesIn = oncePer((language: PageLanguage) => {
  const wanted = localesFor(language).map((tag) => (tag === "en" ? "en-GB" : tag));
  const [locale = "en-GB"] = Intl.DateTimeFormat.supportedLocalesOf(wanted);
  const formatter = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" });
  const nameOf = formatter({ month: "long" });
  const months = Array.from({ length: 12 }, (_, month) => nameOf.format(Date.UTC(2000, month)));
  return {
    /** Dates of a timeline as they are shown: it has many, and the same ones often. */
    partial: oncePer((date: PartialDate): string => {
      const [year, month = 0, day] = date.split("-").map(Number);
      return [day, months[month - 1], year].filter(Boolean).join(" ");
    }),
    /** Of each form, a writer of local times, in minutes as if their clock were that of UTC; each once. */
    writerOf: oncePer((form: Form) => {
      const { format } = formatter(forms[form]);
      return oncePer((minute: number) => format(minute * 60_000));
    }),
  };
});

/** The local time of a moment, in milliseconds as if its clock were that of UTC. */
const localTime = (at: DateTime<true>): number => at.toMillis() + at.offset * 60_000;

const write = (at: DateTime<true>, language: PageLanguage, form: Form): string =>
  datesIn(language).writerOf(form)(Math.floor(localTime(at) / 60_000));

/** The letters of the site's zone, `WIB`, and but in Indonesian `NZDT`; without any, or in another zone, `GMT+8`. */
function zoneLabel(at: DateTime<true>, language: PageLanguage, siteZone: string): string {
  const local = zoneAbbreviationAt(at, siteZone, spokenLanguage(language));
  if (local) return local;
  return at.offset === 0 ? "GMT" : `GMT${at.toFormat("Z").replace("-", "−")}`;
}

/** `10.49 WIB`. */
export const clockTime = (at: DateTime<true>, language: PageLanguage, siteZone: string): string =>
  `${write(at, language, "time")} ${zoneLabel(at, language, siteZone)}`;

/** `10.49`, where the zone is known; nothing if no time of day was written. */
export const bareTime = ({ at, precision }: Moment, language: PageLanguage): string =>
  precision === "day" ? "" : write(at, language, "time");

/** `24 Januari 2020`, for lists; `Jumat, 24 Januari 2020` in full, and `Jumat, 24 Januari` where the year is known. */
export const longDate = ({ at }: Pick<Moment, "at">, language: PageLanguage, form: Form = "day"): string =>
  write(at, language, form);

/**
 * `24 Jan 2020, 10.49 WIB`, for the front page; without the time of day if none was written. The day is never "today": readers may
 * see a page long after it was made.
 *
 * @param known the year that readers know, where they know the site's zone too: `24 Jan, 10.49`
 */
export function shortDate(
  { at, precision }: Moment,
  language: PageLanguage,
  siteZone: string,
  known?: number,
): string {
  const day = at.year === known ? "shortDayOfYear" : "shortDay";
  if (precision === "day") return write(at, language, day);
  const written = write(at, language, `${day}AndTime`);
  const isKnown = known !== undefined && at.offset === at.setZone(siteZone).offset;
  return isKnown ? written : `${written} ${zoneLabel(at, language, siteZone)}`;
}

/** A date with its own precision: `2018`, `Oktober 2018`, `3 Juli 2018`. */
export const partialDate = (date: PartialDate, language: PageLanguage): string =>
  datesIn(language).partial(date);

/** A time in ISO 8601, `2020-01-24T10:49:00+07:00`. UTC is `+00:00`. */
export const isoTime = (at: DateTime<true>): string =>
  at.toISO({ precision: "second" }).replace("Z", "+00:00");

/** A time in RFC 2822, `Fri, 24 Jan 2020 10:49:00 +0700`. UTC is `+0000`. */
export const mailTime = (at: DateTime<true>): string =>
  new Date(localTime(at)).toUTCString().replace("GMT", isoTime(at).slice(19).replace(":", ""));

/** ISO 8601 for `<time datetime>`: only a date if no time of day was written. */
export const machineDate = ({ at, precision }: Moment): string =>
  isoTime(at).slice(0, precision === "day" ? 10 : undefined);
