import type { Article } from "../../content/article.ts";
import { groupBy } from "../../site/lists/lists.ts";
import type { Entity, Story, TagRef, Translation } from "../../site/model.ts";

/** The file of an article's original, which may be its own. */
export const originalOf = ({ translationOf, file }: Article): string => translationOf ?? file;

const versionsOf = (stories: readonly Story[]): Map<string, Story[]> =>
  groupBy(stories, ({ article }) => [originalOf(article)]);

const isOriginal = ({ article }: Story): boolean => article.translationOf === undefined;

/**
 * The other versions of each article that has any, its original first. A version that is not among the stories (a draft,
 * scheduled or withdrawn) is none.
 */
export function otherVersions(stories: readonly Story[]): Map<Story, readonly Translation[]> {
  const others = new Map<Story, readonly Translation[]>();
  if (stories.every(isOriginal)) return others;
  for (const versions of versionsOf(stories).values()) {
    const sorted = versions
      .map((story) => ({ story, isOriginal: isOriginal(story) }))
      .sort(
        (a, b) =>
          Number(b.isOriginal) - Number(a.isOriginal) || (a.story.language < b.story.language ? -1 : 1),
      );
    if (sorted.length > 1)
      for (const version of versions)
        others.set(
          version,
          sorted.filter(({ story }) => story !== version),
        );
  }
  return others;
}

/**
 * Keeps one version of each article that a list has in more languages than one: the one in the page's language, or else its
 * original. A version whose counterparts are not in the list stays, whatever its language: its original may be unpublished or
 * have another topic.
 *
 * @param language of the page that shows the list
 * @param stories in any order; the order is kept
 */
export function dedupeTranslations(
  language: Article["language"],
  stories: readonly Story[],
): readonly Story[] {
  if (stories.every(isOriginal)) return stories;
  const shown = new Set(
    [...versionsOf(stories).values()].map(
      (versions) =>
        versions.find((story) => story.language === language) ?? versions.find(isOriginal) ?? versions[0],
    ),
  );
  return shown.size === stories.length ? stories : stories.filter((story) => shown.has(story));
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
