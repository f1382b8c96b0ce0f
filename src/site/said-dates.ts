import { wrongDay } from "../content/calendar.ts";
import type { PartialDate } from "../content/moment.ts";
import { monthNumber, weekdayNames } from "../content/month-names.ts";

/** A date that a text says. */
export interface SaidDate {
  /** Where it starts in the text. */
  start: number;
  date: PartialDate;
}

/**
 * Finds the dates a text says, in text order: `3 Juli 2018`, `5 November`, `3-5 Juli 2018` (its first day),
 * `Jumat (12/2/2016)`, `Kamis (5/11)`, `Oktober 2018`, `tahun 2018`, each with the precision it has. The day stands before
 * the month, always. A date without a year is the last one not after publication. What is in no calendar, or in a year
 * nobody reports from, is left out.
 *
 * @param published day of publication in the site's zone, `2020-01-24`
 */
export function findSaidDates(text: string, published: string): SaidDate[] {
  const dates: SaidDate[] = [];
  let free = 0;
  for (const match of text.matchAll(/\d+/g)) {
    const start = match.index;
    if (start < free || !standsAlone(text, start)) continue;
    const found =
      match[0].length === 4
        ? readYear(text, start, Number(match[0]))
        : match[0].length <= 2
          ? readDay(text, start)
          : undefined;
    if (!found) continue;
    free = found.end;
    const date = complete(found, published);
    if (date) dates.push({ start, date });
  }
  return dates;
}

/** What was said, not yet checked against the calendar. */
interface Said {
  year?: number;
  month?: number;
  day?: number;
  end: number;
}

/** No part of a bigger number, sum, time or score: `10.49`, `1.000`, `2-1`, `F-16`. */
function standsAlone(text: string, start: number): boolean {
  return !/[\p{L}\p{N}_]$|[\p{L}\p{N}][.,:/-]$/u.test(text.slice(Math.max(0, start - 3), start));
}

const between = String.raw`\s?(?:[-–—/]|hingga|sampai(?: dengan)?|s\.d\.|s/d)\s?`;
/** `3 Juli 2018`, `3-5 Juli`, `3 hingga 5 Juli 2018`. */
const dayAndMonth = new RegExp(
  String.raw`(\d{1,2})(?:${between}\d{1,2})?\s+(\p{L}{3,9})(?!\p{L})\.?(?:,?\s+(\d{4})(?!\d))?`,
  "uy",
);
/** What follows the first day of a range over two months: `- 2 Juli 2018`. */
const laterDay = new RegExp(String.raw`${between}\d{1,2}\s+(\p{L}{3,9})(?!\p{L})\.?\s+(\d{4})(?!\d)`, "uy");
/** `12/2/2016`, `05-11-2015`, `12/2/16`, `5/11`. */
const numbers = /(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/-]|[.,]\d|\p{L})/uy;

function readDay(text: string, start: number): Said | undefined {
  const words = matchAt(dayAndMonth, text, start);
  const month = monthNumber(words?.[2] ?? "");
  if (words && month !== undefined && isMonthWord(words[2] ?? "", words[3])) {
    const day = Number(words[1]);
    const end = start + words[0].length;
    const later = matchAt(laterDay, text, end);
    const laterMonth = monthNumber(later?.[1] ?? "");
    if (!later || laterMonth === undefined) return { day, month, ...fullYear(words[3]), end };
    // From December into January the range starts in the year before the one that is said.
    const year = words[3] ? Number(words[3]) : Number(later[2]) - (laterMonth < month ? 1 : 0);
    return { day, month, year, end: end + later[0].length };
  }

  const digits = matchAt(numbers, text, start);
  if (!digits) return undefined;
  const [all, day, sign, monthDigits, year] = digits;
  const end = start + all.length;
  // `5/11` may be a fraction, `2-1` a score: without a year it takes brackets or a weekday to be a date.
  const sure = year?.length === 4 || (sign === "/" && isSetAsDate(text, start, end));
  return sure ? { day: Number(day), month: Number(monthDigits), ...fullYear(year), end } : undefined;
}

/** Short names of months are also words (`5 des`, `may`): without a year they have to start with a capital. */
function isMonthWord(name: string, year: string | undefined): boolean {
  return year !== undefined || name.length > 3 || name === "mei" || /^\p{Lu}/u.test(name);
}

function isSetAsDate(text: string, start: number, end: number): boolean {
  if (text[start - 1] === "(" && text[end] === ")") return true;
  const before = /(\p{L}[\p{L}’']*),?\s+$/u.exec(text.slice(Math.max(0, start - 12), start));
  return weekdayNames.has((before?.[1] ?? "").toLowerCase());
}

function fullYear(year: string | undefined): { year?: number } {
  if (year === undefined) return {};
  return { year: Number(year) + (year.length === 2 ? 2000 : 0) };
}

/** Words that make a lone number of four digits a year. */
const yearLead = /(?:^|[^\p{L}])(?:tahun|pada|sejak|awal|akhir|pertengahan|medio)\s+$/iu;
const monthLead = /(?:^|[^\p{L}])(\p{L}{3,9})\.?,?\s+$/u;
/** `-07-03` of `2018-07-03`. */
const isoRest = /-(\d{2})-(\d{2})(?!\d)/y;

function readYear(text: string, start: number, year: number): Said | undefined {
  const end = start + 4;
  const iso = matchAt(isoRest, text, end);
  if (iso) return { year, month: Number(iso[1]), day: Number(iso[2]), end: end + iso[0].length };
  // `2.018` and `2018/2019` are no years of the calendar.
  if (/^(?:[.,/]\d|\p{L})/u.test(text.slice(end, end + 2))) return undefined;
  const before = text.slice(Math.max(0, start - 16), start);
  const month = monthNumber(monthLead.exec(before)?.[1] ?? "");
  if (month !== undefined) return { year, month, end };
  return yearLead.test(before) ? { year, end } : undefined;
}

function complete({ year, month, day }: Said, published: string): PartialDate | undefined {
  const publishedYear = Number(published.slice(0, 4));
  if (year === undefined) {
    // A leap day may lie up to eight years back.
    for (let candidate = publishedYear; candidate >= publishedYear - 8; candidate--) {
      const date = calendarDate(candidate, month, day);
      if (date && date <= published) return date;
    }
    return undefined;
  }
  return year >= 1900 && year <= publishedYear + 50 ? calendarDate(year, month, day) : undefined;
}

function calendarDate(year: number, month?: number, day?: number): PartialDate | undefined {
  if (wrongDay(year, month ?? 1, day ?? 1)) return undefined;
  return [year, month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
