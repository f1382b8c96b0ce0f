import type { Article } from "../../content/article.ts";
import type { PartialDate } from "../../news/dates/moment.ts";
import type { Story, StoryRef, TimelineEvent } from "../../site/model.ts";
import type { SaidEvent } from "./said-events.ts";

/**
 * An article's timeline, oldest first: the dates in its text, or the events its editor wrote instead, and its own
 * publication, after other events of that day. Empty if the editor turned it off.
 *
 * @param published day of publication in the site's zone, `2020-01-24`
 */
export function articleTimeline(
  article: Article,
  said: readonly SaidEvent[],
  { path, language }: Pick<StoryRef, "path" | "language">,
  published: string,
): TimelineEvent[] {
  if (article.timeline === false) return [];
  const story = { path, language };
  const events: TimelineEvent[] = Array.isArray(article.timeline)
    ? article.timeline.map(({ date, text }) => ({ date, text, kind: "written", story, tags: article.tags }))
    : said.map((event) => ({ ...event, kind: "said", story }));
  events.push({ date: published, text: article.title, kind: "publication", story, tags: [] });
  // The sort is stable: publication stays last of its day.
  return events.sort(byDate);
}

/** An event, with the other dates in its sentence. */
export interface DatedEvent extends TimelineEvent {
  /** Later ones, oldest first. */
  also?: PartialDate[];
}

/**
 * Joins events of the same sentence, as the article's page shows them: at the first date.
 *
 * @param events of one article, oldest first
 */
export function joinDates(events: readonly TimelineEvent[]): DatedEvent[] {
  const joined = new Map<string, DatedEvent>();
  for (const event of events) {
    const key = event.kind === "said" ? `${event.paragraph} ${event.text}` : `${event.kind} ${joined.size}`;
    const first = joined.get(key);
    joined.set(key, first ? { ...first, also: [...(first.also ?? []), event.date] } : event);
  }
  return [...joined.values()];
}

/** A timeline made from texts has at least so many events, beside a publication: one alone tells no course of events. */
export const fewestEvents = 2;

/**
 * An article's timeline as its page shows it: nothing if the text tells fewer than two events, unless the editor wrote them
 * or asked for it.
 */
export function shownTimeline({ article, timeline }: Pick<Story, "article" | "timeline">): DatedEvent[] {
  const events = joinDates(timeline);
  const told = events.filter(({ kind }) => kind !== "publication").length;
  return told >= (article.timeline ? 1 : fewestEvents) ? events : [];
}

/** Sorts events oldest first; `2018` comes before `2018-07`, and that before `2018-07-03`. */
export function byDate(a: TimelineEvent, b: TimelineEvent): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
