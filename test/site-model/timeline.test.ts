import { expect, test } from "vitest";
import type { TimelineEvent } from "../../src/site/model.ts";
import { cutTimeline } from "../../src/site/timeline-pages.ts";
import { article, modelOf, tag } from "./newsroom.ts";

const short = (events: readonly TimelineEvent[] | undefined): string[] =>
  (events ?? []).map(({ date, kind, text, paragraph }) => `${date} ${kind} ${paragraph ?? "-"} ${text}`);

test("an article's timeline: the dates of its text, oldest first, closed by its publication", () => {
  const body =
    "Pasar dibuka pada 3 Juli 2018. Ramai.\n\nPada 2016 ia terbakar, Senin (20/1) dibersihkan.\n\nPesta 1 Mei 2021.";
  const { stories } = modelOf({ articles: [article({ body, title: "Pasar Dibuka" })] });

  expect(short(stories[0]?.timeline)).toEqual([
    "2016 said p2 Pada 2016 ia terbakar, Senin (20/1) dibersihkan.",
    "2018-07-03 said p1 Pasar dibuka pada 3 Juli 2018.",
    "2020-01-20 said p2 Pada 2016 ia terbakar, Senin (20/1) dibersihkan.",
    "2021-05-01 said p3 Pesta 1 Mei 2021.",
    "2020-01-24 publication - Pasar Dibuka",
  ]);
});

test("a sentence that says a date twice tells of it once", () => {
  const { stories } = modelOf({ articles: [article({ body: "Pada 3 Juli 2018, ya 3 Juli 2018." })] });
  expect(stories[0]?.timeline.filter(({ kind }) => kind === "said")).toHaveLength(1);
});

test("what an editor wrote stands instead of what the text says", () => {
  const timeline = [
    { date: "2019", text: "Pasar dicat." },
    { date: "2018-07", text: "Pasar terbakar." },
  ];
  const { stories } = modelOf({
    articles: [article({ body: "Pada 3 Mei 2011.", timeline, title: "Pasar" })],
  });

  expect(short(stories[0]?.timeline)).toEqual([
    "2018-07 written - Pasar terbakar.",
    "2019 written - Pasar dicat.",
    "2020-01-24 publication - Pasar",
  ]);
});

test("a timeline that is turned off is nowhere", () => {
  const { stories, home, tagPages } = modelOf({
    tags: [tag("Solo")],
    articles: [article({ body: "Solo pada 3 Mei 2011.", tags: ["solo"], timeline: false })],
  });
  expect([stories[0]?.timeline, home.timeline.total, tagPages[0]?.timeline.total]).toEqual([[], 0, 0]);
});

test("publication has the day of the site's zone", () => {
  const late = article({ date: "2020-01-24T23:30" });
  expect(modelOf({ articles: [late] }).stories[0]?.timeline[0]?.date).toBe("2020-01-24");
});

test("a tag's timeline joins the sentences that mention it, from any article, with the publication of its own", () => {
  const { tagPages } = modelOf({
    tags: [tag("Solo"), tag("Kopi")],
    articles: [
      article({
        slug: "baru",
        date: "2020-02-01",
        title: "Baru",
        body: "Solo pada 3 Mei 2011. Kopi pada 4 Mei 2011.",
      }),
      article({
        slug: "lama",
        date: "2020-01-01",
        title: "Lama",
        tags: ["solo"],
        body: "Solo pada 2010. Ramai pada 2009.",
      }),
    ],
  });
  expect(short(tagPages.find((page) => page.tag.slug === "solo")?.timeline.events)).toEqual([
    "2010 said p1 Solo pada 2010.",
    "2011-05-03 said p1 Solo pada 3 Mei 2011.",
    "2020-01-01 publication - Lama",
  ]);
});

const event = (date: string): TimelineEvent => {
  const story = modelOf({ articles: [article()] }).articlePages[0]?.story;
  if (!story) throw new Error("no story");
  return { date, text: date, kind: "written", story };
};

test("a short timeline is shown whole", () => {
  const events = [event("2018"), event("2019")];
  expect(cutTimeline(events, "/")).toEqual({ timeline: { events, total: 2, years: [] }, yearPages: [] });
});

test("of a long one the latest 24 are shown, and the whole stands on pages by year", () => {
  const first = event("2017-05");
  const second = event("2018");
  const rest = Array.from({ length: 24 }, (_, n) => ({
    ...first,
    date: `2020-01-${String(n + 1).padStart(2, "0")}`,
  }));

  const { timeline, yearPages } = cutTimeline([first, second, ...rest], "/tag/kopi/");

  expect(timeline).toEqual({
    events: rest,
    total: 26,
    years: [
      { year: "2017", path: "/tag/kopi/kronologi/2017/", count: 1 },
      { year: "2018", path: "/tag/kopi/kronologi/2018/", count: 1 },
      { year: "2020", path: "/tag/kopi/kronologi/2020/", count: 24 },
    ],
  });
  expect(yearPages[1]).toEqual({
    year: "2018",
    path: "/tag/kopi/kronologi/2018/",
    events: [second],
    newerPath: "/tag/kopi/kronologi/2020/",
    olderPath: "/tag/kopi/kronologi/2017/",
  });
});
