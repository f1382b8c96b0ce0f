import { groupBy } from "../../news/group-by.ts";
import { cutList } from "../../site/lists/list-pages.ts";
import type { TagRef } from "../../site/model.ts";
import type { Timeline, TimelineEvent, TimelinePage, TimelinePeriod } from "./model.ts";

/** How many events are shown on pages that have other content too. */
export const shownEvents = 24;
/** A page shows up to twice as many, less one: seven screens of a phone. A day with more is cut into numbered pages of this size. */
const pageSize = 30;

/** The length of dates by precision: `2020`, `2020-01`, `2020-01-24`. */
const precisions = { year: 4, month: 7, day: 10 };

/**
 * Cuts a timeline, oldest first, to its latest events. If there are more, each year gets a page; a year with too many is split
 * into months, and a month into days. So a newly found old event changes only one page; numbered pages would all shift.
 */
export function cutTimeline(
  events: readonly TimelineEvent[],
  pathOf: (period: string) => string,
  tag?: TagRef,
): { timeline: Timeline; pages: TimelinePage[] } {
  const latest = events.slice(-shownEvents);
  if (latest.length === events.length)
    return { timeline: { events: latest, total: events.length, years: [] }, pages: [] };

  // Leave out the newest publication: it changes with every article, and year pages should not.
  const happened = events.filter(({ kind }) => kind !== "publication");
  const { periods, pages } = cutPeriods(happened, precisions.year, []);
  return { timeline: { events: latest, total: events.length, years: periods }, pages };

  /** The periods of some events, but those dated less precisely, and their pages, each before those of its parts. */
  function cutPeriods(
    events: readonly TimelineEvent[],
    precision: number,
    above: TimelinePeriod[],
  ): { periods: TimelinePeriod[]; pages: TimelinePage[] } {
    const groups = [
      ...groupBy(events, ({ date }) => (date.length < precision ? [] : [date.slice(0, precision)])),
    ].map(([period, own]) => ({ period, path: pathOf(period), own }));
    const periods = groups.map(({ period, path }) => ({ period, path }));
    const pages = groups.flatMap(({ period, path, own }, index) => {
      const isBusy = own.length >= 2 * pageSize && precision < precisions.day;
      const below = precision === precisions.year ? precisions.month : precisions.day;
      const parts = cutPeriods(isBusy ? own : [], below, [...above, { period, path }]);
      const shown = isBusy ? own.filter(({ date }) => date.length === precision) : own;
      const ownPages = cutList(shown.toReversed(), pageSize, path).map((list): TimelinePage => {
        const page = { tag, period, list: { ...list, items: list.items.toReversed() }, above };
        // Only on the front page: otherwise the first event of a new year would change every page of the previous one.
        if (list.number !== null) return { ...page, parts: [] };
        return { ...page, parts: parts.periods, newer: periods[index + 1], older: periods[index - 1] };
      });
      return [...ownPages, ...parts.pages];
    });
    return { periods, pages };
  }
}
