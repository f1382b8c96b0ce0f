import type { DateTime } from "luxon";
import type { Article } from "../../content/article.ts";
import { leadEnds } from "../../content/notices/front-page-lead.ts";
import { homePath } from "../addresses.ts";
import { once } from "../lazily.ts";
import type { HomePage, Story, TagSummary, TimelinePage } from "../model.ts";
import { withoutRepeats } from "../timeline/tell-once.ts";
import { byDate, fewestEvents } from "../timeline/timeline.ts";
import { cutTimeline, withNewest } from "../timeline/timeline-pages.ts";
import { dedupeTranslations } from "../translations.ts";

/** How many articles follow the lead story. */
const latestCount = 20;
/** How many tags the home page shows. */
const tagCount = 40;

/**
 * The lead story of the front page: the newest that an editor has pinned there, or else the newest; in the site's language if
 * it has two versions.
 *
 * @param stories all stories of the site, newest first
 */
export function leadOf(
  stories: readonly Story[],
  language: Article["language"],
  now: DateTime<true>,
): Story | undefined {
  const listed = dedupeTranslations(language, stories);
  const kept = stories.find(({ article }) => article.leadUntil && leadEnds(article.leadUntil) > now)?.article;
  const isKept = ({ article }: Story): boolean =>
    kept === article || kept?.translationOf === article.file || kept?.file === article.translationOf;
  return (kept && listed.find(isKept)) ?? listed[0];
}

/**
 * The home page: lead story, newest stories, tags with most articles, and the site's timeline.
 *
 * @param stories newest first, each article once
 * @param tags by name
 * @param lead the result of `leadOf`
 */
export function homePageOf(
  stories: readonly Story[],
  tags: readonly TagSummary[],
  lead: Story | undefined,
): { home: HomePage; timelinePages: () => TimelinePage[] } {
  const cut = once(() => {
    const happened = stories
      .toReversed()
      .flatMap((story) => story.timeline.filter(({ kind }) => kind !== "publication"));
    const events = withoutRepeats(happened).sort(byDate);
    return cutTimeline(events.length < fewestEvents ? [] : withNewest(events, stories), homePath);
  });
  const others = stories.slice(0, 1 + latestCount).filter((story) => story !== lead);
  const home: HomePage = {
    ...(lead ? { lead } : {}),
    latest: others.slice(0, latestCount),
    // The sort is stable: tags with equal counts stay sorted by name.
    tags: tags
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count)
      .slice(0, tagCount),
    // Computed on demand: the timeline needs all texts of the site.
    get timeline() {
      return cut().timeline;
    },
  };
  return { home, timelinePages: () => cut().pages };
}
