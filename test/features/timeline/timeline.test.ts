import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cutTimeline, storyEvents, type TimelineEvent } from "../../../src/features/timeline/model.ts";
import type { SiteModel } from "../../../src/site/model.ts";
import { addressesAt, article, modelOf, tag } from "../../site/newsroom.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<{ once: [string, string, number][]; quotations: string[][] }>(import.meta.url);

type Given = Parameters<typeof article>[0];

const short = (events: readonly TimelineEvent[]): string[] =>
  events.map(({ date, kind, text, paragraph }) => `${date} ${kind} ${paragraph ?? "-"} ${text}`);
const dated = (events: readonly TimelineEvent[]): string[] =>
  events.map(({ date, kind }) => `${date} ${kind}`);

/** The events of one article. */
const eventsOf = (given: Given): TimelineEvent[] =>
  modelOf({ articles: [article(given)] }).stories.flatMap(storyEvents);
/** Those in its text. */
const inText = (body: string): TimelineEvent[] =>
  eventsOf({ body }).filter(({ kind }) => kind === "sentence");
/** A model of articles, with the tags Solo and Kopi. */
const site = (...articles: Given[]): SiteModel =>
  modelOf({ tags: [tag("Solo"), tag("Kopi")], articles: articles.map(article) });
/** The events on the page of a tag. */
const ofTag = (model: SiteModel, name = "Solo"): readonly TimelineEvent[] =>
  model.tags.flatMap((one) => (one.name === name ? model.timelines.ofTag(one).events : []));

describe("the events of an article", () => {
  test("are the dates of its text and its publication, oldest first", () => {
    const body =
      "Pasar dibuka pada 3 Juli 2018. Ramai.\n\nPada 2016 ia terbakar, Senin (20/1) dibersihkan.\n\nPesta digelar 1 Mei 2021.";
    expect(short(eventsOf({ body, title: "Pasar Dibuka" }))).toEqual([
      "2016 sentence p2 Pada 2016 ia terbakar, Senin (20/1) dibersihkan.",
      "2018-07-03 sentence p1 Pasar dibuka pada 3 Juli 2018.",
      "2020-01-20 sentence p2 Pada 2016 ia terbakar, Senin (20/1) dibersihkan.",
      "2020-01-24 publication - Pasar Dibuka",
      "2021-05-01 sentence p3 Pesta digelar 1 Mei 2021.",
    ]);
  });

  test("have no publication beside what happened on its day, which is that of the site's zone", () => {
    const body = "Jumat (24/1) pasar dibuka. Pada Januari 2020 ramai. Sabtu (25/1) pesta.";
    expect(dated(eventsOf({ body, date: "2020-01-24T23:30" }))).toEqual([
      "2020-01 sentence",
      "2020-01-24 sentence",
      "2020-01-25 sentence",
    ]);
  });

  test.each(tables.once)("stand once, with their closest date: %s", (_, body, count) => {
    expect(inText(body).map(({ date }) => date)).toEqual(Array(count).fill("2018-07-03"));
  });

  test.each(tables.quotations)("are not what somebody says: %s", (_, body) =>
    expect(inText(body)).toEqual([]),
  );

  test("may have a name in quotation marks, or follow a quotation", () => {
    const body = 'Taman "Melati" dibuka pada 2017. "Senang," kata Ani. Pada 2018 taman diperluas.';
    expect(inText(body).map(({ date }) => date)).toEqual(["2017", "2018"]);
  });

  test("are those that an editor wrote, if one did", () => {
    const timeline = [
      { date: "2019", text: "Pasar dicat." },
      { date: "2018-07", text: "Pasar terbakar." },
    ];
    expect(short(eventsOf({ body: "Pada 3 Mei 2011.", timeline, title: "Pasar" }))).toEqual([
      "2018-07 written - Pasar terbakar.",
      "2019 written - Pasar dicat.",
    ]);
  });
});

describe("an article's page", () => {
  const shown = (given: Given): readonly TimelineEvent[] => {
    const { stories, timelines } = modelOf({ articles: [article(given)] });
    return stories.flatMap((story) => timelines.ofStory(story).events);
  };

  test("shows a sentence with several dates once, at its first, with all its dates", () => {
    const body =
      "Pasar ditutup dari 3 Maret 1990 sampai 5 Mei 1995, dibuka 7 Juni 1996.\n\nPada 1992 dan pada 1990 ramai. Pada 1990 hujan.";
    expect(shown({ body }).map(({ date, also, kind }) => [kind, date, also])).toEqual([
      ["sentence", "1990", ["1992"]],
      ["sentence", "1990", undefined],
      ["sentence", "1990-03-03", ["1996-06-07"]],
      ["publication", "2020-01-24", undefined],
    ]);
  });

  test("shows what an editor wrote as it was written: two lines of the same words are two", () => {
    const timeline = ["2018", "2019"].map((date) => ({ date, text: "Panen raya." }));
    expect(shown({ timeline })).toHaveLength(2);
  });

  const one = "Pasar dibuka pada 3 Mei 2011.";
  test.each([
    [{ body: "Ramai.", timeline: true }, []],
    [{ body: one }, []],
    [{ body: one, timeline: true }, ["2011-05-03", "2020-01-24"]],
    [{ body: one, timeline: [{ date: "2012", text: "Pasar dicat." }] }, ["2012"]],
    [{ body: `${one} Pasar terbakar pada 2016.` }, ["2011-05-03", "2016", "2020-01-24"]],
    [{ body: `${one} Pasar terbakar pada 2016.`, timeline: false }, []],
  ] as [Given, string[]][])(
    "shows a timeline from two events on, or from one if the editor asks; its own publication is none: %j",
    (given, dates) => expect(shown(given).map(({ date }) => date)).toEqual(dates),
  );
});

describe("a timeline of many articles", () => {
  test("of a tag has the sentences that name it, from any article, and the newest publication of its own", () => {
    const model = site(
      {
        slug: "baru",
        date: "2020-02-01",
        title: "Baru",
        body: "Solo pada 3 Mei 2011. Kopi pada 4 Mei 2011.",
      },
      {
        slug: "lama",
        date: "2020-01-01",
        title: "Lama",
        tags: ["solo"],
        body: "Solo pada 2010. Ramai pada 2009.",
      },
    );
    expect(short(ofTag(model))).toEqual([
      "2010 sentence p1 Solo pada 2010.",
      "2011-05-03 sentence p1 Solo pada 3 Mei 2011.",
      "2020-01-01 publication - Lama",
    ]);
  });

  test("of a tag has an event if its own words name the tag, not others in its sentence", () => {
    const long = "Warga Solo menanam pohon di sepanjang sungai pada 3 Mei 2011";
    const rest =
      "menyusul sesudahnya bersama ratusan pelajar dari belasan sekolah di tepi kota yang ikut diundang".repeat(
        2,
      );
    const model = site({ body: `${long}, sedangkan warga Kopi ${rest}.` });
    expect([ofTag(model, "Kopi"), ofTag(model)].map(short)).toEqual([
      [],
      [`2011-05-03 sentence p1 ${long}…`],
    ]);
  });

  test("of the site leaves publications out but the newest, which stands before what is yet to come", () => {
    const tags = ["solo"];
    const { timelines } = site(
      { slug: "a", date: "2020-01-01", tags, title: "Satu", body: "Dibuka pada 3 Mei 2011." },
      { slug: "b", date: "2020-02-01", tags, title: "Dua", body: "Ramai." },
      {
        slug: "c",
        date: "2020-03-01",
        tags,
        title: "Tiga",
        body: "Ditutup pada 4 Mei 2012. Pesta akan digelar 1 Mei 2021.",
      },
    );
    expect(timelines.ofSite().events.map(({ date, text }) => `${date} ${text}`)).toEqual([
      "2011-05-03 Dibuka pada 3 Mei 2011.",
      "2012-05-04 Ditutup pada 4 Mei 2012.",
      "2020-03-01 Tiga",
      "2021-05-01 Pesta akan digelar 1 Mei 2021.",
    ]);
  });

  test.each([
    ["no article dates anything", { body: "Ramai." }, 0, 0],
    ["there is one event, on the front page", { body: "Solo ramai pada 3 Mei 2011." }, 0, 2],
    ["it is turned off", { body: "Solo pada 3 Mei 2011. Solo pada 2012.", timeline: false }, 0, 0],
  ])("is not there where %s", (_, given, ofSite, ofSolo) => {
    const model = site({ ...given, tags: ["solo"] });
    expect([model.timelines.ofSite().events.length, ofTag(model).length]).toEqual([ofSite, ofSolo]);
  });

  test("has what happened once: as the original says it, not its translation again", () => {
    const textsOf = (translationOf: string) => {
      const model = site(
        {
          slug: "asli",
          title: "Pasar",
          tags: ["solo"],
          body: "Solo ramai pada 3 Mei 2011. Solo sepi pada 2012.",
        },
        {
          slug: "market",
          title: "Market",
          date: "2020-01-25T08:00",
          tags: ["solo"],
          body: "Solo was busy on 3 May 2011. Solo was quiet in 2012.",
          language: "en",
          translationOf,
        },
      );
      return [...model.timelines.ofSite().events, ...ofTag(model)]
        .filter(({ date, kind }) => kind === "sentence" && date !== "2012")
        .map(({ text }) => text);
    };
    const [indonesian, english] = ["Solo ramai pada 3 Mei 2011.", "Solo was busy on 3 May 2011."];
    expect(textsOf("content/articles/asli.md")).toEqual([indonesian, indonesian]);
    // Where the original is not on the site, the translation is all there is.
    expect(textsOf("content/articles/draf.md")).toEqual([indonesian, english, indonesian, english]);
  });

  test("has once what is told in the same words on the same date, wherever that stands", () => {
    const model = site(
      { slug: "a", date: "2020-01-01", body: "Solo banjir pada 3 Mei 2011.", tags: ["solo"] },
      { slug: "b", date: "2020-02-01", body: "Seperti dulu. Solo banjir pada 3 Mei 2011." },
      { slug: "c", date: "2020-02-02", body: "Lagi-lagi hujan. 3 Mei 2011, Solo banjir." },
    );
    const inTexts = ofTag(model).filter(({ kind }) => kind === "sentence");
    expect(inTexts.map(({ story }) => story.path)).toEqual(["/2020/01/01/a/"]);
  });
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

/** The addresses of the periods of the timeline at a path. */
const below = (path: string) => (period: string) =>
  addressesAt("https://contoh.id", "/").timeline(path, period);
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
      years: years.map((period) => ({ period, path: `/tag/kopi/kronologi/${period}/` })),
    });
    expect(pages[1]).toMatchObject({
      period: "2018",
      list: { path: "/tag/kopi/kronologi/2018/", items: [second], number: null },
      newer: { path: "/tag/kopi/kronologi/2020/" },
      older: { path: "/tag/kopi/kronologi/2017/" },
    });
  });

  test("parts a busy year into its months, and a busy month into its days", () => {
    const pages = pagesOf([
      ...often("2019", 30),
      ...often("2020", 3),
      ...often("2020-05", 2),
      ...often("2020-05-01", 50),
      ...often("2020-05-02", 20),
      ...often("2020-06-01", 59),
    ]);
    expect(Object.fromEntries(pages.map(({ list }) => [list.path, list.items.length]))).toEqual({
      "/kronologi/2019/": 30,
      "/kronologi/2020/": 3,
      "/kronologi/2020-05/": 2,
      "/kronologi/2020-05-01/": 50,
      "/kronologi/2020-05-02/": 20,
      "/kronologi/2020-06/": 59,
    });
    const { parts, above } = pages[2] ?? {};
    expect(above).toEqual([{ period: "2020", path: "/kronologi/2020/" }]);
    expect(parts?.map(({ period }) => period)).toEqual(["2020-05-01", "2020-05-02"]);
  });

  test("sets a busy day on several pages, each read downwards, the front page the latest", () => {
    const pages = pagesOf([...often("1945-08-17", 100), ...often("2020", 1)]);
    const ofDay = pages.filter(({ period }) => period === "1945-08-17").map(({ list }) => list);
    expect(ofDay.map(({ path, items }) => [path, items.at(0)?.text, items.at(-1)?.text])).toEqual([
      ["/kronologi/1945-08-17/", "1945-08-17 60", "1945-08-17 99"],
      ["/kronologi/1945-08-17/2/", "1945-08-17 30", "1945-08-17 59"],
      ["/kronologi/1945-08-17/1/", "1945-08-17 0", "1945-08-17 29"],
    ]);
  });

  test("has every event on one page, and a new one of long ago changes only that page", () => {
    const dates = fc.constantFrom("2020", "2020-05", "2020-05-01", "2020-05-02", "2020-06-30", "2021-01-01");
    const runs = fc.array(fc.tuple(dates, fc.integer({ min: 1, max: 70 })), { minLength: 1, maxLength: 8 });
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
        if (after.length === before.length) expect(others).toHaveLength(1);
      }),
      { numRuns: 40 },
    );
  });
});
