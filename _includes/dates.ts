import { type DateTime, type DateTimeFormatOptions, Info } from "luxon";
import { localesFor, type PageLanguage, perLanguage } from "../src/messages/message.ts";
import type { Moment, PartialDate } from "../src/news/dates/moment.ts";
import { wordsIn } from "./words/words.ts";

/** Indonesia's three zones by their offset from UTC in minutes. Presidential decree (Keppres) 41/1987. */
const indonesianZones: Record<number, string> = { 420: "WIB", 480: "WITA", 540: "WIT" };
const indonesianZoneNames = new Set(["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]);

/**
 * How a language writes dates: the locale, and the names of the months. British English has the day before the month, as in
 * Indonesian. A language that Node has no dates for gets those of the one that stands in.
 */
const datesIn = perLanguage((language) => {
  const wanted = localesFor(language).map((tag) => (tag === "en" ? "en-GB" : tag));
  const [locale = "en-GB"] = Intl.DateTimeFormat.supportedLocalesOf(wanted);
  return { locale, months: Info.months("long", { locale }) };
});

const day: DateTimeFormatOptions = { day: "numeric", month: "long", year: "numeric" };
const time: DateTimeFormatOptions = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };

const write = (at: DateTime, language: PageLanguage, form: DateTimeFormatOptions): string =>
  at.toLocaleString(form, { locale: datesIn(language).locale });

/** Each knows the letters of the zones where it is spoken: `BST`, `EST`, `NST`, `NZDT`, `IST`, `SAST`, `SGT`, `HKT`. */
const englishLocales = ["en-GB", "en-US", "en-CA", "en-NZ", "en-IN", "en-ZA", "en-SG", "en-HK"];
const englishLetters = new Map<string, string | undefined>();

/** The letters that English has for the time of a site's zone; undefined if there are none, or the time is of another zone. */
function lettersInEnglish(at: DateTime<true>, siteZone: string): string | undefined {
  const there = at.setZone(siteZone);
  if (there.offset !== at.offset) return undefined;
  const key = `${siteZone} ${at.offset}`;
  if (!englishLetters.has(key)) {
    const names = englishLocales.map((locale) => there.toFormat("ZZZZ", { locale }));
    englishLetters.set(
      key,
      names.find((name) => /^[A-Z]+$/.test(name)),
    );
  }
  return englishLetters.get(key);
}

/**
 * `WIB`, `WITA`, `WIT` if the site is in one of Indonesia's zones; in English, `NZDT` if it is in New Zealand; `GMT+8`, `GMT`
 * elsewhere.
 */
function zoneLabel(at: DateTime<true>, language: PageLanguage, siteZone: string): string {
  const local = indonesianZoneNames.has(siteZone)
    ? indonesianZones[at.offset]
    : language === "en" && lettersInEnglish(at, siteZone);
  if (local) return local;
  if (at.offset === 0) return "GMT";
  const written = at.toFormat("ZZ").replace("-", "−");
  return `GMT${written.replace(/0(?=\d:)|:00/g, "")}`;
}

/** `Jumat, 24 Januari 2020` and `pukul 10.49 WIB`; without the time of day if none was written. */
export function fullDate(
  moment: Moment,
  language: PageLanguage,
  siteZone: string,
): { day: string; time?: string } {
  const { at, precision } = moment;
  const shown = { day: write(at, language, { ...day, weekday: "long" }) };
  if (precision === "day") return shown;
  return { ...shown, time: `${wordsIn(language).beforeTime} ${clockTime(at, language, siteZone)}` };
}

/** `10.49 WIB`. */
export const clockTime = (at: DateTime<true>, language: PageLanguage, siteZone: string): string =>
  `${write(at, language, time)} ${zoneLabel(at, language, siteZone)}`;

/** `24 Januari`. */
export const shortDay = (at: DateTime<true>, language: PageLanguage): string =>
  write(at, language, { day: "numeric", month: "long" });

/** `24 Januari 2020`, for lists. */
export const longDate = ({ at }: Moment, language: PageLanguage): string => write(at, language, day);

/** `Jumat, 24 Januari`, where the year is known. */
export const dayOfYear = ({ at }: Moment, language: PageLanguage): string =>
  write(at, language, { weekday: "long", day: "numeric", month: "long" });

/**
 * `24 Jan 2020, 10.49 WIB`, for the front page; without the time of day if none was written. The day is never "today": readers may
 * see a page long after it was made.
 */
export function shortDate(moment: Moment, language: PageLanguage, siteZone: string): string {
  const { at, precision } = moment;
  const short: DateTimeFormatOptions = { ...day, month: "short" };
  if (precision === "day") return write(at, language, short);
  return `${write(at, language, { ...short, ...time })} ${zoneLabel(at, language, siteZone)}`;
}

/** A date with its own precision: `2018`, `Oktober 2018`, `3 Juli 2018`. */
export function partialDate(date: PartialDate, language: PageLanguage): string {
  // Assembled from its parts: timelines show so many dates that a DateTime for each takes a twentieth of a build.
  const [year, month = 0, day] = date.split("-").map(Number);
  return [day, datesIn(language).months[month - 1], year].filter(Boolean).join(" ");
}

/** @param month `2020-01`; gives `Januari` */
export const monthName = (month: string, language: PageLanguage): string =>
  datesIn(language).months[Number(month.split("-")[1]) - 1] ?? "";

/** A time in ISO 8601, `2020-01-24T10:49:00+07:00`. UTC is `+00:00`, where luxon would write `Z`. */
export const isoTime = (at: DateTime<true>): string =>
  at.toISO({ precision: "second" }).replace("Z", "+00:00");

/** ISO 8601 for `<time datetime>`: only a date if no time of day was written. */
export const machineDate = ({ at, precision }: Moment): string =>
  precision === "day" ? at.toISODate() : isoTime(at);
