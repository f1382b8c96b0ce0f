import { DateTime, Info } from "luxon";
import { dateMessages } from "../../messages/dates.ts";
import { didYouMean, type Message, quote, together } from "../../messages/message.ts";
import { nearest } from "../nearest.ts";
import { wrongDay } from "./calendar.ts";
import { likelyDate } from "./likely-date.ts";
import type { Moment } from "./moment.ts";
import { monthNames, monthNumber, weekdayNames } from "./month-names.ts";
import { clockTime, withOffset, zoneLetters } from "./zone.ts";

export type MomentReading = { ok: true; moment: Moment } | { ok: false; message: Message };

/** 2020-01-24, and the rest: "T10:49+07:00". */
const numbersFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]| |$)(.*)$/;
/** "Jumat, 24 Januari 2020", and the rest: "pukul 10.49 WIB". */
const dayFirst = /^(?:(\p{L}[\p{L}'’]*)\.?(?: ?, ?| ))?(\d{1,2}) (\p{L}+)\.? (\d{4})(?:$|[ ,|–-]+)(.*)$/u;
const clock =
  /^(?:(?:pukul|jam|at)\s+)?(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([A-Za-z]+|[+-][\d:]+)?$/i;
const offset = /^([+-])(\d{1,2})(?::?(\d{2}))?$/;

/**
 * Reads a date as editors write it: `2020-01-24T10:49+07:00`, `2020-01-24 10:49`, `2020-01-24`,
 * `Jumat, 24 Januari 2020 pukul 10.49`, `24 Jan 2020 10:49 WITA`. Months may be Indonesian or English, in full or abbreviated.
 * Does not depend on the process's time zone.
 *
 * @param timeZone IANA name of the zone for dates without one
 * @returns the moment, with the offset as written or that of `timeZone` at that time; or a message
 */
export function readMoment(text: string, timeZone: string): MomentReading {
  const written = text.trim().replace(/\s+/g, " ");
  const wrong = (message: Message): MomentReading => ({ ok: false, message });
  const noTime = (why: Message): MomentReading => wrong(dateMessages.isNoTimeBecause(quote(written), why));
  const noDate = (why: Message): MomentReading => wrong(dateMessages.isNoDateBecause(quote(written), why));

  const day = readDay(written);
  if (day === undefined) {
    const meant = likelyDate(written);
    const isRead = meant !== undefined && meant !== written && readMoment(meant, timeZone).ok;
    const hint = isRead ? didYouMean(quote(meant)) : dateMessages.howToWriteDate;
    return wrong(together(dateMessages.isNoDate(quote(written)), hint));
  }
  if ("message" in day) return wrong(day.message);

  const { rest, ...date } = day;
  if (rest === "") return { ok: true, moment: { at: clockTime(date, timeZone).at, precision: "day" } };

  const time = clock.exec(rest);
  if (!time) return noDate(dateMessages.isNoTimeOfDay(quote(rest)));
  const [, hourText, minuteText, secondText = "0", zoneText] = time;
  const [hour, minute, second] = [Number(hourText), Number(minuteText), Number(secondText)];
  if (hour > 23) return noTime(dateMessages.hasNoHour(hourText ?? ""));
  if (minute > 59) return noTime(dateMessages.hasNoMinute(minuteText ?? ""));
  if (second > 59) return noTime(dateMessages.hasNoSecond(secondText));

  const shown = { ...date, hour, minute, second };
  if (zoneText === undefined) {
    const { at, isSkipped } = clockTime(shown, timeZone);
    return isSkipped
      ? noTime(dateMessages.isSkipped(timeZone))
      : { ok: true, moment: { at, precision: "minute" } };
  }
  const ahead = readOffset(zoneText);
  if (ahead === undefined) return noDate(dateMessages.isNoTimeZone(quote(zoneText)));
  return { ok: true, moment: { at: withOffset(shown, ahead), precision: "minute" } };
}

type DayReading = Day | { message: Message };

/** Reads the day at the start of a date; `rest` is the text after it. @returns undefined if the text has no form of a date */
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
    const why = together(dateMessages.isNoMonth(quote(monthName)), hintFor(monthName, monthNames.keys()));
    return { message: dateMessages.isNoDateBecause(quote(written), why) };
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
  if (why) return { message: dateMessages.isNoDateBecause(quote(written), why) };
  return { year, month, day, rest: rest.trim() };
}

function wrongWeekday(name: string, year: number, month: number, day: number): Message | undefined {
  const weekday = weekdayNames.get(name.toLowerCase());
  if (weekday === undefined)
    return together(dateMessages.isNoWeekday(quote(name)), hintFor(name, weekdayNames.keys()));
  const actual = DateTime.utc(year, month, day).weekday;
  return weekday === actual ? undefined : dateMessages.isOtherWeekday(weekdays[actual - 1] ?? "", name);
}

/** Minutes ahead of UTC; undefined if the text is not an offset, or more than any place has ever used. */
function readOffset(text: string): number | undefined {
  const letters = zoneLetters.get(text.toLowerCase());
  if (letters !== undefined) return letters;
  const [, sign, hours, minutes = "0"] = offset.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 15 || Number(minutes) > 59) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}

function hintFor(name: string, known: Iterable<string>): Message {
  const meant = nearest(name, known);
  if (!meant) return dateMessages.howToWriteDate;
  return didYouMean(`"${meant[0]?.toUpperCase()}${meant.slice(1)}"`);
}

const weekdays = Info.weekdays("long", { locale: "id" });
