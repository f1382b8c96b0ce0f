import fc from "fast-check";
import { expect, test } from "vitest";
import { byDate, joinDates, shownTimeline } from "../../../src/features/timeline/timeline.ts";
import { cutTimeline } from "../../../src/features/timeline/timeline-pages.ts";
import type { TimelineEvent } from "../../../src/site/model.ts";
import { addressesAt, article, modelOf, tag } from "../../site/newsroom.ts";

const short = (events: readonly TimelineEvent[] | undefined): string[] =>
  (events ?? []).map(({ date, kind, text, paragraph }) => `${date} ${kind} ${paragraph ?? "-"} ${text}`);

test("an article's timeline: the dates of its text and its publication, oldest first", () => {
  const body =
    "Pasar dibuka pada 3 Juli 2018. Ramai.\n\nPada 2016 ia terbakar, Senin (20/1) dibersihkan.\n\nPesta digelar 1 Mei 2021.";
  const { stories } = modelOf({ articles: [article({ body, title: "Pasar Dibuka" })] });

  expect(short(stories[0]?.timeline)).toEqual([
    "2016 said p2 Pada 2016 ia terbakar, Senin (20/1) dibersihkan.",
    "2018-07-03 said p1 Pasar dibuka pada 3 Juli 2018.",
    "2020-01-20 said p2 Pada 2016 ia terbakar, Senin (20/1) dibersihkan.",
    "2020-01-24 publication - Pasar Dibuka",
    "2021-05-01 said p3 Pesta digelar 1 Mei 2021.",
  ]);
});

test("publication follows what happened on its day", () => {
  const body = "Jumat (24/1) pasar dibuka. Pada Januari 2020 ramai. Sabtu (25/1) pesta.";
  const { stories } = modelOf({ articles: [article({ body })] });
  expect(stories[0]?.timeline.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
    "2020-01 said",
    "2020-01-24 said",
    "2020-01-24 publication",
    "2020-01-25 said",
  ]);
});

test("a sentence that says a date twice has it once", () => {
  const { stories } = modelOf({ articles: [article({ body: "Pada 3 Juli 2018, ya 3 Juli 2018." })] });
  expect(stories[0]?.timeline.filter(({ kind }) => kind === "said")).toHaveLength(1);
});

test.each([
  [
    "in other words",
    "Pasar tua terbakar habis pada 3 Juli 2018. Kala itu, pasar tua terbakar pada Juli 2018.",
    1,
  ],
  ["of the same day", "Pasar dibuka pada 3 Juli 2018. Kios tutup dan taman dibuka pada 3 Juli 2018.", 2],
])("what is told twice stands once, with its closest date: %s", (_, body, count) => {
  const { stories } = modelOf({ articles: [article({ body })] });
  const said = stories[0]?.timeline.filter(({ kind }) => kind === "said") ?? [];
  expect(said.map(({ date }) => date)).toEqual(Array(count).fill("2018-07-03"));
});

test.each([
  ["half a quotation", '"Taman dibuka sejak 2017. Kami menanam lagi," kata Ani, Selasa (21/1).'],
  ["the middle of a quotation", '"Taman sepi. Pada 2017 ramai. Kami senang," kata Ani.'],
  ["a quotation that goes on in the next paragraph", '"Taman sepi. Pada 2017 ramai.'],
  ["a closing mark alone", "Taman ramai sejak 2017,” kata Ani."],
  ["the day on which somebody spoke", '"Taman sudah ramai," kata Ani, Rabu (22/1).'],
  ["a whole quotation", 'Ani berkata: "Taman dibuka pada 2017."'],
])("what somebody says is no event: %s", (_, body) => {
  const { stories } = modelOf({ articles: [article({ body })] });
  expect(stories[0]?.timeline.filter(({ kind }) => kind === "said")).toEqual([]);
});

test("a name in quotation marks is no quotation, and a sentence after a quotation counts", () => {
  const body = 'Taman "Melati" dibuka pada 2017. "Senang," kata Ani. Pada 2018 taman diperluas.';
  const { stories } = modelOf({ articles: [article({ body })] });
  expect(stories[0]?.timeline.map(({ date }) => date)).toEqual(["2017", "2018", "2020-01-24"]);
});

test("an article's page shows a sentence with several dates once, at its first, with all its dates", () => {
  const body =
    "Pasar ditutup dari 3 Maret 1990 sampai 5 Mei 1995, dibuka 7 Juni 1996.\n\nPada 1992 dan pada 1990 ramai. Pada 1990 hujan.";
  const { stories } = modelOf({ articles: [article({ body })] });
  expect(joinDates(stories[0]?.timeline ?? []).map(({ date, also, kind }) => [kind, date, also])).toEqual([
    ["said", "1990", ["1992"]],
    ["said", "1990", undefined],
    ["said", "1990-03-03", ["1996-06-07"]],
    ["publication", "2020-01-24", undefined],
  ]);
});

test("what an editor wrote stands as it was written: two lines of the same words are two", () => {
  const timeline = ["2018", "2019"].map((date) => ({ date, text: "Panen raya." }));
  const { stories } = modelOf({ articles: [article({ timeline })] });
  expect(joinDates(stories[0]?.timeline ?? [])).toHaveLength(3);
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

test("a tag's timeline joins the sentences that mention it, from any article, and the newest publication of its own", () => {
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
  return { date, text: date, kind: "written", story, tags: [] };
};

/** The addresses of the periods of the timeline at a path. */
const below = (path: string) => (period: string) =>
  addressesAt("https://contoh.id", "/").timeline(path, period);

test("a short timeline is shown whole", () => {
  const events = [event("2018"), event("2019")];
  expect(cutTimeline(events, below("/"))).toEqual({ timeline: { events, total: 2, years: [] }, pages: [] });
});

test("of a long one the latest 24 are shown, and the whole stands on pages by year", () => {
  const first = event("2017-05");
  const second = event("2018");
  const rest = Array.from({ length: 24 }, (_, n) => ({
    ...first,
    date: `2020-01-${String(n + 1).padStart(2, "0")}`,
  }));

  const { timeline, pages } = cutTimeline([first, second, ...rest], below("/tag/kopi/"));

  expect(timeline).toEqual({
    events: rest,
    total: 26,
    years: [
      { period: "2017", path: "/tag/kopi/kronologi/2017/" },
      { period: "2018", path: "/tag/kopi/kronologi/2018/" },
      { period: "2020", path: "/tag/kopi/kronologi/2020/" },
    ],
  });
  expect(pages[1]).toMatchObject({
    period: "2018",
    list: { path: "/tag/kopi/kronologi/2018/", items: [second], number: null },
    newer: { path: "/tag/kopi/kronologi/2020/" },
    older: { path: "/tag/kopi/kronologi/2017/" },
  });
});

/** So many events of the same date. */
const often = (date: string, times: number): TimelineEvent[] => {
  const one = event(date);
  return Array.from({ length: times }, (_, n) => ({ ...one, text: `${date} ${n}` }));
};
/** Addresses of the pages of a timeline, each with how many events stand on it. */
const filled = (events: TimelineEvent[]): Record<string, number> =>
  Object.fromEntries(cutTimeline(events, below("/")).pages.map(({ list }) => [list.path, list.items.length]));

test("a busy year is parted into its months, and a busy month into its days", () => {
  const events = [
    ...often("2019", 30),
    ...often("2020", 3),
    ...often("2020-05", 2),
    ...often("2020-05-01", 50),
    ...often("2020-05-02", 20),
    ...often("2020-06-01", 59),
  ];
  expect(filled(events)).toEqual({
    "/kronologi/2019/": 30,
    "/kronologi/2020/": 3,
    "/kronologi/2020-05/": 2,
    "/kronologi/2020-05-01/": 50,
    "/kronologi/2020-05-02/": 20,
    "/kronologi/2020-06/": 59,
  });
  const { pages } = cutTimeline(events, below("/"));
  const { parts, above } = pages[2] ?? {};
  expect(above).toEqual([{ period: "2020", path: "/kronologi/2020/" }]);
  expect(parts?.map(({ period }) => period)).toEqual(["2020-05-01", "2020-05-02"]);
});

test("a day in everyone's mouth stands on several pages, each read downwards, the front page the latest", () => {
  const events = [...often("1945-08-17", 100), ...often("2020", 1)];
  const { pages } = cutTimeline(events, below("/"));
  const ofDay = pages.filter(({ period }) => period === "1945-08-17").map(({ list }) => list);
  expect(ofDay.map(({ path, items }) => [path, items.at(0)?.text, items.at(-1)?.text])).toEqual([
    ["/kronologi/1945-08-17/", "1945-08-17 60", "1945-08-17 99"],
    ["/kronologi/1945-08-17/2/", "1945-08-17 30", "1945-08-17 59"],
    ["/kronologi/1945-08-17/1/", "1945-08-17 0", "1945-08-17 29"],
  ]);
});

test("every event stands on one page, and a new one of long ago changes only the page it stands on", () => {
  const dates = fc.constantFrom("2020", "2020-05", "2020-05-01", "2020-05-02", "2020-06-30", "2021-01-01");
  const runs = fc.array(fc.tuple(dates, fc.integer({ min: 1, max: 70 })), { minLength: 1, maxLength: 8 });
  const ordered = (events: TimelineEvent[]): TimelineEvent[] => events.toSorted(byDate);
  fc.assert(
    fc.property(runs, dates, (told, another) => {
      const events = ordered([...often("2019", 24), ...told.flatMap(([date, times]) => often(date, times))]);
      const before = cutTimeline(events, below("/")).pages;
      const texts = before.flatMap(({ list }) => list.items.map(({ text }) => text));
      expect(texts.toSorted()).toEqual(events.map(({ text }) => text).toSorted());

      const after = cutTimeline(ordered([...events, ...often(another, 1)]), below("/")).pages;
      const isOld = new Map(before.map((page) => [page.list.path, page]));
      const others = after.filter(
        (page) => JSON.stringify(isOld.get(page.list.path)) !== JSON.stringify(page),
      );
      if (after.length === before.length) expect(others).toHaveLength(1);
    }),
    { numRuns: 40 },
  );
});

test("a timeline of many articles leaves publications out but the newest", () => {
  const tags = ["solo"];
  const { home } = modelOf({
    tags: [tag("Solo")],
    articles: [
      article({ slug: "a", date: "2020-01-01", tags, title: "Satu", body: "Dibuka pada 3 Mei 2011." }),
      article({ slug: "b", date: "2020-02-01", tags, title: "Dua", body: "Ramai." }),
      article({ slug: "c", date: "2020-03-01", tags, title: "Tiga", body: "Ditutup pada 4 Mei 2012." }),
    ],
  });
  expect(home.timeline.events.map(({ date, text }) => `${date} ${text}`)).toEqual([
    "2011-05-03 Dibuka pada 3 Mei 2011.",
    "2012-05-04 Ditutup pada 4 Mei 2012.",
    "2020-03-01 Tiga",
  ]);
});

test("of many articles too, the newest publication stands before what is yet to come", () => {
  const body = "Dibuka pada 3 Mei 2011. Pesta akan digelar 1 Mei 2021.";
  const { home } = modelOf({
    tags: [tag("Solo")],
    articles: [article({ body, title: "Satu", tags: ["solo"] })],
  });
  expect(home.timeline.events.map(({ date, kind }) => `${date} ${kind}`)).toEqual([
    "2011-05-03 said",
    "2020-01-24 publication",
    "2021-05-01 said",
  ]);
});

test("where no article says a date, there is no timeline", () => {
  const { home } = modelOf({
    tags: [tag("Solo")],
    articles: [article({ body: "Ramai.", tags: ["solo"] })],
  });
  expect(home.timeline.events).toEqual([]);
});

test("a timeline of many articles has what happened once: as the original says it, not its translation again", () => {
  const told = (translationOf: string) => {
    const { home, tagPages } = modelOf({
      tags: [tag("Solo")],
      articles: [
        article({
          slug: "asli",
          title: "Pasar",
          tags: ["solo"],
          body: "Solo ramai pada 3 Mei 2011. Solo sepi pada 2012.",
        }),
        article({
          slug: "market",
          title: "Market",
          date: "2020-01-25T08:00",
          tags: ["solo"],
          body: "Solo was busy on 3 May 2011. Solo was quiet in 2012.",
          language: "en",
          translationOf,
        }),
      ],
    });
    const said = [...home.timeline.events, ...(tagPages[0]?.timeline.events ?? [])];
    return said.filter(({ date, kind }) => kind === "said" && date !== "2012").map(({ text }) => text);
  };
  const [indonesian, english] = ["Solo ramai pada 3 Mei 2011.", "Solo was busy on 3 May 2011."];
  expect(told("content/articles/asli.md")).toEqual([indonesian, indonesian]);
  // Where the original is not on the site, the translation is all there is.
  expect(told("content/articles/draf.md")).toEqual([indonesian, english, indonesian, english]);
});

test("of many articles, what is told in the same words on the same date stands once", () => {
  const { tagPages } = modelOf({
    tags: [tag("Solo")],
    articles: [
      article({ slug: "a", date: "2020-01-01", body: "Solo banjir pada 3 Mei 2011.", tags: ["solo"] }),
      article({ slug: "b", date: "2020-02-01", body: "Seperti dulu. Solo banjir pada 3 Mei 2011." }),
    ],
  });
  const said = tagPages[0]?.timeline.events.filter(({ kind }) => kind === "said");
  expect(said?.map(({ story }) => story.path)).toEqual(["/2020/01/01/a/"]);
});

const shown = (given: Parameters<typeof article>[0]): string[] =>
  modelOf({ articles: [article(given)] }).stories.flatMap((story) =>
    shownTimeline(story).map(({ date }) => date),
  );

test("an article's page shows a timeline from two events on, or from one if the editor asks; its own publication is none", () => {
  const one = "Pasar dibuka pada 3 Mei 2011.";
  expect(shown({ body: "Ramai.", timeline: true })).toEqual([]);
  expect(shown({ body: one })).toEqual([]);
  expect(shown({ body: one, timeline: true })).toEqual(["2011-05-03", "2020-01-24"]);
  expect(shown({ body: one, timeline: [{ date: "2012", text: "Pasar dicat." }] })).toEqual([
    "2012",
    "2020-01-24",
  ]);
  expect(shown({ body: `${one} Pasar terbakar pada 2016.` })).toEqual(["2011-05-03", "2016", "2020-01-24"]);
  expect(shown({ body: `${one} Pasar terbakar pada 2016.`, timeline: false })).toEqual([]);
});

test("the front page has a timeline from two events on, a tag's page from one", () => {
  const { home, tagPages } = modelOf({
    tags: [tag("Solo")],
    articles: [article({ body: "Solo ramai pada 3 Mei 2011.", tags: ["solo"] })],
  });
  expect([home.timeline.total, tagPages[0]?.timeline.total]).toEqual([0, 2]);
});

test("an event stands in the timelines of the tags that its own words name, not of others in its sentence", () => {
  const long = "Warga Solo menanam pohon di sepanjang sungai pada 3 Mei 2011";
  const rest =
    "menyusul sesudahnya bersama ratusan pelajar dari belasan sekolah di tepi kota yang ikut diundang".repeat(
      2,
    );
  const { tagPages } = modelOf({
    tags: [tag("Solo"), tag("Klaten")],
    articles: [article({ body: `${long}, sedangkan warga Klaten ${rest}.` })],
  });
  expect(tagPages.map(({ tag, timeline }) => [tag.name, short(timeline.events)])).toEqual([
    ["Klaten", []],
    ["Solo", [`2011-05-03 said p1 ${long}…`]],
  ]);
});
