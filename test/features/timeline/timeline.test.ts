import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutTimeline, storyEvents, type TimelineEvent } from "../../../src/features/timeline/model.ts";
import { addressesAt, article, modelOf, tag } from "../../site/newsroom.ts";
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
/** So many events of the same date. */
const often = (date: string, times: number): TimelineEvent[] => {
  const one = event(date);
  return Array.from({ length: times }, (_, n) => ({ ...one, text: `${date} ${n}` }));
};

/** The addresses of the years of the timeline at a path. */
const below = (path: string) => (year: string) => addressesAt("https://contoh.id", "/").timeline(path, year);
const pagesOf = (events: readonly TimelineEvent[]) => cutTimeline(events, below("/")).pages;

describe("a long timeline", () => {
  test("is one that does not fit: a short one is shown whole", () => {
    const events = [event("2018"), event("2019")];
    expect(cutTimeline(events, below("/"))).toEqual({ timeline: { events, total: 2, years: [] }, pages: [] });
  });

  test("shows the latest 24, and the whole stands on pages by year", () => {
    const [first, second] = [event("2017-05"), event("2018")];
    const rest = Array.from({ length: 24 }, (_, n) => ({
      ...first,
      date: `2020-01-${String(n + 1).padStart(2, "0")}`,
    }));
    const { timeline, pages } = cutTimeline([first, second, ...rest], below("/tag/kopi/"));

    const years = ["2017", "2018", "2020"];
    expect(timeline).toEqual({
      events: rest,
      total: 26,
      years: years.map((year) => ({ year, path: `/tag/kopi/kronologi/${year}/` })),
    });
    expect(pages[1]).toMatchObject({
      year: "2018",
      list: { path: "/tag/kopi/kronologi/2018/", items: [second], number: null },
      newer: { path: "/tag/kopi/kronologi/2020/" },
      older: { path: "/tag/kopi/kronologi/2017/" },
    });
  });

  test("sets a busy year on several pages, each read downwards, the front page the latest", () => {
    const pages = pagesOf([...often("1945-08-17", 350), ...often("2020", 1)]);
    const ofYear = pages.filter(({ year }) => year === "1945").map(({ list }) => list);
    expect(ofYear.map(({ path, items }) => [path, items.at(0)?.text, items.at(-1)?.text])).toEqual([
      ["/kronologi/1945/", "1945-08-17 200", "1945-08-17 349"],
      ["/kronologi/1945/2/", "1945-08-17 100", "1945-08-17 199"],
      ["/kronologi/1945/1/", "1945-08-17 0", "1945-08-17 99"],
    ]);
  });

  test("has every event on one page, and a new one of long ago changes only its year", () => {
    const dates = fc.constantFrom("2020", "2020-05", "2020-05-01", "2020-05-02", "2020-06-30", "2021-01-01");
    const runs = fc.array(fc.tuple(dates, fc.integer({ min: 1, max: 230 })), { minLength: 1, maxLength: 8 });
    const ordered = (events: TimelineEvent[]) => events.sort((a, b) => (a.date < b.date ? -1 : 1));
    fc.assert(
      fc.property(runs, dates, (given, another) => {
        const events = ordered([
          ...often("2019", 24),
          ...given.flatMap(([date, times]) => often(date, times)),
        ]);
        const before = pagesOf(events);
        const texts = before.flatMap(({ list }) => list.items.map(({ text }) => text));
        expect(texts.toSorted()).toEqual(events.map(({ text }) => text).toSorted());

        const after = pagesOf(ordered([...events, ...often(another, 1)]));
        const old = new Map(before.map((page) => [page.list.path, JSON.stringify(page)]));
        const others = after.filter((page) => old.get(page.list.path) !== JSON.stringify(page));
        if (after.length === before.length) expect(new Set(others.map(({ year }) => year)).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });
});
