import fc from "fast-check";
import { expect, test } from "vitest";
import { templates } from "../../src/templates/templates.ts";
import { deepFreeze } from "../support/freeze.ts";
import { article, modelOf, moment, tag } from "./newsroom.ts";

test("a site without an article has its pages", () => {
  const model = modelOf({});

  expect(model.home).toEqual({
    top: [],
    latest: [],
    strips: [],
    tags: [],
  });
  expect(model.feeds).toMatchObject([{ path: "/", stories: [] }]);
  const listed = templates.flatMap((template) => template.sitemap(model).map(({ path }) => path));
  expect(listed).toEqual(["/", "/tag/", "/arsip/", "/koreksi/"]);
});

test("a story has all that follows from its article", () => {
  const keys = { date: "2020-01-24T00:15", dateline: "Solo", tags: ["solo"], description: "Ramai." };
  const { stories } = modelOf({ tags: [tag("Solo")], articles: [article(keys)] }, "/warta/");
  expect(stories[0]).toMatchObject({
    path: "/2020/01/24/pasar-pagi-dibuka/",
    url: "https://contoh.id/warta/2020/01/24/pasar-pagi-dibuka/",
    description: "Ramai.",
    section: { name: "Daerah", path: "/rubrik/daerah/" },
    authors: [{ name: "Ratna Dewi", path: "/penulis/ratna-dewi/" }],
    tags: [{ name: "Solo", path: "/tag/solo/" }],
    modified: moment("2020-01-24T00:15"),
    words: 4,
    readingMinutes: 1,
    html: '<p id="p1"><span class="dateline">Solo</span> — Pasar itu dibuka kembali.</p>\n',
  });
});

test("a withdrawn article leaves its notice and nothing else", () => {
  const retracted = { date: moment("2020-02-01"), reason: "Keliru." };
  const model = modelOf({
    tags: [tag("Solo")],
    articles: [article({ tags: ["solo"], body: "Rahasia Solo.", retracted })],
  });
  expect(model.retractedPages).toEqual([
    {
      path: "/2020/01/24/pasar-pagi-dibuka/",
      url: "https://contoh.id/2020/01/24/pasar-pagi-dibuka/",
      title: "Pasar Pagi Dibuka",
      date: moment("2020-01-24T10:49"),
      retracted: moment("2020-02-01"),
      reason: "Keliru.",
      language: "id",
      corrections: [],
    },
  ]);
  expect(JSON.stringify(model)).not.toContain("Rahasia");
  expect(model.tags[0]?.count).toBe(0);
});

test("no page changes the model it is drawn from", () => {
  const draw = (frozen: boolean): string[] => {
    const model = modelOf({
      tags: [tag("Solo"), tag("Pasar")],
      articles: [
        article({ tags: ["solo"], corrections: [{ date: moment("2020-01-25T10:00"), text: "Keliru." }] }),
        article({ slug: "lain", tags: ["solo", "pasar"], body: "Pada 3 Juli 2018 Pasar Solo ditutup." }),
      ],
    });
    const drawn = frozen ? deepFreeze(model) : model;
    return templates.flatMap(({ files }) => files(drawn).map((file) => file.draw()));
  };
  // Drawing from what is frozen would throw where it changes something.
  expect(draw(true)).toEqual(draw(false));
});

test("the order files were read in changes nothing", () => {
  const tags = [tag("Kopi"), tag("Solo", { aliases: ["Sala"] }), tag("kota", { file: undefined })];
  const articles = Array.from({ length: 12 }, (_, n) =>
    article({
      slug: `hari-${n}`,
      // Some come out at the same minute.
      date: `2020-01-0${1 + (n % 4)}`,
      tags: ["solo", "kota", "kopi"].slice(n % 3),
      authors: [n % 2 ? "Umar Said" : "UMAR SAID"],
      section: ["Daerah", "Kota", "Uang"][n % 3] ?? "Daerah",
      body: `Kopi kota Sala pada ${n + 1} Juli 2018.`,
      aliases: [`/lama/${n % 5}/`],
      corrections: [{ date: moment("2020-02-01"), text: `Ralat ${n}.` }],
    }),
  );
  const build = (given: Parameters<typeof modelOf>[0]) => JSON.stringify(modelOf(given));
  const expected = build({ articles, tags });

  fc.assert(
    fc.property(
      fc.shuffledSubarray(articles, { minLength: articles.length }),
      fc.shuffledSubarray(tags, { minLength: tags.length }),
      (shuffled, shuffledTags) => {
        // Not `toBe`: it would print two whole sites.
        expect(build({ articles: shuffled, tags: shuffledTags }) === expected).toBe(true);
      },
    ),
    { numRuns: 20 },
  );
});
