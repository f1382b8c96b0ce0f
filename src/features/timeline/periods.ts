import { cutList, groupBy } from "../../site/lists/lists.ts";
import type { TagRef } from "../../site/model.ts";
import type { Timeline, TimelineEvent, TimelinePage, TimelinePeriod } from "./model.ts";

/** How many events are shown on pages that have other content too. */
export const shownEvents = 24;
/**
 * A page shows up to twice as many events, less one: about seven screens of a phone, where an event takes a hundred pixels.
 * A single day with more is cut into numbered pages of this size.
 */
const pageSize = 30;

/**
 * Cuts a timeline to its latest events. If there are more, each year gets a page; a year with too many events is split into
 * months, and a month into days. So a newly found old event changes only one page; numbered pages would all shift.
 *
 * @param events oldest first
 * @param pathOf gives the address of a period's page, from the site's root
 * @param tag the tag it belongs to; absent for the whole site's
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
  const years = byPeriod(happened, precisions.year, pathOf);
  const pages = years.flatMap((year, index) =>
    pagesOf(year, years, index, [], { pathOf, ...(tag && { tag }) }),
  );
  return { timeline: { events: latest, total: events.length, years: years.map(placeOf) }, pages };
}

/** The length of dates by precision: `2020`, `2020-01`, `2020-01-24`. */
const precisions = { year: 4, month: 7, day: 10 };

interface FilledPeriod extends TimelinePeriod {
  /** Oldest first. */
  events: TimelineEvent[];
}

/** @returns oldest first; without events whose date is less precise */
function byPeriod(
  events: readonly TimelineEvent[],
  precision: number,
  pathOf: (period: string) => string,
): FilledPeriod[] {
  const periods = groupBy(events, ({ date }) => (date.length < precision ? [] : [date.slice(0, precision)]));
  return [...periods].map(([period, own]) => ({ period, path: pathOf(period), events: own }));
}

/**
 * The pages of a period and of its parts, if it has any.
 *
 * @param beside the period with its siblings, oldest first
 * @param index its place among them
 */
function pagesOf(
  { period, path, events }: FilledPeriod,
  beside: readonly FilledPeriod[],
  index: number,
  above: TimelinePeriod[],
  timeline: { pathOf: (period: string) => string; tag?: TagRef },
): TimelinePage[] {
  const isBusy = events.length >= 2 * pageSize && period.length < precisions.day;
  const precision = period.length === precisions.year ? precisions.month : precisions.day;
  const parts = isBusy ? byPeriod(events, precision, timeline.pathOf) : [];
  const own = isBusy ? events.filter(({ date }) => date.length === period.length) : events;
  const { tag } = timeline;
  const newer = beside[index + 1];
  const older = beside[index - 1];
  const pages = cutList(own.toReversed(), pageSize, path).map((list): TimelinePage => {
    const page = {
      ...(tag ? { tag } : {}),
      period,
      list: { ...list, items: list.items.toReversed() },
      above,
      parts: [],
    };
    // Only on the front page: otherwise the first event of a new year would change every page of the previous one.
    if (list.number !== null) return page;
    return {
      ...page,
      parts: parts.map(placeOf),
      ...(newer ? { newer: placeOf(newer) } : {}),
      ...(older ? { older: placeOf(older) } : {}),
    };
  });
  const within = [...above, { period, path }];
  return [...pages, ...parts.flatMap((part, place) => pagesOf(part, parts, place, within, timeline))];
}

const placeOf = ({ period, path }: TimelinePeriod): TimelinePeriod => ({ period, path });
