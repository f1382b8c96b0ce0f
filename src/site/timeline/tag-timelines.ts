import type { Story, TagRef, TimelineEvent } from "../model.ts";
import { byDate } from "./timeline.ts";

/**
 * The timelines of tags, made from those of articles: events from sentences that mention the tag, in any article, and events
 * that an editor wrote for an article with the tag.
 *
 * @param stories newest first, each article once
 * @returns oldest first; events of one date in the order of their articles' publication; no entry for a tag without events
 */
export function tagTimelines(
  stories: readonly Story[],
  tags: ReadonlyMap<string, TagRef>,
): Map<TagRef, TimelineEvent[]> {
  const timelines = new Map<TagRef, TimelineEvent[]>();
  for (const story of stories.toReversed()) {
    const mentioned = story.timeline.some(({ kind }) => kind === "said") ? tagsBySentence(story) : undefined;
    for (const event of story.timeline) {
      if (event.kind === "written") for (const tag of story.tags) add(tag, event);
      if (event.kind === "said")
        for (const slug of mentioned?.get(sentenceKey(event.paragraph, event.text)) ?? []) {
          const tag = tags.get(slug);
          if (tag) add(tag, event);
        }
    }
  }
  for (const events of timelines.values()) events.sort(byDate);
  return timelines;

  function add(tag: TagRef, event: TimelineEvent): void {
    const events = timelines.get(tag);
    if (events) events.push(event);
    else timelines.set(tag, [event]);
  }
}

function tagsBySentence(story: Story): Map<string, Set<string>> {
  const tags = new Map<string, Set<string>>();
  for (const { tag, paragraph, sentence } of story.mentions) {
    const key = sentenceKey(paragraph, sentence);
    const mentioned = tags.get(key);
    if (mentioned) mentioned.add(tag);
    else tags.set(key, new Set([tag]));
  }
  return tags;
}

const sentenceKey = (paragraph: string | undefined, sentence: string): string => `${paragraph} ${sentence}`;
