import { weekdayOf, wrongDay } from "./calendar.ts";
import { quote } from "./mistake.ts";
import type { Moment } from "./moment.ts";
import { monthNames, monthNumber, weekdayNames } from "./month-names.ts";
import { nearest } from "./nearest.ts";
import { clockTime, momentWithOffset, offsetAt } from "./zone.ts";

export type MomentReading = { ok: true; moment: Moment } | { ok: false; message: string };

/** 2020-01-24, and whatever comes after it: "T10:49+07:00". */
const numbersFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]| |$)(.*)$/;
/** "Jumat, 24 Januari 2020", and whatever comes after it: "pukul 10.49 WIB". */
const dayFirst = /^(?:(\p{L}[\p{L}'’]*)\.?(?: ?, ?| ))?(\d{1,2}) (\p{L}+)\.? (\d{4})(?:$|[ ,|–-]+)(.*)$/u;
const clock =
  /^(?:(?:pukul|jam|at)\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([A-Za-z]+|[+-][\d:]+)?$/i;
const offset = /^([+-])(\d{1,2})(?::?(\d{2}))?$/;

/** Zones that are printed by their letters, in minutes ahead of UTC. */
const zoneLetters: ReadonlyMap<string, number> = new Map([
  ["wib", 7 * 60],
  ["wita", 8 * 60],
  ["wit", 9 * 60],
  ["z", 0],
  ["utc", 0],
  ["gmt", 0],
]);

const howToWrite = 'Write it like "2020-01-24 10:49", "2020-01-24" or "24 Januari 2020 10.49 WIB".';

/**
 * Reads a date as an editor writes it: `2020-01-24T10:49+07:00`, `2020-01-24 10:49`, `2020-01-24`,
 * `Jumat, 24 Januari 2020 pukul 10.49`, `24 Jan 2020 10:49 WITA`. Months in Indonesian or English, in full or shortened.
 * The process's own time zone plays no part.
 *
 * @param timeZone IANA name of the zone that is meant where none is written
 * @returns the moment, with the offset that was written or that of `timeZone` on that day; or what is wrong with it
 */
export function readMoment(text: string, timeZone: string): MomentReading {
  const written = text.trim().replace(/\s+/g, " ");
  const wrong = (reason: string): MomentReading => ({ ok: false, message: `${quote(written)} ${reason}` });

  const day = readDay(written);
  if ("reason" in day) return wrong(day.reason);

  if (day.rest === "") {
    const { epoch } = clockTime(Date.UTC(day.year, day.month - 1, day.day), timeZone);
    return { ok: true, moment: momentWithOffset(epoch, offsetAt(epoch, timeZone), "day") };
  }

  const time = clock.exec(day.rest);
  if (!time) return wrong(`is not a date: ${quote(day.rest)} is no time of day. ${howToWrite}`);
  const [, hourText, minuteText, secondText = "0", zoneText] = time;
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  if (hour > 23) return wrong(`is not a time: there is no hour ${hourText}, hours run from 00 to 23.`);
  if (minute > 59)
    return wrong(`is not a time: there is no minute ${minuteText}, minutes run from 00 to 59.`);
  if (second > 59)
    return wrong(`is not a time: there is no second ${secondText}, seconds run from 00 to 59.`);

  const local = Date.UTC(day.year, day.month - 1, day.day, hour, minute, second);
  if (zoneText === undefined) {
    const { epoch, skipped } = clockTime(local, timeZone);
    if (skipped) return wrong(`is not a time: clocks in ${timeZone} are put forward past it that day.`);
    return { ok: true, moment: momentWithOffset(epoch, offsetAt(epoch, timeZone), "minute") };
  }
  const ahead = readOffset(zoneText);
  if (ahead === undefined) {
    return wrong(
      `is not a date: ${quote(zoneText)} is not a time zone. Write WIB, WITA, WIT or an offset such as +07:00.`,
    );
  }
  return { ok: true, moment: momentWithOffset(local - ahead * 60_000, ahead, "minute") };
}

type DayReading = { year: number; month: number; day: number; rest: string } | { reason: string };

/** Reads the day off the start of a date; `rest` is what follows it. */
function readDay(written: string): DayReading {
  const numbers = numbersFirst.exec(written);
  if (numbers) {
    const [, year, month, day, rest = ""] = numbers;
    return checked(Number(year), Number(month), Number(day), rest);
  }
  const words = dayFirst.exec(written);
  if (!words) return { reason: `is not a date. ${howToWrite}` };
  const [, weekday, day, monthName = "", year, rest = ""] = words;
  const month = monthNumber(monthName);
  if (month === undefined)
    return { reason: `is not a date: ${unknownName(monthName, "a month", monthNames.keys())}` };
  return checked(Number(year), month, Number(day), rest, weekday);
}

function checked(year: number, month: number, day: number, rest: string, weekday?: string): DayReading {
  const reason = wrongDay(year, month, day) ?? (weekday && wrongWeekday(weekday, year, month, day));
  return reason ? { reason: `is not a date: ${reason}` } : { year, month, day, rest: rest.trim() };
}

function wrongWeekday(name: string, year: number, month: number, day: number): string | undefined {
  const weekday = weekdayNames.get(name.toLowerCase());
  if (weekday === undefined) return unknownName(name, "a day of the week", weekdayNames.keys());
  const actual = weekdayOf(year, month, day);
  return weekday === actual ? undefined : `that day is ${weekdays[actual - 1]}, not ${name}.`;
}

/** Minutes ahead of UTC; undefined for what is no offset or goes beyond what any place has ever used. */
function readOffset(text: string): number | undefined {
  const letters = zoneLetters.get(text.toLowerCase());
  if (letters !== undefined) return letters;
  const [, sign, hours, minutes = "0"] = offset.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 15 || Number(minutes) > 59) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}

function unknownName(name: string, what: string, known: Iterable<string>): string {
  const meant = nearest(name, known);
  const hint = meant ? `Did you mean "${meant[0]?.toUpperCase()}${meant.slice(1)}"?` : howToWrite;
  return `${quote(name)} is not ${what}. ${hint}`;
}

const weekdays = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"];
