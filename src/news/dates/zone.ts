import { DateTime, type DateTimeMaybeValid, FixedOffsetZone, IANAZone } from "luxon";
import { type Language, oncePer } from "../../messages/message.ts";
import { createLikelyName } from "../nearest.ts";
import words from "./names.json" with { type: "json" };
import { zoneLetters } from "./names.ts";

/** Whether a name is a known IANA time zone: `Asia/Jakarta`. */
export const isTimeZone = (name: string): boolean => IANAZone.isValidZone(name);

/** Converts a time to a zone. @param timeZone IANA name @throws RangeError if there is no such zone */
export const inZone = (at: DateTime<true>, timeZone: string): DateTime<true> =>
  valid(at.setZone(offsetOf(valid(at.setZone(timeZone)))));

/** The day of a time in a zone: `2020-01-24`. */
export const dayIn = (at: DateTime<true>, timeZone: string): string => inZone(at, timeZone).toISODate();

/** Day and time of day in a zone, as editors write them: `2020-01-24 10:49`. */
export const timeIn = (at: DateTime<true>, timeZone: string): string =>
  inZone(at, timeZone).toFormat("yyyy-MM-dd HH:mm");

/** A day and a time of day, without a zone. The day exists. */
export interface Shown {
  year: number;
  month: number;
  day: number;
  hour?: number | undefined;
  minute?: number | undefined;
  second?: number | undefined;
}

/** The point in time of a local time with an offset, in minutes ahead of UTC. */
export const withOffset = (shown: Shown, offset: number): DateTime<true> =>
  valid(DateTime.fromObject(shown, { zone: FixedOffsetZone.instance(offset) }));

/**
 * The point in time of a local time in a zone.
 *
 * @param timeZone IANA name
 * @returns `at`: the first such time, if an hour occurs twice at the end of summer time; `isSkipped`: the local time does not
 *   exist, and `at` is as far after the jump as the local time is after the start of the gap
 * @throws RangeError if there is no such zone
 */
export function clockTime(shown: Shown, timeZone: string): { at: DateTime<true>; isSkipped: boolean } {
  const guess = valid(DateTime.fromObject(shown, { zone: timeZone }));
  // Of two possible hours, luxon's choice depends on the season of the build.
  const first = DateTime.min(guess, ...guess.getPossibleOffsets());
  const at = valid(first.setZone(offsetOf(first), { keepLocalTime: true }));
  return { at, isSkipped: !at.equals(withOffset(shown, at.offset)) };
}

/** Rounded to minutes: before standard time, offsets had seconds, which ISO 8601 cannot express. */
const offsetOf = ({ offset }: DateTime<true>): FixedOffsetZone =>
  FixedOffsetZone.instance(Math.round(offset));

/** Indonesia's three zones by their offset from UTC in minutes. Presidential decree (Keppres) 41/1987. */
const indonesianLetters: Record<number, string> = { 420: "WIB", 480: "WITA", 540: "WIT" };

/** Whether a zone is one of Indonesia's. @param timeZone IANA name */
export const isIndonesian = (timeZone: string): boolean =>
  /^Asia\/(?:Jakarta|Pontianak|Makassar|Jayapura)$/.test(timeZone);

/** Each knows the letters of the zones where it is spoken: `BST`, `EST`, `NST`, `NZDT`, `IST`, `EAT`, `SGT`, `HKT`. */
const englishLocales = ["en-GB", "en-US", "en-CA", "en-NZ", "en-IN", "en-ZA", "en-SG", "en-HK"];
const englishLetters = new Map<string, string>();

/** The letters that a language has for the time of a site's zone; none if there are none, or the time is of another zone. */
export function zoneLettersAt(at: DateTime<true>, siteZone: string, language: Language): string {
  if (isIndonesian(siteZone)) return indonesianLetters[at.offset] ?? "";
  const there = at.setZone(siteZone);
  if (language === "id" || there.offset !== at.offset) return "";
  const key = `${siteZone} ${at.offset}`;
  const names = () => englishLocales.map((locale) => there.toFormat("ZZZZ", { locale }));
  const letters = englishLetters.get(key) ?? names().find((name) => /^[A-Z]+$/.test(name)) ?? "";
  englishLetters.set(key, letters);
  return letters;
}

/** @throws RangeError for an invalid time, which luxon returns instead of throwing */
export function valid(at: DateTimeMaybeValid): DateTime<true> {
  if (at.isValid) return at;
  throw new RangeError(at.invalidExplanation ?? "invalid time");
}

/** Indonesia's zones by abbreviation, offset, and cities without a zone name of their own (Keppres 41/1987). */
const indonesian = Object.entries(words.indonesianZones);

/** Suggests an IANA time zone for a text that is not one: `WIB`, `GMT+8`, `Asia/Surabaya`, `Asia/Djakarta`, `Tokyo`. */
export function likelyZone(written: string): string | undefined {
  const name = written.trim().toLowerCase().replace(/\s+/g, "_");
  const city = name.slice(name.lastIndexOf("/") + 1);
  const short = city.replace(/_(?=\+)/, "");
  const ours = indonesian.find(([, meant]) => new RegExp(`^(?:${meant})$`).test(short))?.[0];
  if (ours !== undefined) return ours;
  const zones = Intl.supportedValuesOf("timeZone");
  const exact = zones.find((text) => text.toLowerCase().endsWith(`/${city}`));
  const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).toLowerCase();
  const inLowerCase = (zone: string): string => zone.toLowerCase();
  return exact ?? createLikelyName(zones, inLowerCase)(name) ?? createLikelyName(zones, cityOf)(city);
}

/** `EAT` of `Eastern Africa Time`; letters alone stay. */
export const initialsOf = (name: string): string => name.replace(/(?<=\p{Lu})\p{Ll}+|[^\p{L}]/gu, "");

/** The letters of a zone, by its English name, found once: `EAT`. None of one with summer time: there they say which of two times is meant. */
export const lettersOfZone = oncePer((timeZone: string): string[] => {
  const [name = "", summer] = [1, 7].map(
    (month) => DateTime.utc(2026, month).setZone(timeZone).setLocale("en").offsetNameLong ?? "",
  );
  const letters = name === summer ? [name, name.replace(" Standard", "")].map(initialsOf) : [];
  return letters.filter((one) => one.length > 2 && !zoneLetters.has(one.toLowerCase()));
});

/** What editors may write for the zone of their site, in lower case, with minutes ahead of UTC: `eat` in Nairobi; `est` and `edt`. */
export const ownZones = oncePer((timeZone: string): ReadonlyMap<string, number> => {
  const named = [1, 7].flatMap((month) => {
    const { at } = clockTime({ year: 2026, month, day: 1 }, timeZone);
    const letters = [zoneLettersAt(at, timeZone, "en"), ...lettersOfZone(timeZone)].filter(Boolean);
    return letters.map((name) => [name.toLowerCase(), at.offset] as const);
  });
  return new Map(named);
});
