import { DateTime } from "luxon";
import type { Article } from "../../content/article.ts";
import type { PartialDate } from "../../content/dates/moment.ts";
import type { StoryRef, TimelineEvent } from "../model.ts";
import type { TextBlock } from "../text/paragraphs.ts";
import { unquoted } from "./quoted.ts";
import { findSaidDates } from "./said-dates.ts";

/** A date in a text, with its sentence. */
export interface SaidEvent {
  date: PartialDate;
  sentence: string;
  /** The paragraph's id. */
  paragraph: string;
}

/**
 * Finds the dates in a text, in text order, but not in what somebody says; a date that occurs twice in a sentence counts once.
 *
 * @param published day of publication in the site's zone, `2020-01-24`
 */
export function findSaidEvents(blocks: TextBlock[], published: string): SaidEvent[] {
  const events: SaidEvent[] = [];
  const day = DateTime.fromISO(published, { zone: "utc" });
  for (const { text, sentences, paragraph } of blocks) {
    const found = new Set<string>();
    let sentence = 0;
    const said = findSaidDates(text, day, sentences);
    const own = said.length > 0 ? unquoted(text, sentences) : undefined;
    for (const { start, date } of said) {
      while (start >= (sentences[sentence]?.end ?? text.length)) sentence++;
      const key = `${sentence} ${date}`;
      const span = sentences[sentence];
      if (found.has(key) || !span || !own?.has(span)) continue;
      found.add(key);
      events.push({ date, sentence: paragraph.sentences[sentence] ?? "", paragraph: paragraph.id });
    }
  }
  return events;
}

/**
 * An article's timeline, oldest first: the dates in its text, or the events its editor wrote instead, and its own
 * publication, after other events of that day. Empty if the editor turned it off.
 *
 * @param published day of publication in the site's zone, `2020-01-24`
 */
export function articleTimeline(
  article: Article,
  said: SaidEvent[],
  { path, language }: Pick<StoryRef, "path" | "language">,
  published: string,
): TimelineEvent[] {
  if (article.timeline === false) return [];
  const story = { path, language };
  const events: TimelineEvent[] = article.timeline
    ? article.timeline.map(({ date, text }) => ({ date, text, kind: "written", story }))
    : said.map(({ date, sentence, paragraph }) => ({ date, text: sentence, kind: "said", story, paragraph }));
  events.push({ date: published, text: article.title, kind: "publication", story });
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

/** Sorts events oldest first; `2018` comes before `2018-07`, and that before `2018-07-03`. */
export function byDate(a: TimelineEvent, b: TimelineEvent): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
