import fc from "fast-check";
import { parseHTML } from "linkedom";
import { describe, expect, test, vi } from "vitest";
import type { Article } from "../../src/content/content.ts";
import { ParsedText } from "../../src/content/markdown/text.ts";
import type { Settings } from "../../src/content/settings.ts";
import { selectPictured, storiesOn } from "../../src/site/lists/home.ts";
import type { StoryRef } from "../../src/site/model.ts";
import { home as homePage } from "../../src/templates/home.tsx";
import { article, content, modelOf, moment, tag } from "./newsroom.ts";

const slugs = (stories: readonly StoryRef[]) => stories.map(({ path }) => path.split("/").at(-2));

/** Articles `a1`, `a2`, …, one a day, the last the newest. @param given keys of the one with a number */
const articles = (count: number, given: (number: number) => Partial<Article> = () => ({})): Article[] =>
  Array.from({ length: count }, (_, index) =>
    article({
      slug: `a${index + 1}`,
      ...given(index + 1),
      date: new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10),
    }),
  );

const modelWith = (front: Partial<Settings["front"]>, given: Parameters<typeof modelOf>[0]) => {
  const { settings } = content();
  return modelOf({ settings: { ...settings, front: { ...settings.front, ...front } }, ...given });
};

const photo = {
  file: "content/articles/foto.jpg",
  path: "/gambar/foto-1a2b3c4d.jpg",
  width: 1600,
  height: 900,
  alt: "Pasar",
};

test("the newest leads, four stand next to it, then come the latest, then sections with what is left", () => {
  const { home } = modelOf({
    articles: articles(20, (number) => ({ section: number % 2 ? "Daerah" : "Ekonomi" })),
  });
  expect(slugs(storiesOn({ ...home, strips: [] })).join(" ")).toBe("a20 a19 a18 a17 a16 a15 a14 a13 a12");
  expect([home.top.length, home.latest.length]).toEqual([4, 4]);
  // There is room for more beside a picture.
  expect(modelOf({ articles: articles(20, () => ({ image: photo })) }).home.latest).toHaveLength(8);
  expect(home.strips.map(({ section, stories }) => [section.name, slugs(stories)])).toEqual([
    ["Daerah", ["a11", "a9", "a7"]],
    ["Ekonomi", ["a10", "a8", "a6"]],
  ]);
});

test("a paid text comes after three of the newsroom's own, and has no picture beside them", () => {
  const model = modelOf({
    articles: articles(10, (number) => ({ image: photo, ...(number === 5 && { kind: "advertorial" }) })),
  });
  expect(slugs(model.home.latest).join(" ")).toBe("a4 a3 a2 a5 a1");
  const { document } = parseHTML(homePage.files(model)[0]?.draw() ?? "");
  expect(document.querySelector(".rail li:nth-child(4) img")).toBeNull();
});

test("live coverage stands over another lead while its newest entry is less than a day old", () => {
  const entries = [{ at: moment("2020-01-02T09:00").at, heading: 0, headline: "Pintu dibuka" }];
  const kept = { leadUntil: moment("2020-02-01") };
  const homeAt = (now: string) =>
    modelOf(
      { articles: articles(6, (number) => (number === 2 ? { entries } : number === 4 ? kept : {})) },
      "/",
      now,
    ).home;
  expect(homeAt("2020-01-03T08:00+07:00").live?.path).toContain("a2");
  expect(slugs(storiesOn(homeAt("2020-01-03T08:00+07:00")))).toEqual(["a2", "a4", "a6", "a5", "a3", "a1"]);
  expect(homeAt("2020-01-03T10:00+07:00").live).toBeUndefined();
});

test("one that is kept at the top leads until its time is over, on the page and in its linked data", () => {
  const kept = { leadUntil: moment("2020-01-12") };
  const headlines = (now: string): (string | null)[] => {
    const model = modelOf({ articles: articles(11, (number) => (number === 9 ? kept : {})) }, "/", now);
    const { document } = parseHTML(homePage.files(model)[0]?.draw() ?? "");
    const links = [...document.querySelectorAll(":is(.card, .latest) :is(h2, h3) a")];
    const graph = JSON.parse(document.querySelector("script[type]")?.textContent ?? "{}")["@graph"];
    expect(graph[0].mainEntity.itemListElement).toMatchObject(
      links.map((link) => ({ url: `https://contoh.id${link.getAttribute("href")}` })),
    );
    return links.slice(0, 3).map((link) => link.getAttribute("href")?.split("/").at(-2) ?? null);
  };
  expect(headlines("2020-01-12T23:59:00+07:00")).toEqual(["a9", "a11", "a10"]);
  expect(headlines("2020-01-13T00:00:00+07:00")).toEqual(["a11", "a10", "a9"]);
});

test("a site of two or three has no row of its own next to the lead", () => {
  for (const count of [1, 2, 3]) {
    const { home } = modelOf({ articles: articles(count) });
    expect([home.top.length, home.latest.length, home.strips.length]).toEqual([0, count - 1, 0]);
  }
});

test("the front page of one story begins it, and counts no topic; with two it does neither", () => {
  const drawn = (count: number): string => {
    const model = modelOf({
      articles: articles(count, () => ({ body: "Jembatan dibuka.\n\nKios penuh.", tags: ["pasar"] })),
      tags: [tag("Pasar")],
    });
    return homePage.files(model)[0]?.draw() ?? "";
  };
  expect(drawn(1)).toMatch(
    /<p class="text">Jembatan dibuka\.<\/p><p class="label more"><a[^>]*>Baca selengkapnya, 1 menit (?:→|&#8594;)/,
  );
  expect(drawn(1)).not.toMatch(/Kios penuh|1 berita/);
  expect(drawn(2)).not.toMatch(/Baca selengkapnya|>Jembatan dibuka/);
});

describe("who is connected with whom, on the front page of one story", () => {
  const tags = ["Pasar Wage", "Dinas Perdagangan", "Bank Kota", "Sungai"].map((name) => tag(name));
  const draw = (body: string): string => {
    const names = tags.map(({ slug }) => slug);
    const model = modelOf({ articles: articles(1, () => ({ body, tags: names })), tags });
    return homePage.files(model)[0]?.draw() ?? "";
  };
  const text = `Pasar Wage dibenahi Dinas Perdagangan. Bank Kota meminjami Pasar Wage.

Dinas Perdagangan menunggu Pasar Wage. Sungai surut.`;

  test("is what the same sentences name, the most first, each leading to them on the page of one", () => {
    const list = /<ul class="counted">(.*?)<\/ul>/.exec(draw(text))?.[1] ?? "";
    expect(
      list
        .replace(/<[^>]+>/g, " ")
        .replace(/\s+/g, " ")
        .replaceAll("&#8211;", "–")
        .trim(),
    ).toBe("Pasar Wage – Dinas Perdagangan 2 kalimat Pasar Wage – Bank Kota 1 kalimat");
    expect(list.match(/href="[^"]+"/g)).toEqual([
      'href="/tag/dinas-perdagangan/#dengan-pasar-wage"',
      'href="/tag/bank-kota/#dengan-pasar-wage"',
    ]);
  });

  test("is drawn with a dot for each topic, level with its name, and an arc where sentences name two", () => {
    const [arcs = "", svg = ""] = /<div class="arcs">(<svg.*?<\/svg>).*?<\/ul>/s.exec(draw(text)) ?? [];
    expect(svg.match(/stroke-width="\d"/g)).toEqual(['stroke-width="3"', 'stroke-width="2"']);
    const levels = [...svg.matchAll(/cy="(\d+)"/g)].map(([, level]) => level);
    expect(levels).toEqual(["22", "66", "110", "154"]);
    expect(arcs.match(/<li>/g)).toHaveLength(4);
    expect(svg).not.toMatch(/NaN|Infinity/);
  });

  test("has a dotted line where only the file of a topic names another", () => {
    tags.push(tag("Kios Ikan", { description: "Bagian dari Pasar Wage." }));
    const page = draw(`${text} Kios Ikan tutup.`);
    expect(page.match(/stroke-dasharray/g)).toHaveLength(1);
    expect(page).toMatch(/href="\/tag\/kios-ikan\/">Pasar Wage\s&#8211;\sKios Ikan/);
    tags.pop();
  });

  test("is not there where no sentence names two", () => {
    expect(draw("Pasar Wage ramai. Sungai surut.")).not.toContain("Siapa terkait siapa");
  });
});

test("no story is on the page twice, and about forty at most, whatever is chosen", () => {
  const sections = "Daerah Ekonomi Olahraga Budaya Desa Kota Laut Hutan Sungai Pasar".split(" ");
  fc.assert(
    fc.property(
      fc.nat(300),
      fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 5 }),
      fc.subarray(sections, { maxLength: 8 }),
      fc.integer({ min: 1, max: 4 }),
      (count, pinned, chosen, stories) => {
        const { home } = modelWith(
          { pinned: pinned.map((number) => `content/articles/a${number}.md`), sections: chosen, stories },
          { articles: articles(count, (number) => ({ section: sections[number % 10] ?? "" })) },
        );
        const shown = slugs(storiesOn(home));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length).toBeLessThanOrEqual(1 + 5 + 14 + 8 * stories);
      },
    ),
    { numRuns: 50 },
  );
});

describe("an editor", () => {
  const given = { articles: articles(30, (number) => ({ section: number % 2 ? "Daerah" : "Ekonomi" })) };
  const pinned = ["content/articles/a3.md", "content/articles/a30.md", "content/articles/a2.md"];

  test("pins stories in order: the first leads, the others stand next to it", () => {
    const { home } = modelWith({ pinned }, given);
    expect(slugs(storiesOn(home)).slice(0, 6)).toEqual(["a3", "a30", "a2", "a29", "a28", "a27"]);
  });

  test("lets another lead for a while: then the pinned ones follow", () => {
    const kept = given.articles.map((one) =>
      one.slug === "a5" ? { ...one, leadUntil: moment("2030-01-01") } : one,
    );
    const { home } = modelWith({ pinned }, { articles: kept });
    expect(slugs(storiesOn(home)).slice(0, 5)).toEqual(["a5", "a3", "a30", "a2", "a29"]);
  });

  test("pins an article that is shown in its translation, and one that is not out yet", () => {
    const english = article({
      slug: "market",
      date: "2020-01-03",
      language: "en",
      translationOf: "content/articles/a3.md",
    });
    const { home } = modelWith(
      { pinned: ["content/articles/market.md", "content/articles/besok.md"] },
      { articles: [...given.articles, english] },
    );
    expect(slugs(storiesOn(home)).slice(0, 2)).toEqual(["a3", "a30"]);
  });

  test("chooses the sections, their order, and how many stories each has", () => {
    const { home } = modelWith({ sections: ["Ekonomi", "Daerah"], stories: 2 }, given);
    expect(home.strips.map(({ section, stories }) => [section.name, stories.length])).toEqual([
      ["Ekonomi", 2],
      ["Daerah", 2],
    ]);
    expect(modelWith({ sections: ["Ekonomi"] }, given).home.strips).toHaveLength(1);
  });
});

test("a section begins with its newest story that has a picture, then comes the newest", () => {
  const { home } = modelOf({ articles: articles(20, (number) => (number === 10 ? { image: photo } : {})) });
  expect(home.strips.map(({ stories }) => slugs(stories))).toEqual([["a10", "a11", "a9"]]);
});

describe("on the topic of the lead, or else of the story below it,", () => {
  const homeOf = (tagsOf: (number: number) => string[]) =>
    modelOf({
      tags: [tag("Kopi"), tag("Solo")],
      articles: articles(20, (number) => ({ tags: tagsOf(number) })),
    });

  test("up to three others hang, and do not stand further down", () => {
    const model = homeOf((number) => (number === 20 || number < 9 ? ["kopi"] : ["solo"]));
    expect([model.home.thread.tag?.name, slugs(model.home.thread.stories)]).toEqual([
      "Kopi",
      ["a8", "a7", "a6"],
    ]);
    const shown = slugs(storiesOn(model.home));
    expect(new Set(shown).size).toBe(shown.length);
    const { document } = parseHTML(homePage.files(model)[0]?.draw() ?? "");
    const names = [...document.querySelectorAll(".followed a")].map((link) => link.getAttribute("href"));
    expect(names[0]).toBe("/tag/kopi/");
    expect(names).toHaveLength(4);
  });

  test("it is the topic of the story below if one other alone is on that of the lead", () => {
    const { home } = homeOf((number) => (number === 20 || number === 2 ? ["kopi"] : ["solo"]));
    expect([home.thread.tag?.name, slugs(home.thread.stories)]).toEqual(["Solo", ["a15", "a14", "a13"]]);
  });

  test("none hangs if fewer than two share it", () => {
    const { home } = homeOf((number) => (number === 20 ? ["kopi"] : number === 19 ? ["solo"] : []));
    expect(home.thread).toEqual({ tag: undefined, stories: [] });
  });
});

test("sections of which one story is left stand last, side by side: no story is lost", () => {
  const sectionOf = (number: number) => (number === 2 ? "Budaya" : number === 1 ? "Alam" : "Daerah");
  const model = modelOf({ articles: articles(13, (number) => ({ section: sectionOf(number) })) });
  expect(model.home.strips.map(({ section, stories }) => [section.name, slugs(stories)])).toEqual([
    ["Daerah", ["a4", "a3"]],
    ["Alam", ["a1"]],
    ["Budaya", ["a2"]],
  ]);
});

test("of the latest every third shows its picture; opinions wait for the strip of their section", () => {
  const opinion = { section: "Opini", kind: "opinion" } as const;
  const { home } = modelOf({
    articles: articles(20, (number) => ({ image: photo, ...([2, 14].includes(number) && opinion) })),
  });
  expect(slugs([...selectPictured(home.latest)])).toEqual(["a15", "a11", "a8"]);
  expect(slugs(home.strips.at(-1)?.stories ?? [])).toEqual(["a14", "a2"]);
});

test("tags of this week come before one that had many stories long ago; those without a story stay away", () => {
  const old = Array.from({ length: 30 }, (_, index) =>
    article({ slug: `lama-${index}`, date: "2019-01-01", tags: ["pemilu"] }),
  );
  const { home } = modelOf({
    tags: [tag("Banjir"), tag("Cabai"), tag("Pemilu"), tag("Ubi")],
    articles: [
      ...old,
      article({ slug: "a", date: "2020-01-08", tags: ["cabai", "banjir"] }),
      article({ slug: "b", date: "2020-01-06", tags: ["banjir"] }),
    ],
  });
  expect(home.tags.map(({ name }) => name)).toEqual(["Banjir", "Cabai", "Pemilu"]);
});

test.each([
  ["of the lead", () => true],
  ["below a lead that has none", (number: number) => number < 9],
])("the first picture, %s, is loaded at once, the others when they are about to be seen", (_, has) => {
  const model = modelOf({ articles: articles(9, (number) => (has(number) ? { image: photo } : {})) });
  const { document } = parseHTML(homePage.files(model)[0]?.draw() ?? "");
  const soon = [...document.querySelectorAll("img")].map((image) => image.getAttribute("loading") !== "lazy");
  expect(soon.length).toBeGreaterThan(3);
  expect(soon.map((_, index) => index === 0)).toEqual(soon);
});

describe("the timeline", () => {
  const tags = [tag("Solo"), tag("Kopi")];
  const shared = (of: number, count: number) => ({
    tags,
    articles: articles(count, (number) => ({
      body: `Pemerintah kota membuka taman ke-${number} pada ${number} Mei 2011.`,
      tags: number > of ? ["kopi"] : ["solo"],
    })),
  });

  test("is there if three of four articles share a topic", () => {
    expect(modelOf(shared(3, 4)).timelines.ofSite().events).not.toEqual([]);
    expect(modelOf(shared(2, 4)).timelines.ofSite().events).toEqual([]);
  });

  test("is not there if an editor does not want it", () => {
    expect(modelWith({ timeline: false }, shared(3, 4)).timelines.ofSite().events).toEqual([]);
  });

  test("is never made for a large site: its front page is drawn without reading a text", () => {
    const read = vi.spyOn(ParsedText.prototype, "take");
    const model = modelOf({ tags, articles: articles(101).map((one) => ({ ...one, tags: ["solo"] })) });
    const [page] = homePage.files(model);
    expect(page?.draw()).toContain("/2020/04/10/a101/");
    expect(read).not.toHaveBeenCalled();
  });
});
