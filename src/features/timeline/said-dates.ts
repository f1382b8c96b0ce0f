import type { DateTime } from "luxon";
import { calendarDate } from "../../news/dates/calendar.ts";
import type { PartialDate } from "../../news/dates/moment.ts";
import { monthNumber } from "../../news/dates/month-names.ts";
import type { SentenceSpan } from "../../news/text/sentences.ts";
import { isFalseDate, isFalseDay } from "./false-dates.ts";
import { dateWithoutYear } from "./missing-year.ts";
import { timeWordsAt, yearNamedAfter } from "./time-words.ts";
import { weekdayBefore } from "./weekday-before.ts";

/** A date in a text. */
export interface SaidDate {
  /** Where it starts in the text. */
  start: number;
  /** Where it ends. */
  end: number;
  date: PartialDate;
}

/**
 * Finds the dates in a text, in text order: `3 Juli 2018`, `5 November`, `3-5 Juli 2018` (its first day),
 * `Jumat (12/2/2016)`, `Kamis (5/11)`, `Oktober 2018`, `tahun 2018`, `January 12, 2024`, `on Nov. 17`, each with its own
 * precision. In numeric dates the day always comes before the month. For a date without a year, see `dateWithoutYear`.
 * Leaves out dates that do not exist, years that news does not report on, and dates that are part of a name.
 *
 * @param published day of publication in the site's zone, as midnight UTC
 * @param sentences the places of the text's sentences, in text order; by default the text is one sentence
 */
export function findSaidDates(
  text: string,
  published: DateTime,
  sentences: readonly SentenceSpan[] = [],
): SaidDate[] {
  const dates: SaidDate[] = [];
  let free = 0;
  let sentence = 0;
  for (const match of text.matchAll(/\d+/g)) {
    const start = match.index;
    if (start < free || !standsAlone(text, start)) continue;
    const found =
      match[0].length === 4
        ? readYear(text, start, Number(match[0]))
        : match[0].length <= 2
          ? (readDay(text, start) ?? readDayAfterMonth(text, start))
          : undefined;
    if (!found || (match[0].length <= 2 && isFalseDay(text, start))) continue;
    free = found.end;
    if (isFalseDate(text, found)) continue;
    while (start >= (sentences[sentence]?.end ?? text.length)) sentence++;
    const date =
      found.year === undefined
        ? guessYear(found, text, sentences[sentence], published)
        : complete(found, published);
    if (date) dates.push({ start: found.start, end: found.end, date });
  }
  return dates;
}

/** A date as read, not yet checked against the calendar. */
interface Said {
  year?: number;
  month?: number;
  day?: number;
  /** Whether it is the first of several days. */
  range?: boolean;
  start: number;
  end: number;
}

/** Whether a number is not part of a larger number, sum, time or score: `10.49`, `1.000`, `2-1`, `F-16`. */
function standsAlone(text: string, start: number): boolean {
  if (start === 0 || text[start - 1] === " ") return true;
  return !/[\p{L}\p{N}_]$|[\p{L}\p{N}][.,:/-]$/u.test(text.slice(Math.max(0, start - 3), start));
}

const between = String.raw`\s?(?:[-–—/]|hingga|sampai(?: dengan)?|s\.d\.|s/d)\s?`;
/** `3 Juli 2018`, `3-5 Juli`, `3 hingga 5 Juli 2018`. */
const dayAndMonth = new RegExp(
  String.raw`(\d{1,2})(${between}\d{1,2})?\s+(\p{L}{3,9})(?!\p{L})\.?(?:,?\s+(\d{4})(?!\d))?`,
  "uy",
);
/** The end of a range over two months: `- 2 Juli 2018`. */
const laterDay = new RegExp(String.raw`${between}\d{1,2}\s+(\p{L}{3,9})(?!\p{L})\.?\s+(\d{4})(?!\d)`, "uy");
/** `12/2/2016`, `05-11-2015`, `12/2/16`, `5/11`. */
const numbers = /(\d{1,2})([/-])(\d{1,2})(?:\2(\d{4}|\d{2}))?(?![\d/-]|[.,]\d|\p{L})/uy;

function readDay(text: string, start: number): Said | undefined {
  const words = matchAt(dayAndMonth, text, start);
  const month = monthNumber(words?.[3] ?? "");
  if (words && month !== undefined && isMonthWord(words[3] ?? "", words[4])) {
    const day = Number(words[1]);
    const end = start + words[0].length;
    const later = matchAt(laterDay, text, end);
    const laterMonth = monthNumber(later?.[1] ?? "");
    if (!later || laterMonth === undefined) {
      return { day, month, ...fullYear(words[4]), range: words[2] !== undefined, start, end };
    }
    // A range from December to January starts in the previous year.
    const year = words[4] ? Number(words[4]) : Number(later[2]) - (laterMonth < month ? 1 : 0);
    return { day, month, year, start, end: end + later[0].length };
  }

  const digits = matchAt(numbers, text, start);
  if (!digits) return undefined;
  const [all, day, sign, monthDigits, year] = digits;
  const end = start + all.length;
  // `5/11` may be a fraction, `2-1` a score: without a year, a date needs brackets or a weekday.
  const sure = year?.length === 4 || (sign === "/" && isSetAsDate(text, start, end));
  return sure ? { day: Number(day), month: Number(monthDigits), ...fullYear(year), start, end } : undefined;
}

/** `January `, `Nov. `, with the word before it. */
const monthBefore = /(?<!\p{L})(?:(\p{L}{2,9})[.,]?\s)?(\p{L}{3,9})\.?\s$/u;
/** `12` of `January 12`, `12, 2024` of `January 12, 2024`. */
const dayAfterMonth = /(\d{1,2})(?:,\s(\d{4})(?!\d)|(?![.,/:-]?\d|\p{L}))/uy;
/** Words that make `November 17` a day: in `pada November 17 orang datang` it is not. */
const dayLead: ReadonlySet<string> = new Set("on by since until till before after from".split(" "));

/** English dates: `January 12, 2024`; without a year, `on Nov. 17` and `Tuesday, Nov. 17`. */
function readDayAfterMonth(text: string, start: number): Said | undefined {
  const before = monthBefore.exec(text.slice(Math.max(0, start - 24), start));
  const month = monthNumber(before?.[2] ?? "");
  const digits = month === undefined ? null : matchAt(dayAfterMonth, text, start);
  if (!before || month === undefined || !digits) return undefined;
  const [all, day, year] = digits;
  const [, lead = "", name = ""] = before;
  const from = text.lastIndexOf(name, start - 1);
  const sure =
    year !== undefined ||
    (/^\p{Lu}/u.test(name) &&
      (dayLead.has(lead.toLowerCase()) || weekdayBefore(text, from, false) !== undefined));
  return sure
    ? { day: Number(day), month, ...fullYear(year), start: from, end: start + all.length }
    : undefined;
}

/** Short names of months are also words (`5 des`, `may`): without a year they must start with a capital. */
function isMonthWord(name: string, year: string | undefined): boolean {
  return year !== undefined || name.length > 3 || name === "mei" || /^\p{Lu}/u.test(name);
}

function isSetAsDate(text: string, start: number, end: number): boolean {
  if (text[start - 1] === "(" && text[end] === ")") return true;
  return weekdayBefore(text, start, false) !== undefined;
}

function fullYear(year: string | undefined): { year?: number } {
  if (year === undefined) return {};
  return { year: Number(year) + (year.length === 2 ? 2000 : 0) };
}

/** Words that make a four-digit number a year, and years after it: `pada 1999, 2008, dan 2017`. */
const yearLead =
  /(?:^|[^\p{L}])(?:tahun|pada|sejak|awal|akhir|pertengahan|medio|in|since|early|late|mid)\s+(?:(?:19|20)\d\d(?:,\s|,?\s(?:dan|and)\s)){0,4}$/iu;
const monthLead = /(?:^|[^\p{L}])(\p{L}{3,9})\.?,?\s+$/u;
/** `Maret ` of `Maret hingga April 2012`: the first of several months. */
const firstMonth = /(?:^|[^\p{L}])(\p{L}{3,9})\s?(?:[-–—]|hingga|sampai)\s?$/iu;
/** `-07-03` of `2018-07-03`. */
const isoRest = /-(\d{2})-(\d{2})(?!\d)/y;

function readYear(text: string, start: number, year: number): Said | undefined {
  const end = start + 4;
  const iso = matchAt(isoRest, text, end);
  if (iso) return { year, month: Number(iso[1]), day: Number(iso[2]), start, end: end + iso[0].length };
  // `2.018`, `2018/2019` and `1990-an` are not years.
  if (/^(?:[.,/]\d|\p{L}|-an(?!\p{L}))/u.test(text.slice(end, end + 4))) return undefined;
  const before = text.slice(Math.max(0, start - 48), start);
  const name = monthLead.exec(before)?.[1] ?? "";
  const month = monthNumber(name);
  if (month !== undefined) {
    const at = text.lastIndexOf(name, start - 1);
    const first = firstMonth.exec(text.slice(Math.max(0, at - 20), at))?.[1] ?? "";
    const from = monthNumber(first);
    if (from === undefined) return { year, month, start: at, end };
    return { year: year - (from > month ? 1 : 0), month: from, start: text.lastIndexOf(first, at - 1), end };
  }
  return yearLead.test(before) ? { year, start, end } : undefined;
}

function guessYear(
  { month = 0, day = 0, range = false, start, end }: Said,
  text: string,
  sentence: SentenceSpan = { start: 0, end: text.length },
  published: DateTime,
): PartialDate | undefined {
  const said = {
    month,
    day,
    weekday: weekdayBefore(text, start, range),
    yearsFromNow: yearNamedAfter(text, end, sentence),
    timeWords: () => timeWordsAt(text, start, end, sentence),
  };
  return dateWithoutYear(said, published)?.toISODate() ?? undefined;
}

function complete({ year = 0, month, day }: Said, published: DateTime): PartialDate | undefined {
  return year >= 1900 && year <= published.year + 50 ? calendarDate(year, month, day) : undefined;
}

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
