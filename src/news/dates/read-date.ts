import { Info } from "luxon";
import {
  didYouMean,
  isMessage,
  type Language,
  type Message,
  quote,
  together,
} from "../../messages/message.ts";
import { dateMessages } from "../../messages/messages.ts";
import { nearest } from "../nearest.ts";
import { daysInMonth, isDay, type Moment, type PartialDate, weekdayOf, writeDate } from "./moment.ts";
import { monthNames, monthNumber, weekdayNames, zoneOffset } from "./names.ts";
import { findDate, to24Hours } from "./printed-date.ts";
import { acceptedZones, fromLocal, withOffset } from "./zone.ts";

/**
 * The accepted forms of a date, as sources of regular expressions. Used here for files, and in the browser for the editor.
 */
export const writtenForms = {
  /** Year, month, day, and what follows: `2020-01-24T10:49+07:00`, `2018-10`. */
  numbers: "^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2})(?:[Tt ](.*))?)?)?$",
  /** Weekday, day, month, year, and what follows: `Jumat, 24 Januari 2020 pukul 10.49 WIB`, `Oktober 2018`; or month, day: `Jan. 24, 2020`. */
  words:
    "^(?:(\\p{L}[\\p{L}'’]*)\\.?(?: ?, ?| ))?(?:(\\d{1,2}) )?(\\p{L}+)\\.? (?:(\\d{1,2}),? )?(\\d{4})(?:[ ,|–-]+(.*))?$",
  /** Hour, minute, second, a.m. or p.m., and zone: `pukul 10.49 WIB`, `7 p.m.`. */
  time:
    "^(?:(?:pukul|jam|at) ?)?(?=\\d+(?:[:.]| ?[ap]\\.? ?m\\b))(\\d{1,2})(?:[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d+)?)?)?" +
    "(?: ?([ap])\\.? ?m\\b\\.?)? ?([A-Za-z]+|[+-][\\d:]+)?$",
};
const numbers = new RegExp(writtenForms.numbers, "s");
const words = new RegExp(writtenForms.words, "su");
const timeOfDay = new RegExp(writtenForms.time, "i");

/**
 * Reads a date as editors write it: `2020-01-24T10:49+07:00`, `2020-01-24 10:49`, `2020-01-24`,
 * `Jumat, 24 Januari 2020 pukul 10.49`, `24 Jan 2020 10:49 WITA`. Months may be Indonesian or English, full or abbreviated.
 * Does not depend on the process's time zone.
 *
 * @param timeZone IANA name of the zone for dates without one
 * @returns the moment, with the written offset or that of `timeZone` at that time; or a message
 */
export function readMoment(text: string, timeZone: string): Moment | Message {
  const written = inOneLine(text);
  const noTime = (why: Message) => dateMessages.isNoTimeBecause({ written: quote(written), why });
  const noDate = (why: Message) => dateMessages.isNoDateBecause({ written: quote(written), why });

  const { year, month, day, monthName, weekday, rest = "" } = parseForm(written) ?? {};
  if (year === undefined || day === undefined) {
    const guess = suggestDate(written);
    const isValid = guess !== undefined && guess !== written && !isMessage(readMoment(guess, timeZone));
    const [, days = 1, months = 1, years] = /^(\d\d?)[-/.](\d\d?)[-/.](\d{4})/.exec(written) ?? [];
    const why = !isValid && years && checkDay(Number(years), Number(months), Number(days));
    if (why) return noDate(why);
    const hint = isValid ? didYouMean(quote(guess)) : dateMessages.howToWriteDate();
    return together(dateMessages.isNoDate({ written: quote(written) }), hint);
  }
  if (month === undefined)
    return noDate(
      together(
        dateMessages.isNoMonth({ name: quote(monthName ?? "") }),
        spellingHint(monthName, monthNames.keys()),
      ),
    );
  const why = checkDay(year, month, day) ?? (weekday && checkWeekday(weekday, year, month, day));
  if (why) return noDate(why);
  const date = { year, month, day };
  if (rest === "") return { at: fromLocal(date, timeZone).at, precision: "day" };

  const time = timeOfDay.exec(to24Hours(rest));
  if (!time)
    return noDate(
      together(dateMessages.isNoTimeOfDay({ written: quote(rest) }), dateMessages.howToWriteDate()),
    );
  const [, hourText = "", minuteText = "00", secondText = "0", amOrPm, zoneText] = time;
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  if (amOrPm) return noTime(dateMessages.hasNoHourOfTwelve({ hour: `${hourText} ${amOrPm.toLowerCase()}m` }));
  if (hour > 23) return noTime(dateMessages.hasNoHour({ hour: hourText }));
  if (minute > 59) return noTime(dateMessages.hasNoMinute({ minute: minuteText }));
  if (second > 59) return noTime(dateMessages.hasNoSecond({ second: secondText }));

  const local = { ...date, hour, minute, second };
  if (zoneText === undefined) {
    const { at, isSkipped } = fromLocal(local, timeZone);
    return isSkipped ? noTime(dateMessages.isSkipped({ timeZone })) : { at, precision: "minute" };
  }
  const offset = zoneOffset(zoneText) ?? acceptedZones(timeZone).get(zoneText.toLowerCase());
  if (offset === undefined) {
    const zones = [...acceptedZones(timeZone).keys()].join(", ").toUpperCase() || "UTC";
    const offset = fromLocal(local, timeZone).at.toFormat("ZZ");
    return noDate(dateMessages.isNoTimeZone({ written: quote(zoneText), zones, offset }));
  }
  return { at: withOffset(local, offset), precision: "minute" };
}

/** Reads a date of any precision: `2018`, `2018-10`, `2018-07-03`, `Oktober 2018`, `3 Juli 2018`. @returns ISO 8601 with the same precision; or a message */
export function readPartialDate(text: string): PartialDate | Message {
  const written = inOneLine(text);
  const form = parseForm(written);
  if (!form || form.rest || form.weekday || (form.monthName && !form.month)) {
    const guess = suggestMonth(written) ?? suggestDate(written);
    const isValid = guess !== undefined && guess !== written && !isMessage(readPartialDate(guess));
    const hint = isValid ? didYouMean(quote(guess)) : dateMessages.howToWritePartialDate();
    return together(dateMessages.isNoDate({ written: quote(written) }), hint);
  }
  const { year, month, day } = form;
  const why = checkDay(year, month ?? 1, day ?? 1);
  return why ? dateMessages.isNoDateBecause({ written: quote(written), why }) : writeDate(year, month, day);
}

const inOneLine = (text: string): string => text.trim().replace(/\s+/g, " ");

/**
 * Parses a date into its parts: numbers, the names of month and weekday as written, and the rest, possibly a time.
 *
 * @returns undefined if the text does not have the form of a date
 */
function parseForm(written: string) {
  const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  const named = words.exec(written);
  const [, weekday, dayBefore, monthName, dayAfter, yearName, restAfterYear] = named ?? [];
  const [, year = yearName, month, day = dayBefore ?? dayAfter, rest = restAfterYear ?? ""] =
    numbers.exec(written) ?? [];
  if (year === undefined || (dayBefore && dayAfter)) return undefined;
  const monthRead = monthName === undefined ? number(month) : monthNumber(monthName);
  return { year: Number(year), month: monthRead, day: number(day), monthName, weekday, rest: rest.trim() };
}

/** Returns a message if a day does not exist, like 31 February. */
function checkDay(year: number, month: number, day: number): Message | undefined {
  if (year < 1000) return dateMessages.hasNoNews({ year });
  if (!isDay(year, month, 1)) return dateMessages.hasNoMonth({ month });
  if (isDay(year, month, day)) return undefined;
  return dateMessages.monthHasDays({ month: nameOf("months", month), year, days: daysInMonth(year, month) });
}

function checkWeekday(name: string, year: number, month: number, day: number): Message | undefined {
  const weekday = weekdayNames.get(name.toLowerCase());
  if (weekday === undefined)
    return together(dateMessages.isNoWeekday({ name: quote(name) }), spellingHint(name, weekdayNames.keys()));
  const actual = weekdayOf(year, month, day);
  return weekday === actual
    ? undefined
    : dateMessages.isOtherWeekday({ actual: nameOf("weekdays", actual), written: name });
}

/** Names a weekday or month in both languages. Only called for messages, because `Info` takes time to load. */
function nameOf(names: "weekdays" | "months", number: number): Message {
  const inOne = (locale: Language): string => Info[names]("long", { locale })[number - 1] ?? "";
  return { id: inOne("id"), en: inOne("en") };
}

function spellingHint(name = "", known: Iterable<string>): Message {
  const guess = nearest(name, known);
  if (!guess) return dateMessages.howToWriteDate();
  return didYouMean(`"${guess[0]?.toUpperCase()}${guess.slice(1)}"`);
}

/**
 * Suggests an accepted form for a date in another form: `24/11/2026 08.30 WIB` → `2026-11-24 08.30 WIB`. If the month is
 * impossible, day and month are swapped (`11/24/2026`). Two-digit years are in this century.
 *
 * @param written on one line, with single spaces
 * @returns the date, with the rest unchanged; undefined if the day does not exist or falls on another weekday
 */
export function suggestDate(written: string): string | undefined {
  const text = written
    .replace(/^["'“”‘’(]+|["'“”‘’]+$/gu, "")
    .replace(/^(\d{4})(\d\d)(\d\d)(?!\d)/, "$1-$2-$3");
  const found = findDate(text) ?? findDate(text.replace(/(\d{1,2})([-/.])(\d{1,2})\2/, "$3$2$1$2"));
  if (found?.start !== 0) return undefined;
  const { year, month, day } = found.date;
  if (found.weekday !== undefined && found.weekday !== weekdayOf(year, month, day)) return undefined;
  const rest = text.slice(found.dayEnd).replace(/^\)?(?:T|,? +|,? *[|–-] *)?/, "");
  return [writeDate(year, month, day), rest].join(" ").trim();
}

/** Suggests a month: `7/2018` → `2018-07`. */
function suggestMonth(written: string): string | undefined {
  const [, month, year] = /^(\d{1,2})[-/. ](\d{4})$/.exec(written) ?? [];
  if (year === undefined || checkDay(Number(year), Number(month), 1)) return undefined;
  return writeDate(Number(year), Number(month));
}
