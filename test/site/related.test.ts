import fc from "fast-check";
import { expect, test } from "vitest";
import type { Article } from "../../src/content/content.ts";
import type { ArticlePage } from "../../src/site/model.ts";
import { article, modelOf, tag } from "./newsroom.ts";

/** An article a day, the first the oldest, with the tags given. */
function daily(...tagsOfDays: string[][]): Article[] {
  return tagsOfDays.map((tags, day) => {
    const date = new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10);
    return article({ slug: `hari-${day + 1}`, date, tags });
  });
}
const tags = ["a", "b", "c", "d", "e"].map((name) => tag(name));

/** For each article the slugs of those its page shows. */
function shown(
  articles: Article[],
  of: (page: ArticlePage) => readonly { path: string }[],
): Record<string, string[]> {
  const { articlePages } = modelOf({ articles, tags });
  const slugOf = ({ path }: { path: string }): string => path.split("/").at(-2) ?? "";
  return Object.fromEntries(articlePages.map((page) => [page.story.slug, of(page).map(slugOf)]));
}

/** For each article its related ones, by slug. */
const related = (articles: Article[]) => shown(articles, (page) => page.related);
/** For each article those before it of its topic, by slug. */
const earlier = (articles: Article[]) => shown(articles, (page) => page.earlier?.stories ?? []);

test("related are those that share tags: rare ones first, then the newer", () => {
  const pages = related(daily(["a"], ["a", "b"], ["a"], ["c"], ["a"], ["a", "b"]));

  expect(pages["hari-6"]).toEqual(["hari-2", "hari-5", "hari-3", "hari-1"]);
  expect(pages["hari-4"]).toEqual([]);
  expect(pages["hari-1"]).toEqual(["hari-5", "hari-3", "hari-2"]);
});

test("newer and older are the neighbours in the site's order", () => {
  const { articlePages } = modelOf({ articles: daily([], [], []) });
  expect(articlePages.map(({ newer, older }) => [newer?.path, older?.path])).toEqual([
    [undefined, "/2020/01/02/hari-2/"],
    ["/2020/01/03/hari-3/", "/2020/01/01/hari-1/"],
    ["/2020/01/02/hari-2/", undefined],
  ]);
});

test("earlier are those of its first tag that has any, or else of its section; the newest first", () => {
  const pages = earlier(daily(["a"], ["b"], ["c", "a"], [], ["a"], ["c", "a"]));
  expect(pages).toMatchObject({
    "hari-6": ["hari-3"],
    "hari-5": ["hari-3", "hari-1"],
    "hari-4": ["hari-3", "hari-2", "hari-1"],
    "hari-3": ["hari-1"],
    "hari-2": ["hari-1"],
    "hari-1": [],
  });
});

test("later articles change nothing of what was earlier", () => {
  const days = [["a"], ["a", "b"], [], ["b"]];
  expect(earlier(daily(...days, ["a", "b"]))).toMatchObject(earlier(daily(...days)));
});

test("no article is related to itself, none twice, none without a shared tag, never more than four", () => {
  const days = fc.array(fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 3 }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(days, (tagsOfDays) => {
      const articles = daily(...tagsOfDays);
      const tagsOf = new Map(articles.map(({ slug, tags: own }) => [slug, own]));
      for (const [slug, others] of Object.entries(related(articles))) {
        expect(others.length).toBeLessThanOrEqual(4);
        expect(new Set(others).size).toBe(others.length);
        expect(others).not.toContain(slug);
        for (const other of others)
          expect(tagsOf.get(other)?.some((shared) => tagsOf.get(slug)?.includes(shared))).toBe(true);
      }
    }),
    { numRuns: 50 },
  );
});

const inEnglish = (one: Article): Article => ({ ...one, language: "en" });

test("a new article changes what is related to at most three older ones for each of its tags", () => {
  const day = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { maxLength: 3 });
  fc.assert(
    fc.property(fc.array(day, { maxLength: 40 }), day, (tagsOfDays, tagsOfNew) => {
      const before = related(daily(...tagsOfDays));
      const after = related(daily(...tagsOfDays, tagsOfNew));
      const changed = Object.keys(before).filter((slug) => `${before[slug]}` !== `${after[slug]}`);
      expect(changed.length).toBeLessThanOrEqual(3 * tagsOfNew.length);
    }),
    { numRuns: 50 },
  );
});

test("a translation is paired, from both sides, and is not among the related ones too", () => {
  const articles = daily(["a"], ["a"], ["a"]).map((one, index) =>
    index === 1 ? { ...one, language: "en" as const, translationOf: "content/articles/hari-1.md" } : one,
  );
  expect(related(articles)).toEqual({
    "hari-1": ["hari-3"],
    "hari-2": ["hari-3"],
    "hari-3": ["hari-1"],
  });
  const { articlePages } = modelOf({ articles, tags });
  expect(
    articlePages.map(({ translations }) => translations.map((other) => [other.story.path, other.isOriginal])),
  ).toEqual([[], [["/2020/01/01/hari-1/", true]], [["/2020/01/02/hari-2/", false]]]);
});

test("of an article in two languages a page leads to the one in its own: among related ones and neighbours", () => {
  const articles = daily(...Array.from({ length: 6 }, () => ["a"])).map((one, index) => ({
    ...one,
    ...([0, 3, 5].includes(index) ? { language: "en" as const } : {}),
    ...(index === 3 ? { translationOf: "content/articles/hari-3.md" } : {}),
  }));
  // The first and the last are in English alone, and so found from both.
  const { "hari-2": indonesian, "hari-6": english } = related(articles);
  expect(indonesian).toEqual(["hari-6", "hari-5", "hari-3", "hari-1"]);
  expect(english).toEqual(["hari-5", "hari-4", "hari-2", "hari-1"]);

  const { articlePages } = modelOf({ articles, tags });
  const slugOf = (one?: { path: string }) => one?.path.split("/").at(-2);
  expect(articlePages.map(({ newer, older }) => [slugOf(newer), slugOf(older)].join()).join(" ")).toBe(
    ",hari-5 hari-6,hari-3 hari-5,hari-2 hari-5,hari-2 hari-3,hari-1 hari-2,",
  );
});

test("translations push no article out of those related to another", () => {
  // The oldest, as the others came out after it and were translated at once.
  const days = daily(["a"], ["a"], ["a"], ["a"]);
  const translations = days.slice(0, 3).map((one, index) => ({
    ...inEnglish(one),
    slug: `day-${index + 1}`,
    path: one.path.replace("hari", "day"),
    file: `content/articles/day-${index + 1}.md`,
    translationOf: one.file,
  }));
  const translated = related([...days, ...translations]);
  for (const [slug, others] of Object.entries(related(days))) expect(translated[slug]).toEqual(others);
  // The fourth is in Indonesian alone, and so found from the English ones too.
  expect(translated["day-1"]).toEqual(["hari-4", "day-3", "day-2"]);
});

test("a page in two languages is related to the nearest in its own, however many others are between", () => {
  const days = daily(...Array.from({ length: 60 }, () => ["a"]));
  // All are in both languages, on two days that follow each other.
  const articles = days.map((one, index) =>
    index % 2 ? { ...inEnglish(one), translationOf: `content/articles/hari-${index}.md` } : one,
  );
  const pages = related(articles);
  expect(pages["hari-1"]).toEqual(["hari-7", "hari-5", "hari-3"]);
  expect(pages["hari-2"]).toEqual(["hari-8", "hari-6", "hari-4"]);
});
