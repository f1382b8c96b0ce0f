import { once, sharedGetters } from "./lazily.ts";
import { toldIn } from "./lists/told-in.ts";
import type { ArticlePage, Story, StoryRef, TagRef } from "./model.ts";
import { pairTranslations } from "./translations.ts";

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
 * and `olderReach` down the list of each of its tags, and takes a tag to be as common as it was when the story came out.
 * So a tag on every article costs no more than another; and a new article can change the page of at most `newerReach`
 * older ones for each of its tags, and of the one it follows: a publication re-writes a handful of pages, not a site.
 *
 * @param stories newest first
 */
export function articlePages(stories: readonly Story[], refs: ReadonlyMap<Story, StoryRef>): ArticlePage[] {
  const refOf = (story: Story | undefined): StoryRef | undefined => story && refs.get(story);
  const translations = pairTranslations(stories, refs);
  // Each story is compared with a hundred others: a list of their tags is quicker than they are.
  const tags = stories.map((story) => story.tags);
  const places = placesByTag(tags);
  const lookedAtBy = new Int32Array(stories.length).fill(-1);
  const neighboursOf = neighboursByLanguage(stories);
  // Of articles in two languages: which each is.
  const versions = stories.map((story) => (translations.has(story) ? story.language : undefined));
  return stories.map((story, index) => {
    const { language } = story;
    const [newer, older] = neighboursOf(story, index).map(refOf);
    const translation = translations.get(story);
    const isTold = (other: number): boolean => (versions[other] ?? language) === language;
    const related = once(() =>
      findRelated(index, tags, places, lookedAtBy, isTold).flatMap(({ index: other, shared }) => {
        const ref = refOf(stories[other]);
        return ref ? [{ story: ref, shared }] : [];
      }),
    );
    const page = {
      story,
      ...(newer ? { newer } : {}),
      ...(older ? { older } : {}),
      ...(translation ? { translation } : {}),
    };
    return withRelated(page, related);
  });
}

/** Finds the next newer and the next older story that are told in the language of one. */
function neighboursByLanguage(
  stories: readonly Story[],
): (story: Story, index: number) => (Story | undefined)[] {
  const lists = new Map<
    Story["language"],
    { told: readonly Story[]; places: Map<Story, number> | undefined }
  >();
  return (story, index) => {
    let list = lists.get(story.language);
    if (!list) {
      const told = toldIn(story.language, stories);
      const places = told === stories ? undefined : new Map(told.map((one, place) => [one, place]));
      list = { told, places };
      lists.set(story.language, list);
    }
    const place = list.places?.get(story) ?? index;
    return [list.told[place - 1], list.told[place + 1]];
  };
}

/**
 * The stories that look at one when they look for related ones: of a list of 3,000 the few around it.
 *
 * @param tagged the stories of each of its tags, newest first
 */
export function lookingAt(story: Story, tagged: ReadonlyMap<TagRef, readonly Story[]>): Set<Story> {
  const near = story.tags.flatMap((tag) => {
    const list = tagged.get(tag) ?? [];
    const place = list.indexOf(story);
    return list.slice(Math.max(0, place - olderReach), place + newerReach + 1);
  });
  return new Set(near);
}

const withRelated = sharedGetters<() => ArticlePage["related"], Pick<ArticlePage, "related">>({
  related: (related) => related(),
});

interface Related {
  /** Place in the site's order: a smaller one is newer. */
  index: number;
  shared: TagRef[];
}

/**
 * @param index of the story whose related ones are looked for
 * @param tagsOf the tags of each story, newest first
 * @param places where the stories of each tag stand, newest first
 * @param lookedAtBy a number for each story: which one looked at it last
 * @param isTold whether a story is told in the language of this one
 */
function findRelated(
  index: number,
  tagsOf: readonly (readonly TagRef[])[],
  places: ReadonlyMap<TagRef, readonly number[]>,
  lookedAtBy: Int32Array,
  isTold: (index: number) => boolean,
): Related[] {
  const tags = tagsOf[index] ?? [];
  // How rare each tag of the story is; nothing for all other tags.
  const rarities = new Map<TagRef, number>();
  const candidates: number[] = [];
  lookedAtBy[index] = index;
  for (const tag of tags) {
    const list = places.get(tag) ?? [];
    const place = placeIn(list, index);
    rarities.set(tag, Math.log(1 + (tagsOf.length - index) / (list.length - place)));
    const end = Math.min(list.length, place + olderReach + 1);
    for (let near = Math.max(0, place - newerReach); near < end; near++) {
      const other = list[near] ?? index;
      if (lookedAtBy[other] === index) continue;
      lookedAtBy[other] = index;
      if (isTold(other)) candidates.push(other);
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

/** Where a number stands in a list of growing numbers. */
function placeIn(list: readonly number[], number: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
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

/** Where the stories of each tag stand in the site's order, newest first. */
function placesByTag(tagsOf: readonly (readonly TagRef[])[]): Map<TagRef, number[]> {
  const places = new Map<TagRef, number[]>();
  for (const [index, tags] of tagsOf.entries())
    for (const tag of tags) {
      const list = places.get(tag);
      if (list) list.push(index);
      else places.set(tag, [index]);
    }
  return places;
}
