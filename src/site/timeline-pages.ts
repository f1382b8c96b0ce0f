import { timelineYearPath } from "./addresses.ts";
import { cutList } from "./lists.ts";
import type { Story, TagRef, Timeline, TimelineEvent, TimelineYearPage } from "./model.ts";
import { byDate } from "./timeline.ts";

/** How many events a page that is about more than its timeline shows. */
export const shownEvents = 24;
/** How many events stand on a page of a year, or twice as many less one on the year's front page. */
const yearPageSize = 100;

/** A timeline with nothing in it. */
export const emptyTimeline: Timeline = { events: [], total: 0, years: [] };

/**
 * The timeline of many articles: what they say happened. That they came out themselves is told by the list they stand in;
 * only the newest one's publication has a place among the events, after those of its day.
 *
 * @param events oldest first
 * @param stories newest first
 * @returns oldest first; nothing where no date is said
 */
export const withNewest = (
  events: readonly TimelineEvent[],
  stories: readonly Story[],
): readonly TimelineEvent[] => {
  if (events.length === 0) return events;
  const newest = stories
    .find(({ timeline }) => timeline.length > 0)
    ?.timeline.find(({ kind }) => kind === "publication");
  if (!newest) return events;
  const before = events.findLastIndex((event) => byDate(event, newest) <= 0);
  return events.toSpliced(before + 1, 0, newest);
};

/**
 * Cuts a timeline to what a page can carry: its latest events. Where that is not all, the whole of it stands on pages of a
 * year each, and of a busy year on several: numbered from the oldest event, as all lists are.
 *
 * @param events oldest first
 * @param path the page it is shown on, from the site's root
 * @param tag the tag it belongs to; absent for the whole site's
 */
export function cutTimeline(
  events: readonly TimelineEvent[],
  path: string,
  tag?: TagRef,
): { timeline: Timeline; yearPages: TimelineYearPage[] } {
  const latest = events.slice(-shownEvents);
  if (latest.length === events.length)
    return { timeline: { events: latest, total: events.length, years: [] }, yearPages: [] };

  const byYear = new Map<string, TimelineEvent[]>();
  for (const event of events.toReversed()) {
    // The newest publication changes with every new article; the pages of years need not.
    if (event.kind === "publication") continue;
    const year = event.date.slice(0, 4);
    const ofYear = byYear.get(year);
    if (ofYear) ofYear.push(event);
    else byYear.set(year, [event]);
  }
  const years = [...byYear]
    .map(([year, ofYear]) => ({ year, path: timelineYearPath(path, year), count: ofYear.length }))
    .reverse();
  const yearPages = years.flatMap(({ year, path: yearPath }, index) => {
    const newer = years[index + 1];
    const older = years[index - 1];
    return cutList(byYear.get(year) ?? [], yearPageSize, yearPath).map(
      (list): TimelineYearPage => ({
        ...(tag ? { tag } : {}),
        year,
        list: { ...list, items: list.items.toReversed() },
        // On the year's front page alone: else the first event of a new year would change each page of the last.
        ...(newer && list.number === null ? { newer } : {}),
        ...(older && list.number === null ? { older } : {}),
      }),
    );
  });
  return { timeline: { events: latest, total: events.length, years }, yearPages };
}
