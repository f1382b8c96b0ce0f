import { expect, test } from "vitest";
import { latest, storyEvents, type TimelineEvent } from "../../../src/features/timeline/model.ts";
import { article, modelOf, tag } from "../../site/newsroom.ts";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";

type Given = Parameters<typeof article>[0];

/** Articles of a site with the topics Solo and Kopi, and its events: `date kind paragraph text`. */
interface Case {
  articles: Given[];
  /** Those of the articles themselves, of their pages, of the topics' pages, and of the front page. */
  events?: string[];
  pages?: string[];
  topics?: Record<string, string[]>;
  front?: string[];
}
const tables = tablesOf<{ once: [string, string, number][]; quotations: string[][]; cases: Cases<Case> }>(
  import.meta.url,
);

const short = (events: readonly TimelineEvent[]): string[] =>
  events.map(({ date, kind, text, paragraph }) => [date, kind, paragraph ?? "-", text].join(" "));
/** The dates in the text of an article. */
const datesIn = (body: string): string[] =>
  modelOf({ articles: [article({ body })] })
    .stories.flatMap(storyEvents)
    .flatMap(({ date, kind }) => (kind === "sentence" ? date : []));

testCases("the timeline", tables.cases, ({ articles, events, pages, topics = {}, front }) => {
  const model = modelOf({ tags: [tag("Solo"), tag("Kopi")], articles: articles.map(article) });
  const { stories, timelines, tags } = model;
  if (events) expect(short(stories.flatMap(storyEvents))).toEqual(events);
  if (pages) expect(short(stories.flatMap((story) => timelines.ofStory(story).events))).toEqual(pages);
  for (const one of tags)
    if (topics[one.name]) expect(short(timelines.ofTag(one).events)).toEqual(topics[one.name]);
  if (front) expect(short(timelines.ofSite().events)).toEqual(front);
});

test.each(tables.once)("what happened stands once, with its closest date: %s", (_, body, count) => {
  expect(datesIn(body)).toEqual(Array(count).fill("2018-07-03"));
});

test.each(tables.quotations)("what somebody says is no event: %s", (_, body) => {
  expect(datesIn(body)).toEqual([]);
});

const event = (date: string): TimelineEvent => {
  const story = modelOf({ articles: [article()] }).articlePages[0]?.story;
  if (!story) throw new Error("no story");
  return { date, text: date, kind: "written", story, tags: [] };
};

test("a long timeline shows its latest hundred events", () => {
  const events = Array.from({ length: 101 }, (_, n) => event(`${1900 + n}`));
  expect(latest(events)).toEqual({ events: events.slice(1), total: 101 });
});
