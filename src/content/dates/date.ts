import { DateTime, Info } from "luxon";
import { sayDates } from "../../messages/dates.ts";
import { sayHints } from "../../messages/hints.ts";
import { type Message, together } from "../../messages/message.ts";
import { quote } from "../mistake.ts";
import { nearest } from "../nearest.ts";
import { wrongDay } from "./calendar.ts";
import { likelyDate } from "./likely-date.ts";
import type { Moment } from "./moment.ts";
import { monthNames, monthNumber, weekdayNames } from "./month-names.ts";
import { clockTime, withOffset, zoneLetters } from "./zone.ts";

export type MomentReading = { ok: true; moment: Moment } | { ok: false; message: Message };

/** 2020-01-24, and whatever comes after it: "T10:49+07:00". */
const numbersFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]| |$)(.*)$/;
/** "Jumat, 24 Januari 2020", and whatever comes after it: "pukul 10.49 WIB". */
const dayFirst = /^(?:(\p{L}[\p{L}'’]*)\.?(?: ?, ?| ))?(\d{1,2}) (\p{L}+)\.? (\d{4})(?:$|[ ,|–-]+)(.*)$/u;
const clock =
  /^(?:(?:pukul|jam|at)\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([A-Za-z]+|[+-][\d:]+)?$/i;
const offset = /^([+-])(\d{1,2})(?::?(\d{2}))?$/;

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
  const wrong = (message: Message): MomentReading => ({ ok: false, message });
  const noTime = (why: Message): MomentReading => wrong(sayDates.isNoTimeBecause(quote(written), why));
  const noDate = (why: Message): MomentReading => wrong(sayDates.isNoDateBecause(quote(written), why));

  const day = readDay(written);
  if (day === undefined) {
    const meant = likelyDate(written);
    const isRead = meant !== undefined && meant !== written && readMoment(meant, timeZone).ok;
    const hint = isRead ? sayHints.didYouMean(quote(meant)) : sayDates.howToWriteDate;
    return wrong(together(sayDates.isNoDate(quote(written)), hint));
  }
  if ("message" in day) return wrong(day.message);

  const { rest, ...date } = day;
  if (rest === "") return { ok: true, moment: { at: clockTime(date, timeZone).at, precision: "day" } };

  const time = clock.exec(rest);
  if (!time) return noDate(sayDates.isNoTimeOfDay(quote(rest)));
  const [, hourText, minuteText, secondText = "0", zoneText] = time;
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  if (hour > 23) return noTime(sayDates.hasNoHour(hourText ?? ""));
  if (minute > 59) return noTime(sayDates.hasNoMinute(minuteText ?? ""));
  if (second > 59) return noTime(sayDates.hasNoSecond(secondText));

  const shown = { ...date, hour, minute, second };
  if (zoneText === undefined) {
    const { at, isSkipped } = clockTime(shown, timeZone);
    return isSkipped
      ? noTime(sayDates.isSkipped(timeZone))
      : { ok: true, moment: { at, precision: "minute" } };
  }
  const ahead = readOffset(zoneText);
  if (ahead === undefined) return noDate(sayDates.isNoTimeZone(quote(zoneText)));
  return { ok: true, moment: { at: withOffset(shown, ahead), precision: "minute" } };
}

type DayReading = Day | { message: Message };

/** Reads the day off the start of a date; `rest` is what follows it. @returns undefined for what has the form of none */
function readDay(written: string): DayReading | undefined {
  const numbers = numbersFirst.exec(written);
  if (numbers) {
    const [, year, month, day, rest = ""] = numbers;
    return checked(written, { year: Number(year), month: Number(month), day: Number(day), rest });
  }
  const words = dayFirst.exec(written);
  if (!words) return undefined;
  const [, weekday, day, monthName = "", year, rest = ""] = words;
  const month = monthNumber(monthName);
  if (month === undefined) {
    const why = together(sayDates.isNoMonth(quote(monthName)), hintFor(monthName, monthNames.keys()));
    return { message: sayDates.isNoDateBecause(quote(written), why) };
  }
  return checked(written, { year: Number(year), month, day: Number(day), rest }, weekday);
}

interface Day {
  year: number;
  month: number;
  day: number;
  rest: string;
}

function checked(written: string, { year, month, day, rest }: Day, weekday?: string): DayReading {
  const why = wrongDay(year, month, day) ?? (weekday && wrongWeekday(weekday, year, month, day));
  if (why) return { message: sayDates.isNoDateBecause(quote(written), why) };
  return { year, month, day, rest: rest.trim() };
}

function wrongWeekday(name: string, year: number, month: number, day: number): Message | undefined {
  const weekday = weekdayNames.get(name.toLowerCase());
  if (weekday === undefined)
    return together(sayDates.isNoWeekday(quote(name)), hintFor(name, weekdayNames.keys()));
  const actual = DateTime.utc(year, month, day).weekday;
  return weekday === actual ? undefined : sayDates.isOtherWeekday(weekdays[actual - 1] ?? "", name);
}

/** Minutes ahead of UTC; undefined for what is no offset or goes beyond what any place has ever used. */
function readOffset(text: string): number | undefined {
  const letters = zoneLetters.get(text.toLowerCase());
  if (letters !== undefined) return letters;
  const [, sign, hours, minutes = "0"] = offset.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 15 || Number(minutes) > 59) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}

function hintFor(name: string, known: Iterable<string>): Message {
  const meant = nearest(name, known);
  if (!meant) return sayDates.howToWriteDate;
  return sayHints.didYouMean(`"${meant[0]?.toUpperCase()}${meant.slice(1)}"`);
}

const weekdays = Info.weekdays("long", { locale: "id" });
