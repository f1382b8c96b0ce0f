import type { ArticlePage, Story, StoryRef, TagRef } from "./model.ts";

/** How many related articles a page shows. */
export const relatedCount = 4;
/** How far into each tag's list a story looks for related ones: so many next newer ones, so many next older ones. */
const newerReach = 3;
const olderReach = 40;

/**
 * The pages of articles: each with its related ones, best first, and its neighbours in the site's order.
 *
 * Related are those that share tags, rare tags counting more, then the newer ones. A story looks only `newerReach` stories up
 * and `olderReach` down the list of each of its tags, and takes a tag to be as common as it was when the story came out.
 * So a tag on every article costs no more than another; and a new article can change the page of at most `newerReach`
 * older ones for each of its tags, and of the one it follows: a publication re-writes a handful of pages, not a site.
 *
 * @param stories newest first
 */
export function articlePages(stories: readonly Story[], refs: ReadonlyMap<Story, StoryRef>): ArticlePage[] {
  const refAt = (index: number): StoryRef | undefined => {
    const story = stories[index];
    return story && refs.get(story);
  };
  const related = findRelated(stories);
  return stories.map((story, index) => {
    const newer = refAt(index - 1);
    const older = refAt(index + 1);
    return {
      story,
      related: (related[index] ?? []).flatMap(({ index: other, shared }) => {
        const ref = refAt(other);
        return ref ? [{ story: ref, shared }] : [];
      }),
      ...(newer ? { newer } : {}),
      ...(older ? { older } : {}),
    };
  });
}

interface Candidate {
  /** Place in the site's order: a smaller one is newer. */
  index: number;
  score: number;
  shared: TagRef[];
}

function findRelated(stories: readonly Story[]): Candidate[][] {
  const places = placesByTag(stories);
  const read = new Map<string, number>();
  return stories.map((story, index) => {
    // Newest first: how many of a tag's stories have been passed is where this one stands in the tag's list.
    const found = new Map<number, Candidate>();
    const tags = story.tags.map((tag) => {
      const list = places.get(tag.slug) ?? [];
      const place = read.get(tag.slug) ?? 0;
      read.set(tag.slug, place + 1);
      const rarity = Math.log(1 + (stories.length - index) / (list.length - place));
      return { tag, list, place, rarity };
    });
    for (const { list, place } of tags)
      for (let at = Math.max(0, place - newerReach); at <= place + olderReach && at < list.length; at++) {
        const other = list[at];
        if (other !== undefined && other !== index && !found.has(other))
          found.set(other, { index: other, score: 0, shared: [] });
      }
    const own = new Map(tags.map((entry) => [entry.tag, entry]));
    for (const candidate of found.values())
      for (const tag of stories[candidate.index]?.tags ?? []) candidate.score += own.get(tag)?.rarity ?? 0;

    const best = [...found.values()]
      .sort((a, b) => b.score - a.score || a.index - b.index)
      .slice(0, relatedCount);
    for (const candidate of best) {
      const others = new Set(stories[candidate.index]?.tags);
      candidate.shared = story.tags.filter((tag) => others.has(tag));
    }
    return best;
  });
}

/** Where the stories of each tag stand in the site's order, newest first. */
function placesByTag(stories: readonly Story[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  stories.forEach((story, index) => {
    for (const { slug } of story.tags) {
      const list = places.get(slug);
      if (list) list.push(index);
      else places.set(slug, [index]);
    }
  });
  return places;
}
