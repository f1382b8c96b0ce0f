import type { Story, TagRef, TimelineEvent } from "../model.ts";
import { withoutRepeats } from "./tell-once.ts";
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
  for (const story of stories.toReversed())
    for (const event of story.timeline)
      for (const slug of event.tags) {
        const tag = tags.get(slug);
        if (!tag) continue;
        const events = timelines.get(tag);
        if (events) events.push(event);
        else timelines.set(tag, [event]);
      }
  return new Map([...timelines].map(([tag, events]) => [tag, withoutRepeats(events).sort(byDate)]));
}
