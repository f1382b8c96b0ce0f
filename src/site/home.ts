import { homePath } from "./addresses.ts";
import type { HomePage, Story, StoryRef, TagSummary, TimelineYearPage } from "./model.ts";
import { byDate } from "./timeline.ts";
import { cutTimeline, withNewest } from "./timeline-pages.ts";

/** How many articles stand below the lead story. */
const latestCount = 20;
/** How many tags the home page shows. */
const tagCount = 40;

/**
 * The home page: the newest story leads, the next follow, then the tags with most articles and the whole site's timeline.
 *
 * @param stories newest first
 * @param tags by name
 */
export function homePageOf(
  stories: readonly Story[],
  refs: ReadonlyMap<Story, StoryRef>,
  tags: readonly TagSummary[],
): { home: HomePage; yearPages: TimelineYearPage[] } {
  const events = stories
    .toReversed()
    .flatMap((story) => story.timeline.filter(({ kind }) => kind !== "publication"))
    .sort(byDate);
  const { timeline, yearPages } = cutTimeline(withNewest(events, stories), homePath);
  const [lead] = stories;
  return {
    home: {
      ...(lead ? { lead } : {}),
      latest: stories.slice(1, 1 + latestCount).flatMap((story) => refs.get(story) ?? []),
      // The sort is stable: of equal counts the tags stay by name.
      tags: tags
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count)
        .slice(0, tagCount),
      timeline,
    },
    yearPages,
  };
}
