import { cutList } from "./lists.ts";
import type {
  Story,
  StoryRef,
  TagPage,
  TagRef,
  TagSummary,
  TimelineEvent,
  TimelineYearPage,
} from "./model.ts";
import { lastModified } from "./modified.ts";
import { countTags } from "./neighbours.ts";
import { cutTimeline, emptyTimeline, withNewest } from "./timeline-pages.ts";

/** A tag with its stories, newest first, and what is known of it. */
export interface TagFile {
  tag: TagRef;
  stories: readonly Story[];
  /** What is said to have happened, oldest first. */
  events: readonly TimelineEvent[];
  /** HTML of the tag's own body. */
  html: string;
}

/** A line of the list of tags. */
export function summariseTag(
  { tag, stories }: Pick<TagFile, "tag" | "stories">,
  refs: ReadonlyMap<Story, StoryRef>,
): TagSummary {
  const newest = stories[0] && refs.get(stories[0]);
  return { ...tag, count: stories.length, ...(newest ? { latest: newest } : {}) };
}

/**
 * The pages of a tag. What changes with every article stands on its front page alone (timeline, neighbours): a numbered
 * page stays as it is until one of its own articles changes.
 */
export function tagPages(
  { tag, stories, events, html }: TagFile,
  refs: ReadonlyMap<Story, StoryRef>,
  pageSize: number,
): { pages: TagPage[]; yearPages: TimelineYearPage[] } {
  const { timeline, yearPages } = cutTimeline(withNewest(events, stories), tag.path, tag);
  const neighbours = countTags(stories, tag);
  const pages = cutList(stories, pageSize, tag.path).map((list): TagPage => {
    const front = list.number === null;
    const modified = lastModified(front ? stories : list.items);
    const items = list.items.flatMap((story) => {
      const ref = refs.get(story);
      return ref
        ? [{ story: ref, mentions: story.mentions.filter((mention) => mention.tag === tag.slug) }]
        : [];
    });
    return {
      tag,
      html,
      list: { ...list, items },
      timeline: front ? timeline : emptyTimeline,
      neighbours: front ? neighbours : [],
      ...(modified ? { modified } : {}),
    };
  });
  return { pages, yearPages };
}
