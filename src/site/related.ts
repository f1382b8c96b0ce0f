import type { DateTime } from "luxon";
import { repliesAmong } from "../features/replies/read.ts";
import { seriesAmong } from "../features/series/model.ts";
import { otherVersions } from "../features/translations/read.ts";
import { memoize } from "../messages/message.ts";
import { groupBy } from "../news/group-by.ts";
import { getters } from "./lazily.ts";
import { groupStories, newestTime } from "./lists/list-pages.ts";
import type { ArticlePage, Story } from "./model.ts";

type Base = Pick<ArticlePage, "story" | "series">;
const relatedCount = 4;
const earlierCount = 5;
/** For each tag, only this many newer and older stories are candidates. */
const maxNewer = 3;
const maxOlder = 24;

/**
 * Makes the pages of articles, each with its related articles (best first), the next newer and older one, and its translations. If a
 * linked article exists in two languages, pages link to the version in their own language.
 *
 * Articles are related if they share tags. Rare tags count more; in a tie, the newer article comes first. The candidates are the next
 * `maxNewer` and `maxOlder` articles of each tag in the page's language, and the frequency of a tag is that at the time of
 * publication, in all languages. So a tag on every article costs no more than another, and a new article changes only a handful of
 * pages: at most `maxNewer` for each of its tags and languages, and the page before it.
 *
 * @param limit before which a story counts as old
 */
export function articlePages(stories: readonly Story[], limit?: DateTime): ArticlePage[] {
  const versions = otherVersions(stories);
  const repliesOf = repliesAmong(stories);
  const seriesOf = seriesAmong(stories);
  const indexes = indexByLanguage(stories);
  // Each story is compared with a hundred others: numbers are found faster than tags.
  const numbers = new Map([...indexes.whole.byTag.keys()].map((tag, number) => [tag, number]));
  const numbersOf = stories.map(({ tags }) => tags.map((tag) => numbers.get(tag) ?? 0));
  /** By number of a tag; 0 unless related stories are being found for a story with this tag. */
  const rarities = new Float64Array(numbers.size);
  const positions = new Map(stories.map((story, index) => [story, index]));
  const withRelated = getters<Base, Pick<ArticlePage, "earlier" | "related">>({
    earlier: (page) => findEarlier(page, positions.get(page.story) ?? 0),
    related: (page) => findRelated(page, positions.get(page.story) ?? 0),
  });
  return stories.map((story, index) => {
    const { places } = indexes.inLanguage(story.language);
    const at = lowerBound(places, index);
    const [newer, older] = [places[at - 1], places[at + 1]].map((near) => stories[near ?? -1]);
    return withRelated({
      story,
      newer,
      older,
      translations: versions.get(story) ?? [],
      ...repliesOf(story),
      ...seriesOf(story),
      ...(limit && story.modified.at < limit && !story.timeless ? { isOld: true } : {}),
    });
  });

  /** Finds the stories before a story (by newest entry) of its first tag that has any, or else of its section, except parts of its series. */
  function findEarlier({ story: { tags, section, language, date }, series }: Base, index: number) {
    const { byTag, bySection } = indexes.inLanguage(language);
    const ofTags = tags.map((tag) => ({ of: tag, list: byTag.get(tag) }));
    const groups = [...ofTags, { of: section, list: bySection.get(section) }];
    for (const { of, list = [] } of groups) {
      const after = lowerBound(list, index) + 1;
      const earlier = list
        .slice(after, after + earlierCount)
        .flatMap((other) => stories[other] ?? [])
        .filter((other) => newestTime(other) <= date.at && !series?.parts.includes(other));
      if (earlier.length > 0) return { of, stories: earlier };
    }
    return undefined;
  }

  function findRelated({ story: { tags, language }, series }: Base, index: number): ArticlePage["related"] {
    const { byTag } = indexes.inLanguage(language);
    const candidates = new Set<number>();
    for (const tag of tags) {
      const all = indexes.whole.byTag.get(tag) ?? [];
      rarities[numbers.get(tag) ?? 0] = Math.log(
        1 + (stories.length - index) / (all.length - lowerBound(all, index)),
      );
      const list = byTag.get(tag) ?? [];
      const place = lowerBound(list, index);
      for (const near of list.slice(Math.max(0, place - maxNewer), place + maxOlder + 1))
        candidates.add(near);
    }
    candidates.delete(index);
    // Best first; in a tie, the newer first. Keeps only a few, because sorting all would take most of the time.
    const best: { other: number; score: number }[] = [];
    for (const other of candidates) {
      if (series?.parts.some((part) => part === stories[other])) continue;
      let score = 0;
      for (const number of numbersOf[other] ?? []) score += rarities[number] ?? 0;
      const better = ({ score: its, other: at }: (typeof best)[number]): boolean =>
        its > score || (its === score && at < other);
      const last = best[relatedCount - 1];
      if (last && better(last)) continue;
      best.splice(best.findLastIndex(better) + 1, 0, { other, score });
      best.length = Math.min(best.length, relatedCount);
    }
    for (const number of numbersOf[index] ?? []) rarities[number] = 0;
    return best.flatMap(({ other }) => stories[other] ?? []);
  }
}

/** Indexes all stories, and those of each language, by position (smaller is newer). Without translations, all indexes are the same. */
function indexByLanguage(stories: readonly Story[]) {
  const whole = indexOf(stories.map((_, index) => index));
  const inLanguage = memoize((language: Story["language"]) => {
    const included = new Set(groupStories(stories, () => [language], language).get(language));
    if (included.size === stories.length) return whole;
    return indexOf(stories.flatMap((story, index) => (included.has(story) ? [index] : [])));
  });
  return { whole, inLanguage };

  function indexOf(places: readonly number[]) {
    return {
      places,
      byTag: groupBy(places, (index) => stories[index]?.tags ?? []),
      bySection: groupBy(places, (index) => stories.slice(index, index + 1).map(({ section }) => section)),
    };
  }
}

/** Finds the index of a number in a sorted list, or where it would be inserted. */
function lowerBound(list: readonly number[], number: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
