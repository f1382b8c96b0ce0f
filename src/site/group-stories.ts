import type { Story } from "./model.ts";

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
