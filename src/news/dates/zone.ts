import { DateTime, type DateTimeMaybeValid, FixedOffsetZone, IANAZone } from "luxon";
import { type Language, memoize } from "../../messages/message.ts";
import { createNameSuggester } from "../nearest.ts";
import words from "./names.json" with { type: "json" };
import { zoneOffsets } from "./names.ts";

/** Whether a name is a known IANA time zone: `Asia/Jakarta`. */
export const isTimeZone = (name: string): boolean => IANAZone.isValidZone(name);

/** Converts a time to a zone. @param timeZone IANA name @throws RangeError if there is no such zone */
export const inZone = (at: DateTime<true>, timeZone: string): DateTime<true> =>
  valid(at.setZone(offsetOf(valid(at.setZone(timeZone)))));

/** Returns the day of a moment in a zone: `2020-01-24`. */
export const dayIn = (at: DateTime<true>, timeZone: string): string => inZone(at, timeZone).toISODate();

/** Formats a moment in a zone as editors write it: `2020-01-24 10:49`. */
export const timeIn = (at: DateTime<true>, timeZone: string): string =>
  inZone(at, timeZone).toFormat("yyyy-MM-dd HH:mm");

/** A day, which exists, and a time of day, without a zone. */
export interface LocalTime {
  year: number;
  month: number;
  day: number;
  hour?: number | undefined;
  minute?: number | undefined;
  second?: number | undefined;
}

/** Converts a local time with an offset, in minutes ahead of UTC, to a point in time. */
export const withOffset = (local: LocalTime, offset: number): DateTime<true> =>
  valid(DateTime.fromObject(local, { zone: FixedOffsetZone.instance(offset) }));

/**
 * Converts a local time in a zone to a point in time.
 *
 * @param timeZone IANA name
 * @returns `at`: the first of two, if an hour occurs twice at the end of summer time; `isSkipped`: the local time does not
 *   exist, and `at` is as far after the jump as the local time is after the start of the gap
 * @throws RangeError if there is no such zone
 */
export function fromLocal(local: LocalTime, timeZone: string): { at: DateTime<true>; isSkipped: boolean } {
  const guess = valid(DateTime.fromObject(local, { zone: timeZone }));
  // If the hour occurs twice, luxon's choice depends on the season of the build.
  const first = DateTime.min(guess, ...guess.getPossibleOffsets());
  const at = valid(first.setZone(offsetOf(first), { keepLocalTime: true }));
  return { at, isSkipped: !at.equals(withOffset(local, at.offset)) };
}

/** Rounds to minutes: before standard time, offsets had seconds, which ISO 8601 cannot express. */
const offsetOf = ({ offset }: DateTime<true>): FixedOffsetZone =>
  FixedOffsetZone.instance(Math.round(offset));

/** Indonesia's three zones by their offset from UTC in minutes. Presidential decree (Keppres) 41/1987. */
const indonesianAbbreviations: Record<number, string> = { 420: "WIB", 480: "WITA", 540: "WIT" };

/** Whether a zone is one of Indonesia's. @param timeZone IANA name */
const isIndonesian = (timeZone: string): boolean =>
  /^Asia\/(?:Jakarta|Pontianak|Makassar|Jayapura)$/.test(timeZone);

/** Each knows the abbreviations of the zones where it is spoken: `BST`, `EST`, `NST`, `NZDT`, `IST`, `EAT`, `SGT`, `HKT`. */
const englishLocales = ["en-GB", "en-US", "en-CA", "en-NZ", "en-IN", "en-ZA", "en-SG", "en-HK"];
const englishAbbreviations = new Map<string, string>();

/** Returns the abbreviation of a site's zone at a moment, in a language; empty if there is none, or the moment has another offset. */
export function zoneAbbreviationAt(at: DateTime<true>, siteZone: string, language: Language): string {
  if (isIndonesian(siteZone)) return indonesianAbbreviations[at.offset] ?? "";
  const inSiteZone = at.setZone(siteZone);
  if (language === "id" || inSiteZone.offset !== at.offset) return "";
  const key = `${siteZone} ${at.offset}`;
  const names = () => englishLocales.map((locale) => inSiteZone.toFormat("ZZZZ", { locale }));
  const letters = englishAbbreviations.get(key) ?? names().find((name) => /^[A-Z]+$/.test(name)) ?? "";
  englishAbbreviations.set(key, letters);
  return letters;
}

/** Asserts that a time is valid. @throws RangeError for an invalid one, which luxon returns instead of throwing */
export function valid(at: DateTimeMaybeValid): DateTime<true> {
  if (at.isValid) return at;
  throw new RangeError(at.invalidExplanation ?? "invalid time");
}

/** Indonesia's zones by abbreviation, offset, and cities without a zone name of their own (Keppres 41/1987). */
const indonesian = Object.entries(words.indonesianZones);

/** Suggests an IANA time zone for a text that is not one: `WIB`, `GMT+8`, `Asia/Surabaya`, `Asia/Djakarta`, `Tokyo`. */
export function suggestTimeZone(written: string): string | undefined {
  const name = written.trim().toLowerCase().replace(/\s+/g, "_");
  const city = name.slice(name.lastIndexOf("/") + 1);
  const short = city.replace(/_(?=\+)/, "");
  const indonesianZone = indonesian.find(([, meant]) => new RegExp(`^(?:${meant})$`).test(short))?.[0];
  if (indonesianZone !== undefined) return indonesianZone;
  const zones = Intl.supportedValuesOf("timeZone");
  const exact = zones.find((text) => text.toLowerCase().endsWith(`/${city}`));
  const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf("/") + 1).toLowerCase();
  const inLowerCase = (zone: string): string => zone.toLowerCase();
  return exact ?? createNameSuggester(zones, inLowerCase)(name) ?? createNameSuggester(zones, cityOf)(city);
}

/** `Eastern Africa Time` → `EAT`. An abbreviation stays as it is. */
export const initials = (name: string): string => name.replace(/(?<=\p{Lu})\p{Ll}+|[^\p{L}]/gu, "");

/** Finds the abbreviations of a zone from its English name: `EAT`. None for zones with summer time, where they distinguish two times. Cached. */
export const zoneAbbreviations = memoize((timeZone: string): string[] => {
  const [name = "", summer] = [1, 7].map(
    (month) => DateTime.utc(2026, month).setZone(timeZone).setLocale("en").offsetNameLong ?? "",
  );
  const letters = name === summer ? [name, name.replace(" Standard", "")].map(initials) : [];
  return letters.filter((one) => one.length > 2 && !zoneOffsets.has(one.toLowerCase()));
});

/** The abbreviations that editors may write for their site's zone, in lower case, with minutes ahead of UTC: `eat` in Nairobi; `est` and `edt`. */
export const acceptedZones = memoize((timeZone: string): ReadonlyMap<string, number> => {
  const named = [1, 7].flatMap((month) => {
    const { at } = fromLocal({ year: 2026, month, day: 1 }, timeZone);
    const letters = [zoneAbbreviationAt(at, timeZone, "en"), ...zoneAbbreviations(timeZone)].filter(Boolean);
    return letters.map((name) => [name.toLowerCase(), at.offset] as const);
  });
  return new Map(named);
});
