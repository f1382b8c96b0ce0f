import type { Moment, PartialDate } from "../src/content/dates/moment.ts";
import type { Language } from "../src/messages/message.ts";
import { words } from "./words/words.ts";

/** Indonesia's three zones by their offset. Presidential decree (Keppres) 41/1987. */
const indonesianZones: Record<string, string> = { "+07:00": "WIB", "+08:00": "WITA", "+09:00": "WIT" };
const indonesianZoneNames = new Set(["Asia/Jakarta", "Asia/Pontianak", "Asia/Makassar", "Asia/Jayapura"]);

type Form = "full" | "long" | "month" | "monthOfYear" | "year" | "time";

const options: Record<Form, Intl.DateTimeFormatOptions> = {
  full: { weekday: "long", day: "numeric", month: "long", year: "numeric" },
  long: { day: "numeric", month: "long", year: "numeric" },
  month: { month: "long", year: "numeric" },
  monthOfYear: { month: "long" },
  year: { year: "numeric" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Formatters are dear to make (50 µs and more) and cheap to use: one for each form of each language. */
function formatter(language: Language, form: Form): Intl.DateTimeFormat {
  const key = `${language} ${form}`;
  let found = formatters.get(key);
  if (!found) {
    const locale = language === "en" ? "en-GB" : language;
    found = new Intl.DateTimeFormat(locale, { ...options[form], timeZone: "UTC" });
    formatters.set(key, found);
  }
  return found;
}

/** Dates as they were written before: a site has few days and many lists. */
const written = new Map<string, string>();

/** @param time milliseconds since 1970 of a day or a minute, in UTC */
function write(time: number, language: Language, form: Form): string {
  const key = `${language}${form}${time}`;
  let text = written.get(key);
  if (text === undefined) {
    text = formatter(language, form).format(time);
    written.set(key, text);
  }
  return text;
}

/** The clock on the wall where the moment was written, as if it were UTC: so one formatter serves every offset. */
const wallClock = (moment: Moment): number => Date.parse(`${moment.iso.slice(0, 19)}Z`);
/** The day there. */
const wallDay = (moment: Moment): number => Date.parse(`${moment.iso.slice(0, 10)}T00:00:00Z`);

/** `WIB`, `WITA`, `WIT` in a site of one of Indonesia's zones; `GMT+8`, `GMT` elsewhere. */
function zoneLabel(moment: Moment, siteZone: string): string {
  const offset = moment.iso.slice(19);
  const local = indonesianZoneNames.has(siteZone) ? indonesianZones[offset] : undefined;
  if (local) return local;
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  if (!sign || (hours === "00" && minutes === "00")) return "GMT";
  return `GMT${sign === "-" ? "−" : "+"}${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
}

/** `Jumat, 24 Januari 2020` and `pukul 10.49 WIB`; without the time of day where none was written. */
export function fullDate(
  moment: Moment,
  language: Language,
  siteZone: string,
): { day: string; time?: string } {
  const day = write(wallDay(moment), language, "full");
  if (moment.precision === "day") return { day };
  const time = formatter(language, "time").format(wallClock(moment));
  return { day, time: `${words[language].beforeTime} ${time} ${zoneLabel(moment, siteZone)}` };
}

/** `24 Januari 2020`, for lists. */
export const longDate = (moment: Moment, language: Language): string =>
  write(wallDay(moment), language, "long");

/** A date with the precision it was said with: `2018`, `Oktober 2018`, `3 Juli 2018`. */
export function partialDate(date: PartialDate, language: Language): string {
  const form: Form = date.length === 4 ? "year" : date.length === 7 ? "month" : "long";
  const padded = date + "-01-01".slice(date.length - 4);
  return write(Date.parse(`${padded}T00:00:00Z`), language, form);
}

/** @param month `2020-01`; gives `Januari` */
export const monthName = (month: string, language: Language): string =>
  write(Date.parse(`${month}-01T00:00:00Z`), language, "monthOfYear");

/** ISO 8601 for `<time datetime>`: a bare date where no time of day was written. */
export const machineDate = (moment: Moment): string =>
  moment.precision === "day" ? moment.iso.slice(0, 10) : moment.iso;
