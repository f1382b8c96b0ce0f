import { leadEnds } from "../content/front-page-lead.ts";
import { homePath } from "./addresses.ts";
import { once, sharedGetters } from "./lazily.ts";
import type { HomePage, Story, StoryRef, TagSummary, TimelinePage } from "./model.ts";
import { originals } from "./originals.ts";
import { byDate } from "./timeline.ts";
import { cutTimeline, withNewest } from "./timeline-pages.ts";

/** How many articles stand below the lead story. */
const latestCount = 20;
/** How many tags the home page shows. */
const tagCount = 40;

/** The story that leads the front page: the newest of those that an editor keeps there, else the newest of all. */
export const leadOf = (stories: readonly Story[], now: number): Story | undefined =>
  stories.find(({ article }) => article.leadUntil && leadEnds(article.leadUntil) > now) ??
  originals(stories)[0];

/** When another story may lead because time has passed, in milliseconds since 1970; nothing where none is kept there. */
export function leadChanges(stories: readonly Story[], now: number): number | undefined {
  const ends = stories.flatMap(({ article }) => (article.leadUntil ? leadEnds(article.leadUntil) : []));
  const coming = ends.filter((end) => end > now);
  return coming.length > 0 ? Math.min(...coming) : undefined;
}

/**
 * The home page: one story leads, the newest others follow, then the tags with most articles and the whole site's timeline.
 * Translations are left out of the list and of the timeline.
 *
 * @param stories newest first
 * @param tags by name
 * @param now milliseconds since 1970
 */
export function homePageOf(
  stories: readonly Story[],
  refs: ReadonlyMap<Story, StoryRef>,
  tags: readonly TagSummary[],
  now: number,
): { home: HomePage; timelinePages: () => TimelinePage[] } {
  const told = originals(stories);
  const cut = once(() => {
    const events = told
      .toReversed()
      .flatMap((story) => story.timeline.filter(({ kind }) => kind !== "publication"))
      .sort(byDate);
    return cutTimeline(withNewest(events, told), homePath);
  });
  const lead = leadOf(stories, now);
  const others = told.slice(0, 1 + latestCount).filter((story) => story !== lead);
  const home = {
    ...(lead ? { lead } : {}),
    latest: others.slice(0, latestCount).flatMap((story) => refs.get(story) ?? []),
    // The sort is stable: of equal counts the tags stay by name.
    tags: tags
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, tagCount),
  };
  return { home: withTimeline(home, () => cut().timeline), timelinePages: () => cut().pages };
}

/** For the timeline all texts of the site are read: only where it is shown. */
const withTimeline = sharedGetters<() => HomePage["timeline"], Pick<HomePage, "timeline">>({
  timeline: (timeline) => timeline(),
});
