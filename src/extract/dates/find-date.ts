import { DateTime } from "luxon";
import { monthNames, monthNumber, weekdayNames } from "../../content/dates/month-names.ts";
import { zoneLetters } from "../../content/dates/zone.ts";

/** A calendar date as a text prints it. */
export interface ReadDate {
  year: number;
  /** 1–12 */
  month: number;
  day: number;
  /** Where a time is printed with it. */
  hour?: number;
  minute?: number;
  /** Minutes ahead of UTC, where a zone is printed. */
  offset?: number;
}

export interface FoundDate {
  date: ReadDate;
  /** Where it starts and ends in the text, with day, time and zone. */
  start: number;
  end: number;
  /** A day of the week is printed with it. */
  weekday: boolean;
}

const longestFirst = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace("'", "['’‘`´]"))
    .join("|");

const days = longestFirst([...weekdayNames.keys()].filter((name) => !name.includes("’")));
const months = longestFirst(monthNames.keys());

// Every quantifier is bounded and none holds another one: the time a search takes grows with the text's length only.
/** Digits before or a slash make it part of something else; behind a house's name the slash parts the two (`ANTARA/`). */
const dateStart = "(?:(?<![\\d/.:])|(?<=(?:^|\\s)\\p{L}{2,20}/))";
const dayPart = `(?:(${days})\\b\\.? ?[,/|-]? ?\\(?)?`;
const dayMonthYear = new RegExp(
  `${dayPart}${dateStart}(\\d{1,2})(?:(?: ?([/.-]) ?(\\d{1,2}) ?[/.-] ?(\\d{4}|\\d{2})(?![\\d]))|(?:(?:st|nd|rd|th)?(?: of)? ?[-./]? ?(${months})\\b\\.?,? ?[-./]? ?['’]?(\\d{4}|\\d{2}(?![\\d:.]))))`,
  "iu",
);
const yearFirst = new RegExp(
  `${dayPart}${dateStart}(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?!\\d)(?:[T ](\\d{2}):(\\d{2})(?::\\d{2}(?:\\.\\d{1,6})?)?(Z|[+-]\\d{2}:?\\d{2})?)?`,
  "iu",
);
const monthDayYear = new RegExp(
  `${dayPart}(?<!\\p{L})(${months})\\b\\.? ?(\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})(?!\\d)`,
  "iu",
);

/** `am`, `PM`, `a.m.`, `p. m.`: the half of the day, by its first letter. */
const half = "(?: ?([ap])(?:m\\b|\\. ?m\\b\\.?))";
const timeAfter = new RegExp(
  `^[\\s,|/()@•·–—-]{0,6}(?:(?:pukul|pkl|jam|at)\\b[.:]? ?)?(\\d{1,2})(?: ?[:.] ?(\\d{2})(?!\\d)(?:[:.]\\d{2}(?!\\d))?${half}?|${half})`,
  "i",
);
const timeBefore = new RegExp(
  `(?<![\\d.,])(\\d{1,2})(?:[:.](\\d{2})${half}?|${half})(?: ?\\(?(WITA|WIB|WIT)\\)?)?(?:[\\s,|/•·–—-]{1,5}|,? (?:on|pada) )$`,
  "i",
);
const zoneAfter = /^[\s,]{0,2}\(?(WITA|WIB|WIT|(?:GMT|UTC) ?([+-]) ?(1?\d|0\d)(?::?00)?(?!\d)|GMT|UTC)\)?/i;
/**
 * The zone of a mail's `Date:` (RFC 5322, 3.3), `+0800`, with the name some programs put in brackets behind; with a colon
 * only ahead of UTC: `08:00-09:30` is from when to when.
 */
const numericZone = /^ ?(?:([+-])(\d{2})(\d{2})|(\+)(\d{2}):(\d{2}))(?![\d:.])(?: ?\([A-Z]{2,5}\))?/i;

/**
 * The first date with a year in a text, day before month (`05/11/2015` is 5 November), with its day of the week, time
 * and zone where they stand beside it, of 24 hours or of twelve (`8.15 p.m.`). Dates that no calendar has are not dates; a time that no clock shows is left out.
 *
 * @param text one line, blanks single
 * @param from where to begin
 */
export function findDate(text: string, from = 0): FoundDate | undefined {
  const rest = from === 0 ? text : text.slice(from);
  // A date has digits; most lines have none.
  if (!/\d/.test(rest)) return undefined;
  const found = [inOrder(rest), inIsoOrder(rest), inEnglishOrder(rest)]
    .filter((one) => one !== undefined)
    .sort((a, b) => a.start - b.start || b.end - a.end)[0];
  if (!found) return undefined;
  withTime(rest, found);
  return { ...found, start: found.start + from, end: found.end + from };
}

function inOrder(text: string): FoundDate | undefined {
  const match = dayMonthYear.exec(text);
  if (!match) return undefined;
  const month = match[4] === undefined ? monthNumber(match[6] ?? "") : Number(match[4]);
  return checked(match, match[1], match[5] ?? match[7] ?? "", month, match[2] ?? "");
}

function inEnglishOrder(text: string): FoundDate | undefined {
  const match = monthDayYear.exec(text);
  if (!match) return undefined;
  return checked(match, match[1], match[4] ?? "", monthNumber(match[2] ?? ""), match[3] ?? "");
}

function inIsoOrder(text: string): FoundDate | undefined {
  const match = yearFirst.exec(text);
  if (!match) return undefined;
  const found = checked(match, match[1], match[2] ?? "", Number(match[3]), match[4] ?? "");
  if (found && match[5] !== undefined) {
    setTime(found.date, Number(match[5]), Number(match[6]));
    const offset = match[7];
    if (offset === "Z") found.date.offset = 0;
    else if (offset)
      found.date.offset = minutesAheadOfUtc(offset.slice(0, 1), offset.slice(1, 3), offset.slice(-2));
  }
  return found;
}

function checked(
  match: RegExpExecArray,
  weekday: string | undefined,
  yearText: string,
  month: number | undefined,
  dayText: string,
): FoundDate | undefined {
  const day = Number(dayText);
  // Two digits of a year: newspapers on the web are of this century.
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  if (month === undefined || year < 1900 || year > 2199) return undefined;
  if (!DateTime.utc(year, month, day).isValid) return undefined;
  return {
    date: { year, month, day },
    start: match.index,
    end: match.index + match[0].length,
    weekday: weekday !== undefined,
  };
}

function withTime(text: string, found: FoundDate): void {
  const { date } = found;
  if (date.hour === undefined) {
    const after = timeAfter.exec(text.slice(found.end, found.end + 40));
    if (after) {
      const [whole, hour, minute = "0", part, partAlone] = after;
      if (setTime(date, hourOf(hour, part ?? partAlone), Number(minute))) found.end += whole.length;
    } else {
      const before = timeBefore.exec(text.slice(Math.max(0, found.start - 20), found.start));
      const [whole = "", hour, minute = "0", part, partAlone, zone] = before ?? [];
      if (before && setTime(date, hourOf(hour, part ?? partAlone), Number(minute))) {
        found.start -= whole.length;
        if (zone) date.offset = zoneLetters.get(zone.toLowerCase());
      }
    }
  }
  if (date.hour === undefined || date.offset !== undefined) return;
  const behind = text.slice(found.end, found.end + 16);
  const zone = zoneAfter.exec(behind);
  if (zone)
    date.offset = zone[3]
      ? (zone[2] === "-" ? -1 : 1) * Number(zone[3]) * 60
      : zoneLetters.get((zone[1] ?? "").toLowerCase());
  const numeric = zone ? undefined : numericZone.exec(behind);
  if (numeric) {
    const [, sign = "+", hours, minutes, , hoursAhead, minutesAhead] = numeric;
    date.offset = minutesAheadOfUtc(sign, hours ?? hoursAhead, minutes ?? minutesAhead);
  }
  if (date.offset !== undefined) found.end += (zone ?? numeric)?.[0].length ?? 0;
}

/** @returns undefined where no clock is so far from UTC */
function minutesAheadOfUtc(sign: string, hours: string | undefined, minutes: string | undefined) {
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hour < 16 && minute < 60 ? (sign === "-" ? -1 : 1) * (hour * 60 + minute) : undefined;
}

/** The hour of 24 that a text prints, maybe as one of twelve with `a` or `p` for the half of the day. */
function hourOf(text: string | undefined, part: string | undefined): number {
  const hour = Number(text);
  return part && hour <= 12 ? (hour % 12) + (part.toLowerCase() === "p" ? 12 : 0) : hour;
}

function setTime(date: ReadDate, hour: number, minute: number): boolean {
  if (hour > 23 || minute > 59) return false;
  date.hour = hour;
  date.minute = minute;
  return true;
}

const aloneTime = new RegExp(
  `^(?:pukul|pkl|jam|at)?\\.? ?(\\d{1,2})(?:[:.](\\d{2})(?:[:.]\\d{2})?${half}?|${half})(?: ?\\(?(WITA|WIB|WIT)\\)?)?$`,
  "i",
);

/** Adds a time that stands on a line of its own (`14:56 WIB`, `2.56 p.m.`) to a date. @returns whether the text is such a time */
export function addTimeOfLine(text: string, date: ReadDate): boolean {
  const match = aloneTime.exec(text);
  if (!match) return false;
  const [, hour, minute = "0", part, partAlone, zone] = match;
  if (!setTime(date, hourOf(hour, part ?? partAlone), Number(minute))) return false;
  if (zone) date.offset = zoneLetters.get(zone.toLowerCase());
  return true;
}
