import { DateTime } from "luxon";
import { calendarDate, wrongDay } from "./calendar.ts";
import { monthNumber, weekdayNames } from "./month-names.ts";

/** Separators between a day and the rest, and the rest. */
const behind = "\\)?(?:(?:T|,? +|,| *[|–-] *)(.*))?$";
/** 24/11/2026, 24-11-26: the day first, as in Indonesia. */
const dayFirst = new RegExp(`^(?<day>\\d{1,2})([-/. ])(?<month>\\d{1,2})\\2(?<year>\\d{4}|\\d{2})${behind}`);
/** 2026/11/24. */
const yearFirst = new RegExp(`^(?<year>\\d{4})([-/. ])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})${behind}`);
/** 20261124. */
const inOne = new RegExp(`^(?<year>\\d{4})(?<month>\\d{2})(?<day>\\d{2})${behind}`);
/** 24-Nov-2026, 24 Nov 26, 24 November, 2026. */
const named = new RegExp(
  `^(?<day>\\d{1,2})[- ](?<name>\\p{L}+)[.,]?[- ](?<year>\\d{4}|\\d{2})${behind}`,
  "u",
);
/** November 24, 2026. */
const nameFirst = new RegExp(
  `^(?<name>\\p{L}+)\\.? (?<day>\\d{1,2})(?:st|nd|rd|th)?,? (?<year>\\d{4})${behind}`,
  "u",
);

/**
 * Suggests a date for one in an unknown form: `24/11/2026 08.30 WIB` → `2026-11-24 08.30 WIB`. If the month is impossible, day and
 * month are swapped (`11/24/2026`). Two-digit years are in this century.
 *
 * @param written on one line, with single spaces
 * @returns the date, with the rest unchanged; undefined if the day does not exist or has another weekday
 */
export function likelyDate(written: string): string | undefined {
  const whole = written.replace(/^["'“”‘’(]+|["'“”‘’]+$/gu, "");
  const [before = "", first = ""] = /^(\p{L}+)\.?,? \(?(?=\d)/u.exec(whole) ?? [];
  const weekday = weekdayNames.get(first.toLowerCase());
  const text = weekday === undefined ? whole : whole.slice(before.length);
  const match = [dayFirst, yearFirst, inOne, named, nameFirst].map((form) => form.exec(text)).find(Boolean);
  const { year = "", month: number, name = "", day = "" } = match?.groups ?? {};
  if (!match) return undefined;
  const month = number === undefined ? monthNumber(name) : Number(number);
  if (month === undefined) return undefined;
  const iso = isoDay(Number(year.padStart(4, "20")), month, Number(day), weekday);
  const rest = match.at(-1)?.trim();
  return iso && rest ? `${iso} ${rest}` : iso;
}

/** Suggests a month: `7/2018` → `2018-07`. */
export function likelyMonth(written: string): string | undefined {
  const [, month = "", year] = /^(\d{1,2})[-/. ](\d{4})$/.exec(written) ?? [];
  if (year === undefined || wrongDay(Number(year), Number(month), 1)) return undefined;
  return calendarDate(Number(year), Number(month));
}

function isoDay(year: number, month: number, day: number, weekday: number | undefined): string | undefined {
  if (month > 12 && day <= 12) return isoDay(year, day, month, weekday);
  if (wrongDay(year, month, day)) return undefined;
  if (weekday !== undefined && weekday !== DateTime.utc(year, month, day).weekday) return undefined;
  return calendarDate(year, month, day);
}
