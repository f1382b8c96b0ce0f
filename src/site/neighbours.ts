import type { Story, TagRef } from "./model.ts";

/** How many neighbours a page shows. */
const neighbourCount = 12;

/**
 * The tags that stand beside others on the same stories, counted.
 *
 * @param own left out: a tag is no neighbour of its own
 * @returns most often first, then by name; at most 12
 */
export function countTags(stories: readonly Story[], own?: TagRef): { tag: TagRef; count: number }[] {
  const counts = new Map<TagRef, number>();
  for (const story of stories)
    for (const tag of story.tags) if (tag !== own) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || (a.tag.slug < b.tag.slug ? -1 : 1))
    .slice(0, neighbourCount);
}
