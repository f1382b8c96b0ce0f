import { ownFile } from "./own-file.ts";

const linesOf = (name: string): string[] =>
  ownFile(new URL(name, import.meta.url))
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

/** Reads lines such as `title: judul, headline`. @returns what each word may mean */
const meaningsIn = (name: string): ReadonlyMap<string, readonly string[]> =>
  linesOf(name).reduce((all, line) => {
    const [meant = "", words = ""] = line.split(": ");
    for (const word of words.split(", ")) all.set(word, [...(all.get(word) ?? []), meant]);
    return all;
  }, new Map<string, string[]>());

/** Every schema.org type below Thing. */
export const schemaOrgTypes: ReadonlySet<string> = new Set(
  linesOf("./schema-org-types.txt").flatMap((line) => line.split(" ")),
);

const kinds = meaningsIn("./kind-words.txt");

/** The schema.org type that a word means, in any case: `Tempat` → `Place`; undefined for an unknown word. */
export const kindMeant = (word: string): string | undefined =>
  kinds.get(word.trim().toLowerCase().replace(/\s+/g, " "))?.[0];

/** The keys that a word may mean, by word. A group uses those it has: `keterangan` is a picture's caption. */
export const otherWords = meaningsIn("./key-words.txt");
