import { groupBy } from "../../site/lists/lists.ts";
import type { Story, TagRef, TimelineEvent } from "../../site/model.ts";
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
  const events = stories.toReversed().flatMap(({ timeline }) => timeline);
  const byTag = groupBy(events, (event) => event.tags.flatMap((slug) => tags.get(slug) ?? []));
  return new Map([...byTag].map(([tag, own]) => [tag, withoutRepeats(own).sort(byDate)]));
}
