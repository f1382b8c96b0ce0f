import { bundledFile } from "./bundled-file.ts";
import kinds from "./kinds.json" with { type: "json" };

const linesOf = (name: string): string[] =>
  bundledFile(new URL(name, import.meta.url))
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

/** Every schema.org subtype of Thing. */
export const schemaOrgTypes: ReadonlySet<string> = new Set(
  linesOf("./schema-org-types.txt").flatMap((line) => line.split(" ")),
);

const kindsByWord = new Map(
  Object.entries(kinds).flatMap(([kind, { words }]) => words.split(", ").map((word) => [word, kind])),
);

/** Returns the schema.org type for a word, in any case: `Tempat` → `Place`; undefined for an unknown word. */
export const kindForWord = (word: string): string | undefined =>
  kindsByWord.get(word.trim().toLowerCase().replace(/\s+/g, " "));

/** The keys and choices that a word may stand for. A group picks the ones it has: `keterangan` is a picture's caption. */
export const keysByWord: ReadonlyMap<string, readonly string[]> = linesOf("./key-words.txt").reduce(
  (keys, line) => {
    const [target = "", words = ""] = line.split(": ");
    for (const word of words.split(", ")) keys.set(word, [...(keys.get(word) ?? []), target]);
    return keys;
  },
  new Map<string, string[]>(),
);

/** Words for jobs and places, which never occur in a person's name. */
const nonNameWords = new Set(linesOf("./no-people.txt"));
const and = " (?:dan|and|&) ";
const wholeName = "(?:\\p{Lu}[\\p{L}’'.-]* (?:(?:bin|binti|van|der?|al) )?)+\\p{Lu}[\\p{L}’'-]{2,}";
const nameSeparator = new RegExp(`(?:,(?:${and}| ?)|${and})(?=${wholeName}(?:[,;]|${and}|$))`, "u");

/** Detects several people in a text that should name one. @returns the names as a list; `isCertain` unless a mere "and" joins two names */
export function splitPeople(text: string): { names?: string; isCertain?: boolean } {
  const names = text.split(text.includes(";") ? new RegExp(`; ?|${and}`) : nameSeparator).filter(Boolean);
  if (names.length < 2 || !(text.includes(";") || new RegExp(`^${wholeName}`, "u").test(text))) return {};
  const words = names.flatMap((name) => name.toLowerCase().split(" "));
  if (words.some((word) => nonNameWords.has(word))) return {};
  const list = names.map((name) => (name.includes(",") ? `"${name}"` : name)).join(", ");
  return { names: list, isCertain: names.length > 2 || text.includes(";") || !text.match(and) };
}
