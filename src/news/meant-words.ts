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
