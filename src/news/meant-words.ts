import kinds from "./kinds.json" with { type: "json" };
import { ownFile } from "./own-file.ts";

const linesOf = (name: string): string[] =>
  ownFile(new URL(name, import.meta.url))
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

/** Every schema.org type below Thing. */
export const schemaOrgTypes: ReadonlySet<string> = new Set(
  linesOf("./schema-org-types.txt").flatMap((line) => line.split(" ")),
);

const kindsByWord = new Map(
  Object.entries(kinds).flatMap(([kind, { words }]) => words.split(", ").map((word) => [word, kind])),
);

/** The schema.org type that a word means, in any case: `Tempat` → `Place`; undefined for an unknown word. */
export const kindMeant = (word: string): string | undefined =>
  kindsByWord.get(word.trim().toLowerCase().replace(/\s+/g, " "));

/** The keys and choices that a word may mean, by word. A group uses those it has: `keterangan` is a picture's caption. */
export const otherWords: ReadonlyMap<string, readonly string[]> = linesOf("./key-words.txt").reduce(
  (all, line) => {
    const [meant = "", words = ""] = line.split(": ");
    for (const word of words.split(", ")) all.set(word, [...(all.get(word) ?? []), meant]);
    return all;
  },
  new Map<string, string[]>(),
);

/** Words for what people do and where: a name has none of them. */
const notInNames = new Set(linesOf("./no-people.txt"));
const and = " (?:dan|and|&) ";
const wholeName = "(?:\\p{Lu}[\\p{L}’'.-]* (?:(?:bin|binti|van|der?|al) )?)+\\p{Lu}[\\p{L}’'-]{2,}";
const behindOne = new RegExp(`(?:,(?:${and}| ?)|${and})(?=${wholeName}(?:[,;]|${and}|$))`, "u");

/** Finds several people in a text that should name one. @returns their names for a list; `areSure`: more than an "and" is between */
export function peopleIn(text: string): { names?: string; areSure?: boolean } {
  const names = text.split(text.includes(";") ? new RegExp(`; ?|${and}`) : behindOne).filter(Boolean);
  if (names.length < 2 || !(text.includes(";") || new RegExp(`^${wholeName}`, "u").test(text))) return {};
  const words = names.flatMap((name) => name.toLowerCase().split(" "));
  if (words.some((word) => notInNames.has(word))) return {};
  const listed = names.map((name) => (name.includes(",") ? `"${name}"` : name)).join(", ");
  return { names: listed, areSure: names.length > 2 || text.includes(";") || !text.match(and) };
}
