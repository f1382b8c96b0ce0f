import type { Article } from "../content/article.ts";
import { groupBy } from "./lists/lists.ts";
import type { Story, TagRef, Translation } from "./model.ts";

/**
 * Articles and their translations, each of the two by the other. One whose other half is a draft, scheduled or withdrawn, and
 * so not among the stories, has none.
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
 * A list less the other version of each article that it has in two languages: whoever reads a page finds each article once,
 * in that page's language where it is there. A version that stands alone in a list stays, whatever its language: its original
 * may be a draft, scheduled or withdrawn, or of another topic.
 *
 * @param language of the page that shows the list
 * @param stories in any order, which is kept
 */
export function toldIn(language: Article["language"], stories: readonly Story[]): readonly Story[] {
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

/** The stories that are told in a language, by their places in the site's order: a smaller one is newer. */
export interface Telling {
  told: readonly number[];
  byTag: ReadonlyMap<TagRef, readonly number[]>;
}

/**
 * What is told in each language; without one, in whatever language. Where no article is there in two, it is the same.
 *
 * @param stories newest first
 */
export function tellings(stories: readonly Story[]): (language: Story["language"] | undefined) => Telling {
  const whole = tellingOf(stories.map((_, index) => index));
  const known = new Map<Story["language"] | undefined, Telling>([[undefined, whole]]);
  return (language) => {
    const telling = known.get(language) ?? tellingIn(language);
    known.set(language, telling);
    return telling;
  };

  function tellingIn(language: Story["language"] | undefined): Telling {
    const told = language ? toldIn(language, stories) : stories;
    if (told === stories) return whole;
    const isTold = new Set(told);
    return tellingOf(stories.flatMap((story, index) => (isTold.has(story) ? [index] : [])));
  }

  function tellingOf(told: readonly number[]): Telling {
    return { told, byTag: groupBy(told, (index) => stories[index]?.tags ?? []) };
  }
}

/** Where a number stands, or would, in a list of growing numbers. */
export function placeIn(list: readonly number[], number: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
