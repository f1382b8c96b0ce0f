import type { Article } from "../content/article.ts";
import { groupBy } from "./lists/lists.ts";
import type { Entity, Story, TagRef, Translation } from "./model.ts";

/**
 * Maps articles to their translations and translations to their originals. If the other version is not among the stories
 * (a draft, scheduled or withdrawn), the article has no entry.
 */
export function pairTranslations(stories: readonly Story[]): Map<Story, Translation> {
  const pairs = new Map<Story, Translation>();
  const translated = stories.filter(({ article }) => article.translationOf !== undefined);
  if (translated.length === 0) return pairs;
  const byFile = new Map(stories.map((story) => [story.article.file, story]));
  for (const story of translated) {
    const original = byFile.get(story.article.translationOf ?? "");
    if (!original) continue;
    pairs.set(story, { story: original, isOriginal: true });
    pairs.set(original, { story, isOriginal: false });
  }
  return pairs;
}

/**
 * Keeps one version of each article that a list has in two languages: the one in the page's language. A version whose
 * counterpart is not in the list stays, whatever its language: its original may be unpublished or have another topic.
 *
 * @param language of the page that shows the list
 * @param stories in any order; the order is kept
 */
export function dedupeTranslations(
  language: Article["language"],
  stories: readonly Story[],
): readonly Story[] {
  const translations = stories.filter(({ article }) => article.translationOf !== undefined);
  if (translations.length === 0) return stories;
  const byFile = new Map(stories.map((story) => [story.article.file, story]));
  const others = new Set<Story>();
  for (const translation of translations) {
    const original = byFile.get(translation.article.translationOf ?? "");
    if (original) others.add(translation.language === language ? original : translation);
  }
  return stories.filter((story) => !others.has(story));
}

/** The stories shown to readers of a language, by place in the site's order: smaller is newer. */
export interface LanguageIndex {
  places: readonly number[];
  byTag: ReadonlyMap<TagRef, readonly number[]>;
  bySection: ReadonlyMap<Entity, readonly number[]>;
}

/**
 * The index of each language; for no language, of all stories. If no article is in two languages, all indexes are the same.
 *
 * @param stories newest first
 */
export function indexByLanguage(
  stories: readonly Story[],
): (language: Story["language"] | undefined) => LanguageIndex {
  const whole = indexOf(stories.map((_, index) => index));
  const known = new Map<Story["language"] | undefined, LanguageIndex>([[undefined, whole]]);
  return (language) => {
    const index = known.get(language) ?? indexIn(language);
    known.set(language, index);
    return index;
  };

  function indexIn(language: Story["language"] | undefined): LanguageIndex {
    const found = language ? dedupeTranslations(language, stories) : stories;
    if (found === stories) return whole;
    const isFound = new Set(found);
    return indexOf(stories.flatMap((story, index) => (isFound.has(story) ? [index] : [])));
  }

  function indexOf(places: readonly number[]): LanguageIndex {
    return {
      places,
      byTag: groupBy(places, (index) => stories[index]?.tags ?? []),
      bySection: groupBy(places, (index) => stories.slice(index, index + 1).map(({ section }) => section)),
    };
  }
}

/** The index of a number in a sorted list, or where it would be inserted. */
export function placeIn(list: readonly number[], number: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
