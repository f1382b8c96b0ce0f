import { isDay } from "./moment.ts";
import words from "./names.json" with { type: "json" };
import { zoneOffset, zoneOffsets } from "./names.ts";
import { weekdayBefore, writtenDateAt } from "./written-date.ts";
import { initials, type LocalTime } from "./zone.ts";

/** A date as printed in a text, with its time if it has one. */
export interface PrintedDate extends LocalTime {
  /** Minutes ahead of UTC, if a zone is printed. */
  offset?: number;
}

export interface FoundDate {
  date: PrintedDate;
  /** Where it starts and ends in the text, including weekday, time and zone. */
  start: number;
  end: number;
  /** Where the date without time and zone ends. */
  dayEnd: number;
  /** 1 (Monday) to 7 (Sunday), if one is printed. */
  weekday?: number | undefined;
}

/** Preceding text that makes digits part of something else: digits or a slash, except the slash after a publisher's name (`ANTARA/`). */
const continuesNumber = /[\d.:]$|(?<!(?:^|\s)\p{L}{2,20})\/$/u;
/** `am`, `PM`, `a.m.`, `p. m.`; also noon and midnight. */
const meridiem = "(?: ?(?:[ap]m\\b|[ap]\\. ?m\\b\\.?|noon\\b|midnight\\b))";
const minutes =
  "(?: ?[:.] ?|(?=\\d\\d ?h(?:ou)?rs\\b))(\\d{2})(?!\\d)(?:[:.]\\d{2}(?!\\d)(?:\\.\\d{1,6})?)?(?: ?h(?:ou)?rs\\b)?";
/** Regular expression source for `14:56`, `8.15 p.m.`, `8 pm`, `0715hrs`, `12 noon`, `midnight`; captures hour and minute. */
export const clock = `(?:(\\d{1,2})(?:${minutes}${meridiem}?|${meridiem})|noon\\b|midnight\\b)`;
const letterZone = "(?: ?\\(?([A-Z]{3,5}(?:[+-]\\d{1,2})?)\\)?)?";
const timeAfter = new RegExp(`^(?:T|[\\s,|/()@•●·–—-]{0,6})(?:(?:pukul|pkl|jam|at)\\b[.:]? ?)?${clock}`, "i");
const timeBefore = new RegExp(
  `(?<![\\d.,])${clock}${letterZone}(?:[\\s,|/•●·–—-]{1,5}|,? (?:on|pada) )$`,
  "i",
);
const timeAlone = new RegExp(`^(?:pukul|pkl|jam|at)?\\.? ?${clock}${letterZone}$`, "i");
const timeFirst = new RegExp(`^(?:(?:pukul|jam|at) ?)?${clock}`, "i");

/** Zones in news from other countries, in hours ahead of UTC. */
const otherZones = new Map(Object.entries(words.otherZones));
const zoneNames = [...otherZones.keys(), ...zoneOffsets.keys()]
  .filter((name) => name.length > 1)
  .sort((a, b) => b.length - a.length);
const namedZone = new RegExp(
  `^[\\s,]{0,2}\\(?(?:(?:GMT|UTC) ?([+-](?:1?\\d|0\\d)(?::?00)?)(?!\\d)|(${zoneNames.join("|")}|Z(?!\\p{L})))\\)?`,
  "iu",
);
/**
 * The zone in the `Date:` header of a mail (RFC 5322, 3.3), `+0800`, with the name that some programs append in brackets. A
 * negative offset with a colon counts only in ISO 8601 dates: `08:00-09:30` is a period.
 */
const numericZone = /^ ?([+-]\d{2}(:?)\d{2})(?![\d:.])(?: ?\([A-Z]{2,5}\))?/i;

/**
 * Finds the first date with a year in a text, day before month (`05/11/2015` is 5 November), with the weekday, time (24-hour or
 * 12-hour, `8.15 p.m.`) and zone next to it. Skips dates that do not exist in the calendar, and ignores impossible times.
 *
 * @param text one line, with single spaces
 * @param from where to begin
 * @param defaultZone abbreviations of the zone assumed where none is printed
 */
export function findDate(text: string, from = 0, defaultZone: readonly string[] = []): FoundDate | undefined {
  const rest = from === 0 ? text : text.slice(from);
  for (const { 0: digits, index } of rest.matchAll(/\d+/g)) {
    if (continuesNumber.test(rest.slice(Math.max(0, index - 24), index))) continue;
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
    addTime(rest, found, defaultZone);
    if (found.date.hour !== undefined && found.date.offset === undefined) addZone(rest, found, defaultZone);
    return { ...found, start: found.start + from, end: found.end + from, dayEnd: end + from };
  }
  return undefined;
}

function addTime(text: string, found: FoundDate, defaultZone: readonly string[]): void {
  const after = timeAfter.exec(text.slice(found.end, found.end + 40));
  if (after) {
    if (setTime(found.date, after, defaultZone)) found.end += after[0].length;
    return;
  }
  const before = timeBefore.exec(text.slice(Math.max(0, found.start - 32), found.start));
  if (before && setTime(found.date, before, defaultZone)) found.start -= before[0].length;
}

/** `EAT`, `Eastern Africa Time` */
const anyZone = /^[\s,]{0,2}\(?(\p{Lu}{3,5}|(?:\p{Lu}\p{Ll}{2,14} ){2,3}Time)(?!\p{L})\)?/u;

function addZone(text: string, found: FoundDate, defaultZone: readonly string[]): void {
  const after = text.slice(found.end, found.end + 40);
  const [zoneText = "", zoneName = ""] = anyZone.exec(after) ?? [];
  if (defaultZone.includes(initials(zoneName))) {
    found.end += zoneText.length;
    return;
  }
  const [named, ahead, name] = namedZone.exec(after) ?? [];
  const [numeric, written = "", colon] = numericZone.exec(after) ?? [];
  const isSpan = written.startsWith("-") && colon && text[found.dayEnd] !== "T";
  const namedOffset = named ? (offsetOf(name) ?? zoneOffset(ahead ?? "")) : undefined;
  const offset = named || isSpan ? namedOffset : zoneOffset(written);
  if (offset === undefined) return;
  found.date.offset = offset;
  found.end += (named ?? numeric ?? "").length;
}

const offsetOf = (name = ""): number | undefined => {
  const hours = otherZones.get(name.toLowerCase());
  return hours === undefined ? zoneOffsets.get(name.toLowerCase()) : hours * 60;
};

/** `am`, `pm`, `noon` or `midnight`; captures the first letter. */
const meridiemPattern = /(?<![a-z])([apnm])(?:\.? ?m\b|oon\b|idnight\b)/i;

/** Sets the time and zone of a date. @returns false if the time is impossible or the zone is unknown */
function setTime(date: Partial<PrintedDate>, match: RegExpExecArray, zones: readonly string[]): boolean {
  const [whole, hourText = "12", minute = "0", zone] = match;
  const meridiemLetter = meridiemPattern.exec(whole)?.[1]?.toLowerCase() ?? "";
  const [hour, first] = [Number(hourText), "pn".includes(meridiemLetter) ? 12 : 0];
  const isDefaultZone = zone === undefined || zones.includes(zone);
  const offset = isDefaultZone ? undefined : (offsetOf(zone) ?? zoneOffset(zone.replace(/^(?:GMT|UTC)/, "")));
  const isKnown = isDefaultZone || offset !== undefined;
  if (hour > (meridiemLetter && first === 0 ? 12 : 23) || Number(minute) > 59 || !isKnown) return false;
  date.hour = meridiemLetter && hour <= 12 ? (hour % 12) + first : hour;
  date.minute = Number(minute);
  if (offset !== undefined) date.offset = offset;
  return true;
}

/** Adds the time on a line of its own (`14:56 WIB`, `2.56 p.m.`) to a date. @returns whether the text is such a time */
export function addTimeFromLine(text: string, date: PrintedDate, defaultZone: readonly string[]): boolean {
  const match = timeAlone.exec(text);
  return match !== null && setTime(date, match, defaultZone);
}

/** Converts a 12-hour time at the start of a text to 24 hours: `6:05 p.m.` → `18:05`. */
export function to24Hours(text: string): string {
  const match = timeFirst.exec(text);
  const time: Partial<PrintedDate> = {};
  if (!match || !meridiemPattern.test(match[0]) || !setTime(time, match, [])) return text;
  return `${time.hour}:${String(time.minute).padStart(2, "0")}${text.slice(match[0].length)}`;
}
