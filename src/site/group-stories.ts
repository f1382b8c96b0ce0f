import type { Story, TagRef } from "./model.ts";

/** The stories of each tag, newest first; a tag that no story has is not among them. */
export type TagStories = ReadonlyMap<TagRef, Story[]>;

/** @param stories newest first */
export function storiesByTag(stories: readonly Story[]): TagStories {
  return groupStories(stories, (story) => story.tags);
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
