import type { Settings } from "../../content/settings.ts";
import { dayOfArticle } from "../../news/addresses.ts";
import type { PartialDate } from "../../news/dates/moment.ts";
import { groupBy, ownerOf } from "../../news/group-by.ts";
import { foldName } from "../../news/names.ts";
import { once } from "../../site/lazily.ts";
import type { DatedSentence, Story, StoryRef, TagRef } from "../../site/model.ts";
import { findDatedSentences, sharedInTopic, withoutRepeats } from "./dated-sentences.ts";

/** An event found in an article's text or written by an editor, or an article's publication. */
export interface TimelineEvent {
  /** With its own precision. */
  date: PartialDate;
  /** The sentence, or its clauses around the date; for `publication`, the article's title. */
  text: string;
  kind: "sentence" | "written" | "publication";
  /** The article it is from: only what a link needs, so that a new headline does not change timelines. */
  story: Pick<StoryRef, "path" | "language"> & Partial<Pick<StoryRef, "labels">>;
  /** Paragraph of that article; absent for `written` and `publication`. */
  paragraph?: string;
  /** Slugs of the tags that its text names: their timelines contain it. */
  tags: readonly string[];
}

export interface Timeline {
  /** Oldest first; in a timeline of many articles, only the latest events. */
  events: readonly TimelineEvent[];
  total: number;
}

/** A timeline made from texts has at least this many events besides a publication: a single event is no timeline. A tag's may have one. */
const minEvents = 2;

export type Timelines = ReturnType<typeof createTimelines>;

interface TimelinesRequest {
  settings: Settings;
  /** Returns the stories, newest first; of an article in two languages only the version in the site's. */
  listed: () => readonly Story[];
  /** Returns every tag with its stories, newest first. */
  tagged: () => readonly { tag: TagRef; stories: readonly Story[] }[];
}

/** Makes the timelines of a site, each computed when it is first needed. */
export function createTimelines({ settings, listed, tagged }: TimelinesRequest) {
  const { templates, front } = settings;
  const [eventsOf, happenedIn] = templates.timelines ? [storyEvents, textEvents] : [() => [], () => []];
  /** Adds the newest publication to the events; the list on the same page shows the others. */
  const withNewest = (events: readonly TimelineEvent[], stories: readonly Story[], minimum: number) => {
    const happened = withoutRepeats(events.toSorted(byDate), sharedInTopic);
    if (happened.length < minimum) return [];
    const newest = stories.find(({ timeline }) => timeline !== false);
    const newestEvent = newest && publication(newest);
    const isRepeated = happened.some(
      ({ date, story }) => date === newestEvent?.date && story.path === newestEvent.story.path,
    );
    return (newestEvent && !isRepeated ? [...happened, newestEvent] : happened).sort(byDate);
  };
  const all = () => listed().toReversed().flatMap(happenedIn);
  const byTag = once(() => groupBy(all(), ({ tags }) => tags));
  const ofTags = once(() => {
    const found = ({ slug }: TagRef, stories: readonly Story[]) =>
      once(() => latest(withNewest(byTag().get(slug) ?? [], stories, 1)));
    return new Map(tagged().map(({ tag, stories }) => [tag.slug, found(tag, stories)]));
  });
  const ofSite = once(() => {
    const isShown = front.timeline && templates.timelines && tellsOneStory(listed());
    return latest(isShown ? withNewest(all(), listed(), minEvents) : []);
  });

  return {
    /** Finds the sentences of a text that date an event, see `findDatedSentences`. */
    find: templates.timelines ? findDatedSentences : (): DatedSentence[] => [],
    /** An article's timeline, as its page shows it: empty if its text dates fewer than two events and no editor asked for it. */
    ofStory(story: Story): Timeline {
      const events = joinDates(eventsOf(story));
      const happened = events.filter(({ kind }) => kind !== "publication").length;
      return { events: happened >= (story.timeline ? 1 : minEvents) ? events : [], total: events.length };
    },
    /** A topic's: events of any article whose text names it. */
    ofTag: ({ slug }: TagRef): Timeline => ofTags().get(slug)?.() ?? latest([]),
    /** The front page's timeline: empty, unless the site covers one story. */
    ofSite,
  };
}

/**
 * Returns the events of an article, oldest first: those that its editor wrote, or the dates in its text and its own publication, if no
 * event has that day. None if the editor turned its timeline off.
 */
export function storyEvents(story: Story): TimelineEvent[] {
  const [events, published] = [textEvents(story), publication(story)];
  const isComplete = (story.timeline ?? true) !== true || events.some(({ date }) => date === published.date);
  return [...events, ...(isComplete ? [] : [published])].sort(byDate);
}

/** Returns the events that an article's editor wrote, or else the dates in its text. */
function textEvents(story: Story): TimelineEvent[] {
  const { timeline, path, language } = story;
  if (timeline === false) return [];
  const from = { path, language };
  const tagsIn = (text: string) => Array.from(namedIn(text, story.tags), ({ slug }) => slug);
  return Array.isArray(timeline)
    ? timeline.map((event) => ({ kind: "written", ...event, story: from, tags: tagsIn(event.text) }))
    : story.datedSentences.map((sentence) => ({ kind: "sentence", ...sentence, story: from }));
}

/** Finds whose name or alias a text contains as whole words. `Universitas Amparan` does not also name `Amparan`. */
export function namedIn<One extends { name: string; aliases: readonly string[] }>(
  text: string,
  all: readonly One[],
): Set<One> {
  const names = all.flatMap((one) =>
    [one.name, ...one.aliases].map((name) => ({ one, words: `-${foldName(name)}-` })),
  );
  let rest = `-${foldName(text)}-`;
  const found = names
    .toSorted((a, b) => b.words.length - a.words.length)
    .filter(({ words }) => {
      const isThere = rest.includes(words);
      rest = rest.replaceAll(words, "-");
      return isThere;
    });
  return new Set(found.map(({ one }) => one));
}

const publication = ({ title, path, language, labels }: Story): TimelineEvent => ({
  date: dayOfArticle(path),
  text: title,
  kind: "publication",
  story: { path, language, labels },
  tags: [],
});

/** Joins events of the same sentence, at its first date. @param events oldest first */
function joinDates(events: readonly TimelineEvent[]): TimelineEvent[] {
  const owners = new Map<string, TimelineEvent>();
  return events.filter((event) => {
    const sentence = `${event.story.path} ${event.paragraph} ${event.text}`;
    return event.kind !== "sentence" || !ownerOf(owners, sentence, event);
  });
}

/** Sorts events oldest first; `2018` comes before `2018-07`, and that before `2018-07-03`. */
const byDate = (a: TimelineEvent, b: TimelineEvent): number =>
  a.date < b.date ? -1 : a.date > b.date ? 1 : 0;

/** The maximum number of stories of a site whose front page has a timeline: reading their texts takes a tenth of a second. */
const maxStories = 100;

/**
 * Checks whether a site covers one story: three of four articles have a topic in common. On other sites, the timeline would be a heap
 * of unrelated sentences.
 */
function tellsOneStory(stories: readonly Story[]): boolean {
  if (stories.length > maxStories) return false;
  const byTopic = groupBy(stories, ({ tags }) => tags);
  return [...byTopic.values()].some((sameTopic) => sameTopic.length >= stories.length * 0.75);
}

/** More events would outweigh the articles of a page. */
export const maxEvents = 100;

/** Cuts a timeline of many articles, oldest first, to its latest events, and shows a sentence with two dates once. */
export const latest = (events: readonly TimelineEvent[]): Timeline => ({
  events: joinDates(events.slice(-maxEvents)),
  total: events.length,
});
