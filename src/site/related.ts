import { once } from "./lazily.ts";
import type { ArticlePage, Story, TagRef } from "./model.ts";
import { indexByLanguage, pairTranslations, placeIn } from "./translations.ts";

/** How many related articles a page shows. */
const relatedCount = 4;
/** How far into each tag's list a story looks for related ones: so many next newer ones, so many next older ones. */
const newerReach = 3;
const olderReach = 24;

/**
 * The pages of articles: each with its related ones, best first, its neighbours in the site's order, and its translation. Of
 * an article in two languages a page leads to the one in its own.
 *
 * Related are those that share tags, rare tags counting more, then the newer ones. A story looks only `newerReach` stories up
 * and `olderReach` down the list of each of its tags, in its language, and takes a tag to be as common as it was when the
 * story came out. So a tag on every article costs no more than another; and a new article can change the page of at most
 * `newerReach` older ones for each of its tags and each language, and of the one it follows: a publication re-writes a handful
 * of pages, not a site. How common a tag is is counted over both languages: else a translation would change that for all
 * articles since its original.
 *
 * @param stories newest first
 */
export function articlePages(stories: readonly Story[]): ArticlePage[] {
  const translations = pairTranslations(stories);
  const indexOf = indexByLanguage(stories);
  const common: Common = {
    // Each story is compared with a hundred others: a list of their tags is quicker than they are.
    tags: stories.map((story) => story.tags),
    places: indexOf(undefined).byTag,
    lookedAtBy: new Int32Array(stories.length).fill(-1),
  };
  return stories.map((story, index) => {
    const { places, byTag } = indexOf(story.language);
    const place = placeIn(places, index);
    const [newer, older] = [places[place - 1], places[place + 1]].map((near) => stories[near ?? -1]);
    const translation = translations.get(story);
    const related = once(() =>
      findRelated(index, byTag, common).flatMap(({ index: other, shared }) => {
        const story = stories[other];
        return story ? [{ story, shared }] : [];
      }),
    );
    return {
      story,
      ...(newer ? { newer } : {}),
      ...(older ? { older } : {}),
      ...(translation ? { translation } : {}),
      get related() {
        return related();
      },
    };
  });
}

interface Related {
  /** Place in the site's order: a smaller one is newer. */
  index: number;
  shared: TagRef[];
}

/** What the search for related ones has for all stories alike. */
interface Common {
  /** The tags of each story, newest first. */
  tags: readonly (readonly TagRef[])[];
  /** Where the stories of each tag stand in the site's order, in whatever language. */
  places: ReadonlyMap<TagRef, readonly number[]>;
  /** A number for each story: which one looked at it last. */
  lookedAtBy: Int32Array;
}

/**
 * @param index of the story whose related ones are looked for
 * @param byTag where the stories of each tag stand that a reader of its language finds
 */
function findRelated(
  index: number,
  byTag: ReadonlyMap<TagRef, readonly number[]>,
  { tags: tagsOf, places, lookedAtBy }: Common,
): Related[] {
  const tags = tagsOf[index] ?? [];
  // How rare each tag of the story is; nothing for all other tags.
  const rarities = new Map<TagRef, number>();
  const candidates: number[] = [];
  lookedAtBy[index] = index;
  for (const tag of tags) {
    const all = places.get(tag) ?? [];
    rarities.set(tag, Math.log(1 + (tagsOf.length - index) / (all.length - placeIn(all, index))));
    const list = byTag.get(tag) ?? [];
    const place = placeIn(list, index);
    const end = Math.min(list.length, place + olderReach + 1);
    for (let near = Math.max(0, place - newerReach); near < end; near++) {
      const other = list[near] ?? index;
      if (lookedAtBy[other] === index) continue;
      lookedAtBy[other] = index;
      candidates.push(other);
    }
  }
  const best = pickBest(candidates, (other) => {
    let score = 0;
    for (const tag of tagsOf[other] ?? []) score += rarities.get(tag) ?? 0;
    return score;
  });
  return best.map((other) => {
    const others = new Set(tagsOf[other]);
    return { index: other, shared: tags.filter((tag) => others.has(tag)) };
  });
}

/** The few with the highest score, best first; of equals the newer. */
function pickBest(candidates: readonly number[], scoreOf: (index: number) => number): number[] {
  const best: { index: number; score: number }[] = [];
  for (const index of candidates) {
    const score = scoreOf(index);
    const last = best.at(-1);
    const full = best.length === relatedCount;
    if (full && last && (score < last.score || (score === last.score && index > last.index))) continue;
    if (full) best.pop();
    const place = best.findIndex((one) => score > one.score || (score === one.score && index < one.index));
    best.splice(place < 0 ? best.length : place, 0, { index, score });
  }
  return best.map(({ index }) => index);
}
