import { timelineYearPath } from "./addresses.ts";
import type { TagRef, Timeline, TimelineEvent, TimelineYearPage } from "./model.ts";

/** How many events a page that is about more than its timeline shows. */
export const shownEvents = 24;

/** A timeline with nothing in it. */
export const emptyTimeline: Timeline = { events: [], total: 0, years: [] };

/**
 * Cuts a timeline to what a page can carry: its latest events. Where that is not all, the whole of it stands on pages of a
 * year each.
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
  for (const event of events) {
    const year = event.date.slice(0, 4);
    const ofYear = byYear.get(year);
    if (ofYear) ofYear.push(event);
    else byYear.set(year, [event]);
  }
  const years = [...byYear].map(([year, ofYear]) => ({
    year,
    path: timelineYearPath(path, year),
    count: ofYear.length,
  }));
  const yearPages = years.map(({ year, path: yearPath }, index) => {
    const newer = years[index + 1];
    const older = years[index - 1];
    return {
      ...(tag ? { tag } : {}),
      year,
      path: yearPath,
      events: byYear.get(year) ?? [],
      ...(newer ? { newerPath: newer.path } : {}),
      ...(older ? { olderPath: older.path } : {}),
    };
  });
  return { timeline: { events: latest, total: events.length, years }, yearPages };
}
