import { once } from "../lazily.ts";
import type { Story, TagPage, TagRef, TagSummary, TimelineEvent, TimelinePage } from "../model.ts";
import { cutTimeline, emptyTimeline, withNewest } from "../timeline/timeline-pages.ts";
import { cutList, lastModified } from "./lists.ts";

/** A tag with its stories, newest first, and what is known of it. */
export interface TagFile {
  tag: TagRef;
  stories: readonly Story[];
  /** Gives what is said to have happened, oldest first. */
  events: () => readonly TimelineEvent[];
  /** HTML of the tag's own body. */
  html: string;
}

/** A line of the list of tags. */
export const summariseTag = ({ tag, stories }: Pick<TagFile, "tag" | "stories">): TagSummary => ({
  ...tag,
  count: stories.length,
  latest: stories[0],
});

/**
 * The pages of a tag. What changes with every article stands on its front page alone (timeline, neighbours): a numbered
 * page stays as it is until one of its own articles changes.
 */
export function tagPages(
  { tag, stories, events, html }: TagFile,
  pageSize: number,
): { pages: TagPage[]; timelinePages: () => TimelinePage[] } {
  const cut = once(() => cutTimeline(withNewest(events(), stories), tag.path, tag));
  const pages = cutList(stories, pageSize, tag.path).map(({ items: own, ...list }): TagPage => {
    const front = list.number === null;
    const items = once(() =>
      own.map((story) => ({ story, mentions: story.mentions.filter((mention) => mention.tag === tag.slug) })),
    );
    const neighbours = once(() => (front ? countTags(stories, tag) : []));
    // What a page shows of articles' texts, its timeline and the tags beside it are looked for when the page is drawn.
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
      get timeline() {
        return front ? cut().timeline : emptyTimeline;
      },
      get neighbours() {
        return neighbours();
      },
    };
  });
  return { pages, timelinePages: () => cut().pages };
}

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
