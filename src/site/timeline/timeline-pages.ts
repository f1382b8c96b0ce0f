import { timelinePath } from "../addresses.ts";
import { cutList, groupBy } from "../lists/lists.ts";
import type { Story, TagRef, Timeline, TimelineEvent, TimelinePage, TimelinePeriod } from "../model.ts";
import { byDate } from "./timeline.ts";

/** How many events a page that is about more than its timeline shows. */
export const shownEvents = 24;
/**
 * A period is shown whole up to twice as many events, less one: on a phone, where one takes a hundred pixels, that is seven
 * screens. Of a single day with more, its numbered pages hold so many each.
 */
const pageSize = 30;

/** A timeline with nothing in it. */
export const emptyTimeline: Timeline = { events: [], total: 0, years: [] };

/**
 * The timeline of many articles: what they say happened. That they came out themselves, the list they stand in says;
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
 * year each; of a year with more than a page holds on pages of its months, and so on to its days. Told today, an event of
 * long ago changes the page it stands on and no other: were they numbered, all after it would shift.
 *
 * @param events oldest first
 * @param path the page it is shown on, from the site's root
 * @param tag the tag it belongs to; absent for the whole site's
 */
export function cutTimeline(
  events: readonly TimelineEvent[],
  path: string,
  tag?: TagRef,
): { timeline: Timeline; pages: TimelinePage[] } {
  const latest = events.slice(-shownEvents);
  if (latest.length === events.length)
    return { timeline: { events: latest, total: events.length, years: [] }, pages: [] };

  // The newest publication changes with every new article; the pages of years need not.
  const happened = events.filter(({ kind }) => kind !== "publication");
  const years = byPeriod(happened, precisions.year, path);
  const pages = years.flatMap((year, index) =>
    pagesOf(year, years, index, [], { path, ...(tag && { tag }) }),
  );
  return { timeline: { events: latest, total: events.length, years: years.map(placeOf) }, pages };
}

/** How long dates are that are said with a precision: `2020`, `2020-01`, `2020-01-24`. */
const precisions = { year: 4, month: 7, day: 10 };

interface FilledPeriod extends TimelinePeriod {
  /** Oldest first. */
  events: TimelineEvent[];
}

/** @returns oldest first; events of a date that is said with less precision are in none */
function byPeriod(events: readonly TimelineEvent[], precision: number, path: string): FilledPeriod[] {
  const periods = groupBy(events, ({ date }) => (date.length < precision ? [] : [date.slice(0, precision)]));
  return [...periods].map(([period, own]) => ({ period, path: timelinePath(path, period), events: own }));
}

/**
 * The pages of a period, and of its parts where it has any.
 *
 * @param beside all periods like it, oldest first
 * @param index its place among them
 */
function pagesOf(
  { period, path, events }: FilledPeriod,
  beside: readonly FilledPeriod[],
  index: number,
  above: TimelinePeriod[],
  timeline: { path: string; tag?: TagRef },
): TimelinePage[] {
  const isBusy = events.length >= 2 * pageSize && period.length < precisions.day;
  const precision = period.length === precisions.year ? precisions.month : precisions.day;
  const parts = isBusy ? byPeriod(events, precision, timeline.path) : [];
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
    // On the front page alone: else the first event of a new year would change each page of the last.
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
