import { once } from "../lazily.ts";
import type { Story, TagPage, TagRef, TagSummary } from "../model.ts";
import { cutList, lastModified } from "./lists.ts";

/** A tag with its stories, newest first. */
export interface TaggedStories {
  tag: TagRef;
  stories: readonly Story[];
  /** Whether its page has a timeline. */
  hasTimeline: () => boolean;
  /** HTML of the tag's own body. */
  html: string;
}

/** An entry in the list of tags. */
export const summariseTag = ({ tag, stories }: Pick<TaggedStories, "tag" | "stories">): TagSummary => ({
  ...tag,
  count: stories.length,
  latest: stories[0],
});

/**
 * The pages of a tag. Neighbours change with every article, so they are on the front page only: a numbered page changes only
 * with its own articles.
 */
export function tagPages({ tag, stories, hasTimeline, html }: TaggedStories, pageSize: number): TagPage[] {
  return cutList(stories, pageSize, tag.path).map(({ items: own, ...list }): TagPage => {
    const front = list.number === null;
    const items = once(() =>
      own.map((story) => ({ story, mentions: story.mentions.filter((mention) => mention.tag === tag.slug) })),
    );
    const neighbours = once(() => (front ? countTags(stories, tag) : []));
    // Mentions and neighbours are computed when the page is drawn.
    return {
      tag,
      html,
      list: {
        ...list,
        get items() {
          return items();
        },
      },
      modified: lastModified(front ? stories : own),
      since: front ? stories.at(-1)?.date : undefined,
      get isIndexable() {
        return stories.length > 0 || html !== "" || hasTimeline();
      },
      get neighbours() {
        return neighbours();
      },
    };
  });
}

/** How many neighbours a page shows. */
const neighbourCount = 12;

/**
 * Counts the tags of some stories.
 *
 * @param own a tag to leave out
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
