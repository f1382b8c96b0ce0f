import { localesFor, type PageLanguage } from "../messages/message.ts";
import { createNameSuggester } from "./nearest.ts";

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

/** Folds a name and removes spaces and hyphens: `Tik Tok` → `tiktok`. */
export const collapseName = (name: string): string => foldName(name).replaceAll("-", "") || name;

/** Finds tags, authors or sections by the names that editors use for them. */
export interface NameIndex<One> {
  /** Finds by name, alias or slug, in any case. If none matches, ignores spaces and hyphens too, unless that is ambiguous. */
  find(spelling: string): One | undefined;
  /** Suggests a name or alias for a misspelling. */
  suggest(spelling: string): string | undefined;
}

/**
 * Indexes tags, authors or sections. If several share a name, it belongs to the first.
 *
 * @param namesOf returns names and aliases
 * @param fold maps spellings of the same name to the same key
 */
export function indexNames<One extends { slug: string }>(
  all: readonly One[],
  namesOf: (one: One) => readonly string[],
  fold = foldName,
): NameIndex<One> {
  const byName = new Map<string, One>();
  const byCollapsedName = new Map<string, Set<One>>();
  for (const one of all)
    for (const name of [one.slug, ...namesOf(one)]) {
      const [key, collapsed] = [fold(name), collapseName(name)];
      if (key !== "" && !byName.has(key)) byName.set(key, one);
      byCollapsedName.set(collapsed, (byCollapsedName.get(collapsed) ?? new Set()).add(one));
    }
  const onlyOne = (matches: ReadonlySet<One> = new Set()): One | undefined =>
    matches.size === 1 ? [...matches][0] : undefined;
  return {
    find: (spelling) => byName.get(fold(spelling)) ?? onlyOne(byCollapsedName.get(collapseName(spelling))),
    suggest: createNameSuggester(all.flatMap(namesOf), collapseName),
  };
}

/**
 * Finds the usual spelling of each name: the most frequent one or, in a tie, the first.
 *
 * @param uses how often each spelling is used
 * @param fold maps spellings of the same name to the same key
 * @returns the spellings by key
 */
export function usualSpellings(uses: ReadonlyMap<string, number>, fold: (spelling: string) => string) {
  const usual = new Map<string, string>();
  for (const [spelling, count] of uses) {
    const key = fold(spelling);
    if (count > (uses.get(usual.get(key) ?? "") ?? -1)) usual.set(key, spelling);
  }
  return usual;
}

/** Makes a comparator that sorts by name as is usual in a language, and equal names by slug. */
export function byName(language: PageLanguage) {
  const { compare } = new Intl.Collator(localesFor(language));
  return (a: { name: string; slug: string }, b: { name: string; slug: string }): number =>
    compare(a.name, b.name) || (a.slug < b.slug ? -1 : 1);
}
