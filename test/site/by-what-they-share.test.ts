import { expect, test } from "vitest";
import type { Author, Content, Tag } from "../../src/content/content.ts";
import { storiesOn } from "../../src/site/lists/home.ts";
import { templates } from "../../src/templates/templates.ts";
import { type Cases, tablesOf, testCases } from "../support/tables.ts";
import { article, content, modelOf, moment, tag, textOf } from "./newsroom.ts";

const settings = { ...content().settings, pageSize: 2 };

/** Settings, topics, authors' files and articles of a site, and what its model has, beside others. */
interface Case {
  settings?: Partial<Content["settings"]>;
  tags?: Record<string, Partial<Tag> | null>;
  authors?: (Pick<Author, "name" | "slug"> & { aliases?: string[]; body?: string })[];
  articles: Parameters<typeof article>[0][];
  model: object;
}

testCases(
  "a site",
  tablesOf<Cases<Case>>(import.meta.url),
  ({ settings: own, tags = {}, authors = [], articles, model }) => {
    const given = {
      settings: { ...settings, ...own },
      tags: Object.entries(tags).map(([name, keys]) => tag(name, keys ?? {})),
      authors: authors.map(({ aliases = [], body = "", ...one }) => {
        const file = `content/authors/${one.slug}.md`;
        return { ...textOf(body), bodyLine: 1, file, sameAs: [], aliases, ...one };
      }),
      articles: articles.map(article),
    };
    expect(modelOf(given)).toMatchObject(model);
  },
);

test("an author with a very long name has an address that a folder can have", () => {
  const { authorPages } = modelOf({
    articles: [article({ authors: ["李".repeat(100), `${"李".repeat(99)}王`] })],
  });
  const paths = authorPages.map(({ author }) => author.path);
  expect(new Set(paths).size).toBe(2);
  for (const path of paths) expect(path.length).toBeLessThan(200);
});

test("months are those of the site's zone, newest first, and know their neighbours", () => {
  const { monthPages, archive } = modelOf({
    articles: [
      article({ slug: "a", date: "2020-03-01T00:30" }),
      article({ slug: "b", date: "2020-01-31T23:30" }),
      article({ slug: "c", date: "2019-12-05" }),
    ],
  });
  expect(
    monthPages.map(({ month, list, newer, older }) => [month, list.path, newer?.path, older?.month]),
  ).toEqual([
    ["2020-03", "/arsip/2020/03/", undefined, "2020-01"],
    ["2020-01", "/arsip/2020/01/", "/arsip/2020/03/", "2019-12"],
    ["2019-12", "/arsip/2019/12/", "/arsip/2020/01/", undefined],
  ]);
  const of = (month: string) => ({ month, path: `/arsip/${month.replace("-", "/")}/`, count: 1 });
  expect(archive).toEqual([
    { year: "2020", count: 2, months: [of("2020-03"), of("2020-01")] },
    { year: "2019", count: 1, months: [of("2019-12")] },
  ]);
});

test("lists, counts and feeds have each article once, in the site's language where it is there", () => {
  const of = (slug: string, day: number, given: object = {}) =>
    article({ slug, date: `2020-01-0${day}`, tags: ["solo"], authors: ["Umar"], ...given });
  const english = { language: "en" as const };
  const lead = { leadUntil: moment("2030-01-01") };
  const articles = [
    of("pasar", 1, lead),
    of("market", 2, { ...english, translationOf: "content/articles/pasar.md" }),
    of("rice", 3, { ...english, ...lead }),
    of("beras", 4, { translationOf: "content/articles/rice.md" }),
    of("river", 5, english),
    // Its original is of another topic.
    of("sea", 6, { ...english, tags: ["laut"], translationOf: "content/articles/pantai.md" }),
    of("pantai", 7),
  ];
  const inLanguage = (language: "id" | "en") => {
    const model = modelOf({
      settings: { ...content().settings, language },
      tags: [tag("Solo"), tag("Laut")],
      articles,
    });
    const slugs = (stories: { path: string }[] = []) => stories.map(({ path }) => path.split("/").at(-2));
    const [laut, solo] = model.tagPages;
    return {
      lists: [model.sectionPages, model.authorPages, model.monthPages].map(([page]) =>
        slugs(page?.list.items),
      ),
      solo: slugs(solo?.list.items.map(({ story }) => story)),
      laut: slugs(laut?.list.items.map(({ story }) => story)),
      feeds: model.feeds.map(({ path, stories }) => [path, slugs(stories)]),
      counts: [model.tags[1]?.count, model.archive[0]?.count],
      home: slugs(storiesOn(model.home)),
      addresses: templates.flatMap((template) => template.sitemap(model).map(({ path }) => path)).sort(),
    };
  };
  const each = ["pantai", "river", "beras", "pasar"];
  expect(inLanguage("id")).toEqual({
    lists: [each, each, each],
    solo: each,
    laut: ["sea"],
    feeds: [
      ["/", each],
      ["/tag/solo/", each],
      ["/tag/laut/", ["sea"]],
      ["/rubrik/daerah/", each],
      ["/penulis/umar/", each],
    ],
    counts: [4, 4],
    // Kept at the top is the original, and shown is its translation.
    home: ["beras", "pantai", "river", "pasar"],
    addresses: expect.toSatisfy(
      (paths: string[]) => paths.filter((path) => /\/01\/\d\d\//.test(path)).length === 7,
    ),
  });
  const { lists, solo, addresses } = inLanguage("en");
  expect(addresses).toEqual(inLanguage("id").addresses);
  expect([lists[0], solo]).toEqual([
    ["sea", "river", "rice", "market"],
    ["pantai", "river", "rice", "market"],
  ]);
});
