import { isDay } from "./moment.ts";
import words from "./names.json" with { type: "json" };
import { zoneLetters, zoneOffset } from "./names.ts";
import { weekdayBefore, writtenDateAt } from "./written-date.ts";
import { initialsOf, type Shown } from "./zone.ts";

/** A day of the calendar as a text prints it, with the time where one is printed with it. */
export interface PrintedDate extends Shown {
  /** Minutes ahead of UTC, where a zone is printed. */
  offset?: number;
}

export interface FoundDate {
  date: PrintedDate;
  /** Where it starts and ends in the text, with weekday, time and zone. */
  start: number;
  end: number;
  /** Where its day ends. */
  dayEnd: number;
  /** 1 (Monday) to 7 (Sunday), where one is named. */
  weekday?: number | undefined;
}

/** Digits before or a slash make it part of something else; behind a publisher's name the slash parts the two (`ANTARA/`). */
const partOfMore = /[\d.:]$|(?<!(?:^|\s)\p{L}{2,20})\/$/u;
/** `am`, `PM`, `a.m.`, `p. m.`; also noon and midnight. */
const half = "(?: ?(?:[ap]m\\b|[ap]\\. ?m\\b\\.?|noon\\b|midnight\\b))";
const minutes =
  "(?: ?[:.] ?|(?=\\d\\d ?h(?:ou)?rs\\b))(\\d{2})(?!\\d)(?:[:.]\\d{2}(?!\\d)(?:\\.\\d{1,6})?)?(?: ?h(?:ou)?rs\\b)?";
/** `14:56`, `8.15 p.m.`, `8 pm`, `0715hrs`, `12 noon`, `midnight`, as the source of a regular expression: hour and minute. */
export const clock = `(?:(\\d{1,2})(?:${minutes}${half}?|${half})|noon\\b|midnight\\b)`;
const letterZone = "(?: ?\\(?([A-Z]{3,5}(?:[+-]\\d{1,2})?)\\)?)?";
const timeAfter = new RegExp(`^(?:T|[\\s,|/()@•●·–—-]{0,6})(?:(?:pukul|pkl|jam|at)\\b[.:]? ?)?${clock}`, "i");
const timeBefore = new RegExp(
  `(?<![\\d.,])${clock}${letterZone}(?:[\\s,|/•●·–—-]{1,5}|,? (?:on|pada) )$`,
  "i",
);
const timeAlone = new RegExp(`^(?:pukul|pkl|jam|at)?\\.? ?${clock}${letterZone}$`, "i");
const timeFirst = new RegExp(`^(?:(?:pukul|jam|at) ?)?${clock}`, "i");

/** Zones that news from elsewhere print, in hours ahead of UTC. */
const otherZones = new Map(Object.entries(words.otherZones));
const zoneNames = [...otherZones.keys(), ...zoneLetters.keys()]
  .filter((name) => name.length > 1)
  .sort((a, b) => b.length - a.length);
const namedZone = new RegExp(
  `^[\\s,]{0,2}\\(?(?:(?:GMT|UTC) ?([+-](?:1?\\d|0\\d)(?::?00)?)(?!\\d)|(${zoneNames.join("|")}|Z(?!\\p{L})))\\)?`,
  "iu",
);
/**
 * The zone of a mail's `Date:` (RFC 5322, 3.3), `+0800`, with the name some programs put in brackets behind; with a colon
 * only ahead of UTC, unless a machine wrote it: `08:00-09:30` is from when to when.
 */
const numericZone = /^ ?([+-]\d{2}(:?)\d{2})(?![\d:.])(?: ?\([A-Z]{2,5}\))?/i;

/**
 * The first date with a year in a text, day before month (`05/11/2015` is 5 November), with its day of the week, time and zone
 * where they stand beside it, of 24 hours or of twelve (`8.15 p.m.`). Dates that no calendar has are not dates; a time that no
 * clock shows is left out.
 *
 * @param text one line, blanks single
 * @param from where to begin
 * @param ownZone letters of the zone that is meant where none is printed
 */
export function findDate(text: string, from = 0, ownZone: readonly string[] = []): FoundDate | undefined {
  const rest = from === 0 ? text : text.slice(from);
  for (const { 0: digits, index } of rest.matchAll(/\d+/g)) {
    if (partOfMore.test(rest.slice(Math.max(0, index - 24), index))) continue;
    const {
      year = 0,
      month = 0,
      day = 0,
      start,
      end,
    } = writtenDateAt(rest, index, digits.length, false) ?? {};
    if (start === undefined || end === undefined || year < 1900 || year > 2199 || !isDay(year, month, day))
      continue;
    const named = weekdayBefore(rest, start);
    const found: FoundDate = {
      date: { year, month, day },
      start: named?.start ?? start,
      end,
      dayEnd: end,
      weekday: named?.weekday,
    };
    addTime(rest, found, ownZone);
    if (found.date.hour !== undefined && found.date.offset === undefined) addZone(rest, found, ownZone);
    return { ...found, start: found.start + from, end: found.end + from, dayEnd: end + from };
  }
  return undefined;
}

function addTime(text: string, found: FoundDate, ownZone: readonly string[]): void {
  const after = timeAfter.exec(text.slice(found.end, found.end + 40));
  if (after) {
    if (setClock(found.date, after, ownZone)) found.end += after[0].length;
    return;
  }
  const before = timeBefore.exec(text.slice(Math.max(0, found.start - 32), found.start));
  if (before && setClock(found.date, before, ownZone)) found.start -= before[0].length;
}

/** `EAT`, `Eastern Africa Time` */
const anyZone = /^[\s,]{0,2}\(?(\p{Lu}{3,5}|(?:\p{Lu}\p{Ll}{2,14} ){2,3}Time)(?!\p{L})\)?/u;

function addZone(text: string, found: FoundDate, ownZone: readonly string[]): void {
  const behind = text.slice(found.end, found.end + 40);
  const [own = "", ownName = ""] = anyZone.exec(behind) ?? [];
  if (ownZone.includes(initialsOf(ownName))) {
    found.end += own.length;
    return;
  }
  const [named, ahead, name] = namedZone.exec(behind) ?? [];
  const [numeric, written = "", colon] = numericZone.exec(behind) ?? [];
  const isSpan = written.startsWith("-") && colon && text[found.dayEnd] !== "T";
  const inName = named ? (offsetOf(name) ?? zoneOffset(ahead ?? "")) : undefined;
  const offset = named || isSpan ? inName : zoneOffset(written);
  if (offset === undefined) return;
  found.date.offset = offset;
  found.end += (named ?? numeric ?? "").length;
}

const offsetOf = (name = ""): number | undefined => {
  const hours = otherZones.get(name.toLowerCase());
  return hours === undefined ? zoneLetters.get(name.toLowerCase()) : hours * 60;
};

/** The half of the day, by its first letter. */
const halfIn = /(?<![a-z])([apnm])(?:\.? ?m\b|oon\b|idnight\b)/i;

/** Gives a date its time and zone. @returns whether a clock shows it, and the zone is known */
function setClock(date: Partial<PrintedDate>, match: RegExpExecArray, ownZone: readonly string[]): boolean {
  const [whole, hourText = "12", minute = "0", zone] = match;
  const part = halfIn.exec(whole)?.[1]?.toLowerCase() ?? "";
  const [hour, first] = [Number(hourText), "pn".includes(part) ? 12 : 0];
  const isOwn = zone === undefined || ownZone.includes(zone);
  const offset = isOwn ? undefined : (offsetOf(zone) ?? zoneOffset(zone.replace(/^(?:GMT|UTC)/, "")));
  const isKnown = isOwn || offset !== undefined;
  if (hour > (part && first === 0 ? 12 : 23) || Number(minute) > 59 || !isKnown) return false;
  date.hour = part && hour <= 12 ? (hour % 12) + first : hour;
  date.minute = Number(minute);
  if (offset !== undefined) date.offset = offset;
  return true;
}

/** Adds a time that stands on a line of its own (`14:56 WIB`, `2.56 p.m.`) to a date. @returns whether the text is such a time */
export function addTimeOfLine(text: string, date: PrintedDate, ownZone: readonly string[]): boolean {
  const match = timeAlone.exec(text);
  return match !== null && setClock(date, match, ownZone);
}

/** A text that begins with a time of twelve hours, with that of twenty-four: `6:05 p.m.` → `18:05`. */
export function inTwentyFour(text: string): string {
  const match = timeFirst.exec(text);
  const time: Partial<PrintedDate> = {};
  if (!match || !halfIn.test(match[0]) || !setClock(time, match, [])) return text;
  return `${time.hour}:${String(time.minute).padStart(2, "0")}${text.slice(match[0].length)}`;
}
