import { type Article, originalOf } from "../../content/article.ts";
import { groupBy } from "../../news/group-by.ts";
import type { Story, Translation } from "../../site/model.ts";

const versionsOf = (stories: readonly Story[]): Map<string, Story[]> =>
  groupBy(stories, (story) => [originalOf(story)]);

const isOriginal = ({ translationOf }: Story): boolean => translationOf === undefined;

/**
 * The other versions of each article that has any, its original first. A version that is not among the stories (a draft,
 * scheduled or withdrawn) is none.
 */
export function otherVersions(stories: readonly Story[]): Map<Story, readonly Translation[]> {
  const others = new Map<Story, readonly Translation[]>();
  if (stories.every(isOriginal)) return others;
  const rank = ({ story, isOriginal }: Translation): string => `${isOriginal ? 0 : 1} ${story.language}`;
  for (const versions of versionsOf(stories).values()) {
    if (versions.length < 2) continue;
    const sorted = versions
      .map((story) => ({ story, isOriginal: isOriginal(story) }))
      .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
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
 * have another topic. The order is kept.
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
