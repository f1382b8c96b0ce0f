import { localesFor, type PageLanguage } from "../messages/message.ts";
import { createLikelyName } from "./nearest.ts";

/** Normalises case, accents, spaces and hyphens of a name. `C++` and `C` stay different. */
export function foldName(name: string): string {
  const folded = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+#&]+/gu, "-")
    .replace(/^[-#]+|-$/g, "");
  return folded || name;
}

/** The same without blanks and hyphens: `Tik Tok` → `tiktok`. */
export const collapseName = (name: string): string => foldName(name).replaceAll("-", "") || name;

/** Finds tags, authors or sections by what editors call them. */
export interface NameIndex<One> {
  /** By name, alias or slug in any case; if none matches, also without spaces and hyphens, if that is unambiguous. */
  find(spelling: string): One | undefined;
  /** Suggests a name or alias for a misspelling. */
  likely(spelling: string): string | undefined;
}

/**
 * Indexes tags, authors or sections. Of several with one name the first has it.
 *
 * @param namesOf gives names and aliases
 * @param fold what makes two spellings one name
 */
export function indexNames<One extends { slug: string }>(
  all: readonly One[],
  namesOf: (one: One) => readonly string[],
  fold = foldName,
): NameIndex<One> {
  const byName = new Map<string, One>();
  const byShort = new Map<string, Set<One>>();
  for (const one of all)
    for (const name of [one.slug, ...namesOf(one)]) {
      const [key, short] = [fold(name), collapseName(name)];
      if (key !== "" && !byName.has(key)) byName.set(key, one);
      byShort.set(short, (byShort.get(short) ?? new Set()).add(one));
    }
  const only = (found: ReadonlySet<One> = new Set()): One | undefined =>
    found.size === 1 ? [...found][0] : undefined;
  return {
    find: (spelling) => byName.get(fold(spelling)) ?? only(byShort.get(collapseName(spelling))),
    likely: createLikelyName(all.flatMap(namesOf), collapseName),
  };
}

/**
 * The usual spelling of each name: the one with the most uses; of equals, the first.
 *
 * @param uses how often each spelling is used
 * @param fold what makes two spellings one name
 * @returns by what `fold` makes of it
 */
export function usualSpellings(
  uses: ReadonlyMap<string, number>,
  fold: (spelling: string) => string,
): Map<string, string> {
  const usual = new Map<string, string>();
  for (const [spelling, count] of uses) {
    const key = fold(spelling);
    if (count > (uses.get(usual.get(key) ?? "") ?? -1)) usual.set(key, spelling);
  }
  return usual;
}

/** Sorts what has names as a language does; those of one name by slug. */
export function byName(language: PageLanguage) {
  const { compare } = new Intl.Collator(localesFor(language));
  return (a: { name: string; slug: string }, b: { name: string; slug: string }): number =>
    compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1);
}
