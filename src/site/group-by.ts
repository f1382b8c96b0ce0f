import type { Story, TagRef } from "./model.ts";

/** All stories that have a tag in common with some, by these tags. */
export function groupByTagsOf(some: readonly Story[], stories: readonly Story[]): Map<TagRef, Story[]> {
  const tags = new Set(some.flatMap((story) => story.tags));
  return groupStories(stories, (story) => story.tags.filter((tag) => tags.has(tag)));
}

/** Stories by whatever they have several of, in the order of `stories`. */
export function groupStories<K>(
  stories: readonly Story[],
  keysOf: (story: Story) => readonly K[],
): Map<K, Story[]> {
  const groups = new Map<K, Story[]>();
  for (const story of stories)
    for (const key of keysOf(story)) {
      const group = groups.get(key);
      if (group) group.push(story);
      else groups.set(key, [story]);
    }
  return groups;
}
