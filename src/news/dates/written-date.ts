import { monthNumber, weekdayNames } from "./names.ts";

/** A date as written in a text, not checked against the calendar. */
export interface WrittenDate {
  /** Where it starts and ends in the text. */
  start: number;
  end: number;
  year?: number | undefined;
  month?: number | undefined;
  day?: number | undefined;
  /** Whether it is the first of several days. */
  isRange?: boolean;
}

// Every quantifier is bounded and none is nested in another, so searching takes linear time.
const until = String.raw`\s?(?:[-–—/]|hingga|sampai(?: dengan)?|s\.d\.|s/d)\s?`;
/** `3 Juli 2018`, `3-5 Juli`, `3 hingga 5 Juli 2018`, `3rd of July, 2018`, `24-Nov-26`. */
const dayFirst = new RegExp(
  String.raw`(\d{1,2})(?:st|nd|rd|th)?(?: of)?(${until}\d{1,2})?\s?[-./]?\s?(\p{L}{3,9})(?!\p{L})\.?` +
    String.raw`(,?\s{0,2}[-./]?\s?['’]?(\d{4}(?!\d)|\d{2}(?![\d:.])))?`,
  "uy",
);
/** The end of a range across two months: `- 2 Juli 2018`. */
const laterDay = new RegExp(String.raw`${until}\d{1,2}\s(\p{L}{3,9})(?!\p{L})\.?\s(\d{4})(?!\d)`, "uy");
/** `12/2/2016`, `05-11-2015`, `12.2.16`, `5/11`: day first, as in Indonesia. `25/11 - 07.30` ends in a time. */
const numeric = /(\d{1,2})( ?([/.-]) ?)(\d{1,2})(?:\2(\d{4}|\d{2}(?![:.]\d)))?(?!\d)/y;
/** Following text that makes it part of something else: `1/2/2018-3`, `5/11m`. */
const numericContinues = /[\d/-]|[.,]\d|\p{L}/uy;
/** `2018-07-03`, `2018/7/3`. */
const yearFirst = /(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/y;
/** `12, 2024` in `January 12, 2024`; `17` in `Nov. 17`. */
const monthFirst = /(\d{1,2})(?:st|nd|rd|th)?(?:(,?)\s?(\d{4})(?!\d)|(?![.,/:-]?\d|\p{L}))/uy;

/**
 * Reads the date that a number in a text begins or ends.
 *
 * @param start where the number starts
 * @param digits how many it has
 * @param isSentence whether the text is prose, where `2-1` is a score and `20` is not a year: dates with a two-digit year or
 *   none then need a weekday or brackets. Otherwise the text is a line with a printed date.
 */
export function writtenDateAt(text: string, start: number, digits: number, isSentence: boolean) {
  if (digits === 4) return dateFromYear(text, start, isSentence);
  if (digits > 2) return undefined;
  return (
    readDayFirst(text, start, isSentence) ??
    readNumeric(text, start, isSentence) ??
    readMonthFirst(text, start, isSentence)
  );
}

function readDayFirst(text: string, start: number, isSentence: boolean): WrittenDate | undefined {
  const match = matchAt(dayFirst, text, start);
  const [whole = "", day, range, name = "", afterMonth = "", yearText] = match ?? [];
  const month = monthNumber(name);
  if (month === undefined) return undefined;
  const isShort = isSentence && yearText?.length === 2;
  const year = isShort ? undefined : fullYear(yearText);
  // Abbreviated months are also words (`5 des`, `may`): without a year they must start with a capital.
  if (year === undefined && name.length <= 3 && name !== "mei" && !/^\p{Lu}/u.test(name)) return undefined;
  const end = start + whole.length - (isShort ? afterMonth.length : 0);
  const later = matchAt(laterDay, text, end);
  const laterMonth = monthNumber(later?.[1] ?? "");
  if (!later || laterMonth === undefined)
    return { start, end, year, month, day: Number(day), isRange: range !== undefined };
  // A range from December to January starts in the previous year.
  const startYear = year ?? Number(later[2]) - (laterMonth < month ? 1 : 0);
  return { start, end: end + later[0].length, year: startYear, month, day: Number(day) };
}

function readNumeric(text: string, start: number, isSentence: boolean): WrittenDate | undefined {
  const match = matchAt(numeric, text, start);
  if (!match) return undefined;
  const [whole, day, , separator, month, yearText] = match;
  const end = start + whole.length;
  const date = { start, end, year: fullYear(yearText), month: Number(month), day: Number(day) };
  if (!isSentence) return date;
  if (separator === "." || whole.includes(" ") || matchAt(numericContinues, text, end)) return undefined;
  if (yearText?.length === 4) return date;
  const isClear = (text[start - 1] === "(" && text[end] === ")") || weekdayBefore(text, start) !== undefined;
  return separator === "/" && isClear ? date : undefined;
}

/** Words before `November 17` that make it a day: in `pada November 17 orang datang` it is not one. */
const wordsBeforeDay: ReadonlySet<string> = new Set("on by since until till before after from".split(" "));

/** English dates: `January 12, 2024`; without a year, `on Nov. 17` and `Tuesday, Nov. 17`. */
function readMonthFirst(text: string, start: number, isSentence: boolean): WrittenDate | undefined {
  const name = wordBefore(text, start);
  const month = monthNumber(name.word);
  const match = month === undefined ? null : matchAt(monthFirst, text, start);
  if (!match) return undefined;
  const [whole, day, comma, yearText] = match;
  const date = { start: name.start, end: start + whole.length, month, day: Number(day) };
  if (yearText !== undefined && (comma || !isSentence)) return { ...date, year: Number(yearText) };
  if (yearText !== undefined || !/^\p{Lu}/u.test(name.word)) return undefined;
  const isDay =
    wordsBeforeDay.has(wordBefore(text, name.start).word.toLowerCase()) || weekdayBefore(text, name.start);
  return isDay ? date : undefined;
}

/** Words before a four-digit number that make it a year. */
const wordsBeforeYear: ReadonlySet<string> = new Set(
  "tahun pada sejak awal akhir pertengahan medio in since early late mid".split(" "),
);
/** `2008, dan ` in `pada 1999, 2008, dan 2017`, at the end of the text. */
const yearBefore = /(?<!\d)(?:19|20)\d\d(?:,\s|,?\s(?:dan|and)\s)$/iu;
const notYear = /[.,/]\d|\p{L}|-an(?!\p{L})/uy;
const toMonth = /(\p{L}{3,9})\s?(?:[-–—]|hingga|sampai)\s?$/iu;

/** `2018-07-03`; in a sentence also `Oktober 2018`, `Maret hingga April 2012` and `tahun 2018`. */
function dateFromYear(text: string, start: number, isSentence: boolean): WrittenDate | undefined {
  const iso = matchAt(yearFirst, text, start);
  // `/2026/02/03/` is part of an address.
  if (iso && !(isSentence && iso[2] === "/")) {
    const [whole, year, , month, day] = iso;
    return { start, end: start + whole.length, year: Number(year), month: Number(month), day: Number(day) };
  }
  const end = start + 4;
  // `2.018`, `2018/2019` and `1990-an` are not years.
  if (!isSentence || matchAt(notYear, text, end)) return undefined;
  const year = Number(text.slice(start, end));
  const name = wordBefore(text, start);
  const month = monthNumber(name.word);
  if (month !== undefined) {
    const [whole = "", first = ""] = toMonth.exec(text.slice(Math.max(0, name.start - 20), name.start)) ?? [];
    const from = monthNumber(first);
    if (from === undefined) return { start: name.start, end, year, month };
    return { start: name.start - whole.length, end, year: year - (from > month ? 1 : 0), month: from };
  }
  return isIntroducedAsYear(text, start) ? { start, end, year } : undefined;
}

function isIntroducedAsYear(text: string, start: number): boolean {
  let at = start;
  // Up to four other years may stand between the word and the year.
  for (let years = 0; years < 5; years++) {
    if (wordsBeforeYear.has(wordBefore(text, at).word.toLowerCase())) return text[at - 1] === " ";
    const before = yearBefore.exec(text.slice(Math.max(0, at - 12), at));
    if (!before) return false;
    at -= before[0].length;
  }
  return false;
}

/** How many characters before a date its weekday may start. */
const maxWeekdayDistance = 64;
const javaneseDays = "legi|pahing|pon|wage|kliwon";
/** `pagi` in `Kamis pagi (26/11)`, `pekan lalu` in `Kamis pekan lalu (19/11)`. */
const afterWeekday =
  `pagi|siang|sore|petang|malam|subuh|dini hari|morning|afternoon|evening|night|${javaneseDays}|` +
  "ini|besok|kemarin|lalu|depan|mendatang|(?:pekan|minggu) (?:ini|lalu|depan)";
const names = [...weekdayNames.keys()].sort((a, b) => b.length - a.length);
const longNames = names.filter((name) => name.length > 3).join("|");
const shortNames = names.filter((name) => name.length <= 3).join("|");
/** `Kamis (`, `Kamis, `, `Kamis tanggal `, `Kamis-Sabtu, `, `Thursday, `, `Senin Legi | `. */
const weekdayPattern = new RegExp(
  String.raw`(malam\s)?(?:(?<!\p{L})(${longNames}|${shortNames})\s?(?:[-–—/]|hingga|sampai|dan|to|and)\s?)?` +
    String.raw`(${longNames}|lusa|(?<!\p{L})(?:${shortNames}))\.?` +
    String.raw`(?:\s(?:${afterWeekday})){0,2}\s?[,/|-]?\s{0,2}\(?(?:(?:tanggal|tgl\.?|the)\s)?$`,
  "iu",
);
/** A quick test: the full pattern is slow, because it is tried at many letters. */
const anyWeekday = new RegExp(`${longNames}|\\b(?:${shortNames})\\b`, "i");

/**
 * Finds the weekday directly before a date, 1 (Monday) to 7 (Sunday), and where it starts. `malam Minggu` does not count: it is
 * the evening before. Short names and `minggu`, which are also words (`min`, a week), must start with a capital, and so must a
 * name that is glued to the preceding word: `Ani LestariRabu`.
 *
 * @param isRange whether the date is the first of several days: `Kamis-Sabtu, 26-28 November` then names Thursday
 */
export function weekdayBefore(text: string, start: number, isRange = false) {
  const before = text.slice(Math.max(0, start - maxWeekdayDistance), start);
  if (!anyWeekday.test(before)) return undefined;
  const match = weekdayPattern.exec(before);
  if (!match) return undefined;
  const [whole, eve, first, last = ""] = match;
  const isAfterLetter = /\p{L}$/u.test(before.slice(0, match.index));
  const isEve = eve && !first && !isAfterLetter;
  const isPartOfWord = isAfterLetter && !eve && !first && !/^\p{Lu}/u.test(last);
  if (isEve || isPartOfWord) return undefined;
  const weekday = (isRange ? weekdayNumber(first) : undefined) ?? weekdayNumber(last);
  return weekday === undefined ? undefined : { weekday, start: start - whole.length };
}

function weekdayNumber(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  if ((name.length <= 3 || name === "minggu") && !/^\p{Lu}/u.test(name)) return undefined;
  return weekdayNames.get(name.toLowerCase());
}

/** Returns the word before an index, ignoring a comma or dot and a space: `Nov` in `Nov. `. Only A–Z, which is enough for months. */
function wordBefore(text: string, index: number): { word: string; start: number } {
  let end = index;
  while (end > index - 2 && ". ,".includes(text.charAt(end - 1) || "-")) end--;
  let start = end;
  while (isLetter(text.charCodeAt(start - 1))) start--;
  return { word: text.slice(start, end), start };
}

/** Whether a character code is A–Z in any case; false for `NaN`, the code beyond the end of a text. */
const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;

/** Expands a two-digit year to this century, which newspapers on the web belong to. */
const fullYear = (year: string | undefined): number | undefined =>
  year === undefined ? undefined : Number(year) + (year.length === 2 ? 2000 : 0);

function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
