import words from "./names.json" with { type: "json" };

/** Numbers words by position, from 1. Synonyms share an entry, separated by spaces. */
const numbered = (words: readonly string[]): ReadonlyMap<string, number> =>
  new Map(words.flatMap((same, index) => same.split(" ").map((word) => [word, index + 1] as const)));

/**
 * Names of months as Indonesian newsrooms print them → 1–12: Indonesian and English, full and abbreviated, in lower case,
 * without the dot of an abbreviation. August has four short forms.
 */
export const monthNames = numbered(words.months);

/** Names of weekdays in lower case → 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export const weekdayNames = numbered(words.weekdays);

/** Whether a text is the name of a weekday: `SABTU` in `SUKARAYA, SABTU - …`. */
export const isWeekday = (text: string): boolean => weekdayNames.has(text.toLowerCase());

/** The names of months as regular expression source, longest first. */
export const monthPattern = [...monthNames.keys()].sort((a, b) => b.length - a.length).join("|");

/** Returns the number of a month by name, in any case, with or without the dot of an abbreviation: `Agt.` → 8. */
export const monthNumber = (name: string): number | undefined =>
  monthNames.get(name.toLowerCase().replace(/\.$/, ""));

/** The abbreviations of Indonesia's zones as regular expression source, longest first. */
export const indonesianZones = "WITA|WIB|WIT";

/** Offsets in minutes ahead of UTC of the zones that editors may write, by lower-case abbreviation. */
export const zoneOffsets: ReadonlyMap<string, number> = new Map(
  Object.entries({ wib: 7 * 60, wita: 8 * 60, wit: 9 * 60, z: 0, utc: 0, gmt: 0 }),
);

/**
 * Reads an offset (`WITA`, `+08`, `+8:00`, `+0800`) as minutes ahead of UTC. Returns undefined if the text is not an offset, or
 * exceeds any offset ever in use.
 */
export function zoneOffset(text: string): number | undefined {
  const named = zoneOffsets.get(text.toLowerCase());
  if (named !== undefined) return named;
  const [, sign, hours, minutes = "0"] = /^([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text) ?? [];
  if (hours === undefined || Number(hours) > 15 || Number(minutes) > 59) return undefined;
  return (Number(hours) * 60 + Number(minutes)) * (sign === "-" ? -1 : 1);
}
