import { DateTime } from "luxon";
import { monthNames, monthNumber, weekdayNames } from "../../news/dates/month-names.ts";
import { zoneLetters } from "../../news/dates/zone.ts";

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
}

const longestFirst = (names: Iterable<string>): string =>
  [...names]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace("'", "['’‘`´]"))
    .join("|");

const days = longestFirst([...weekdayNames.keys()].filter((name) => !name.includes("’")));
/** The five days of the Javanese week may stand behind those of the seven; English ones are cut short. */
const shortDays = "mon|tues?|wed|thu(?:rs?)?|fri|sat|sun";
/** The names of months, for a regular expression. */
export const months = longestFirst(monthNames.keys());

// Every quantifier is bounded and none holds another one: the time a search takes grows with the text's length only.
/** Digits before or a slash make it part of something else; behind a publisher's name the slash parts the two (`ANTARA/`). */
const dateStart = "(?:(?<![\\d/.:])|(?<=(?:^|\\s)\\p{L}{2,20}/))";
const dayPart = `(?:(?:${days}|(?<!\\p{L})(?:${shortDays}))\\b(?: (?:legi|pahing|pon|wage|kliwon)\\b)?\\.? ?[,/|-]? ?\\(?)?`;
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
/** `14:56`, `8.15 p.m.`, `8 pm`; and the zone that may stand behind it. */
const clock = `(\\d{1,2})(?:[:.](\\d{2})(?:[:.]\\d{2})?${half}?|${half})`;
const letterZone = "(?: ?\\(?(WITA|WIB|WIT)\\)?)?";
const timeAfter = new RegExp(
  `^[\\s,|/()@•·–—-]{0,6}(?:(?:pukul|pkl|jam|at)\\b[.:]? ?)?(\\d{1,2})(?: ?[:.] ?(\\d{2})(?!\\d)(?:[:.]\\d{2}(?!\\d))?${half}?|${half})`,
  "i",
);
const timeBefore = new RegExp(
  `(?<![\\d.,])${clock}${letterZone}(?:[\\s,|/•·–—-]{1,5}|,? (?:on|pada) )$`,
  "i",
);
const timeAlone = new RegExp(`^(?:pukul|pkl|jam|at)?\\.? ?${clock}${letterZone}$`, "i");
const zoneAfter =
  /^[\s,]{0,2}\(?(WITA|WIB|WIT|SGT|HKT|MYT|JST|KST|AEST|AEDT|AWST|BST|CET|CEST|EST|EDT|PST|PDT|(?:GMT|UTC) ?([+-]) ?(1?\d|0\d)(?::?00)?(?!\d)|GMT|UTC)\)?/i;
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
  if (found.date.hour === undefined) addTime(rest, found);
  if (found.date.hour !== undefined && found.date.offset === undefined) addZone(rest, found);
  return { ...found, start: found.start + from, end: found.end + from };
}

function inOrder(text: string): FoundDate | undefined {
  const match = dayMonthYear.exec(text);
  if (!match) return undefined;
  const month = match[3] === undefined ? monthNumber(match[5] ?? "") : Number(match[3]);
  return checked(match, match[4] ?? match[6], month, match[1]);
}

function inEnglishOrder(text: string): FoundDate | undefined {
  const match = monthDayYear.exec(text);
  return match ? checked(match, match[3], monthNumber(match[1] ?? ""), match[2]) : undefined;
}

function inIsoOrder(text: string): FoundDate | undefined {
  const match = yearFirst.exec(text);
  const found = match && checked(match, match[1], Number(match[2]), match[3]);
  if (!found) return undefined;
  const [, , , , hour, minute, offset] = match;
  if (hour === undefined) return found;
  setTime(found.date, hour, minute);
  if (offset === "Z") found.date.offset = 0;
  else if (offset) found.date.offset = minutesAheadOfUtc(offset[0], offset.slice(1, 3), offset.slice(-2));
  return found;
}

function checked(
  match: RegExpExecArray,
  yearText = "",
  month: number | undefined,
  day: string | undefined,
): FoundDate | undefined {
  // Two digits of a year: newspapers on the web are of this century.
  const year = yearText.length === 2 ? 2000 + Number(yearText) : Number(yearText);
  const date = { year, month: month ?? 0, day: Number(day) };
  if (year < 1900 || year > 2199 || !DateTime.fromObject(date).isValid) return undefined;
  const end = match.index + match[0].length;
  return { date, start: match.index, end };
}

function addTime(text: string, found: FoundDate): void {
  const after = timeAfter.exec(text.slice(found.end, found.end + 40));
  if (after) {
    const [whole, hour, minute, part, partAlone] = after;
    if (setTime(found.date, hour, minute, part ?? partAlone)) found.end += whole.length;
    return;
  }
  const before = timeBefore.exec(text.slice(Math.max(0, found.start - 20), found.start));
  if (before && setClock(found.date, before)) found.start -= before[0].length;
}

function addZone(text: string, found: FoundDate): void {
  const behind = text.slice(found.end, found.end + 16);
  const named = zoneAfter.exec(behind);
  const numeric = named ? null : numericZone.exec(behind);
  if (named) {
    const [, name = "", sign, hours] = named;
    found.date.offset = hours ? (sign === "-" ? -60 : 60) * Number(hours) : offsetOf(name);
  } else if (numeric) {
    const [, sign = "+", hours, minutes, , hoursAhead, minutesAhead] = numeric;
    found.date.offset = minutesAheadOfUtc(sign, hours ?? hoursAhead, minutes ?? minutesAhead);
  }
  if (found.date.offset !== undefined) found.end += (named ?? numeric)?.[0].length ?? 0;
}

/** What news from elsewhere print, in hours ahead of UTC. */
const otherZones: ReadonlyMap<string, number> = new Map(
  Object.entries({
    SGT: 8,
    HKT: 8,
    MYT: 8,
    AWST: 8,
    JST: 9,
    KST: 9,
    AEST: 10,
    AEDT: 11,
    BST: 1,
    CET: 1,
    CEST: 2,
  }).concat(Object.entries({ EST: -5, EDT: -4, PST: -8, PDT: -7 })),
);

const offsetOf = (name: string): number | undefined => {
  const hours = otherZones.get(name.toUpperCase());
  return hours === undefined ? zoneLetters.get(name.toLowerCase()) : hours * 60;
};

/** @returns undefined where no clock is so far from UTC */
function minutesAheadOfUtc(sign: string | undefined, hours: string | undefined, minutes: string | undefined) {
  const [hour, minute] = [Number(hours), Number(minutes)];
  return hour < 16 && minute < 60 ? (sign === "-" ? -1 : 1) * (hour * 60 + minute) : undefined;
}

/**
 * Gives a date its time.
 *
 * @param part of an hour of twelve, `a` or `p` for the half of the day
 * @returns whether a clock shows it
 */
function setTime(date: ReadDate, hourText: string | undefined, minuteText = "0", part?: string): boolean {
  const [hour, minute] = [Number(hourText), Number(minuteText)];
  const ofDay = part && hour <= 12 ? (hour % 12) + (part.toLowerCase() === "p" ? 12 : 0) : hour;
  if (ofDay > 23 || minute > 59) return false;
  date.hour = ofDay;
  date.minute = minute;
  return true;
}

function setClock(date: ReadDate, [, hour, minute, part, partAlone, zone]: RegExpExecArray): boolean {
  if (!setTime(date, hour, minute, part ?? partAlone)) return false;
  if (zone) date.offset = zoneLetters.get(zone.toLowerCase());
  return true;
}

/** Adds a time that stands on a line of its own (`14:56 WIB`, `2.56 p.m.`) to a date. @returns whether the text is such a time */
export function addTimeOfLine(text: string, date: ReadDate): boolean {
  const match = timeAlone.exec(text);
  return match !== null && setClock(date, match);
}
