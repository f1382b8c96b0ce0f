import fc from "fast-check";
import { expect, test } from "vitest";
import { nearNews } from "../../../src/publish/near/near-news.ts";
import type { ArticlePage } from "../../../src/site/model.ts";
import { article, modelOf, tag } from "../../site/newsroom.ts";

const names = ["a", "b", "c", "d"];
const tags = names.map((name) => tag(name));
const some = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 3 });

/** An article of each day, the first the oldest. */
const daily = (tagsOfDays: string[][], from = 0) =>
  tagsOfDays.map((own, index) => {
    const date = new Date(Date.UTC(2020, 0, 1 + from + index)).toISOString().slice(0, 10);
    return article({ slug: `hari-${from + index}`, date, tags: own });
  });
const shown = ({ related, newer, older }: ArticlePage): string =>
  JSON.stringify([related, newer?.path, older?.path]);

test("a page that is not near an article that came out is as it was", () => {
  const days = fc.array(some, { minLength: 60, maxLength: 110 });
  fc.assert(
    fc.property(days, some, fc.integer({ min: 0, max: 50 }), (tagsOfDays, own, newer) => {
      const place = tagsOfDays.length - newer;
      const [older, rest] = [daily(tagsOfDays.slice(0, place)), daily(tagsOfDays.slice(place), place + 1)];
      const [news] = daily([own], place);
      if (!news) throw new Error("no article");
      const before = modelOf({ articles: [...older, ...rest], tags });
      const after = modelOf({ articles: [...older, news, ...rest], tags });
      const was = new Map(before.articlePages.map((page) => [page.story.path, shown(page)]));

      const near = nearNews(
        after,
        after.stories.filter((story) => story.article === news),
      );
      for (const page of after.articlePages)
        if (near && !near.isNear(page)) expect(shown(page)).toBe(was.get(page.story.path));
      if (newer < 50) expect(near).toBeDefined();
    }),
    { numRuns: 150 },
  );
});

test("nor is one where what came out is another version of an article, which was related or a neighbour", () => {
  const days = fc.array(some, { minLength: 30, maxLength: 60 });
  const places = fc.array(fc.tuple(fc.nat(29), fc.boolean()), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      days,
      places,
      some,
      fc.nat(29),
      fc.boolean(),
      (tagsOfDays, english, own, other, isOriginal) => {
        const inEnglish = new Map(english);
        const old = daily(tagsOfDays).map((one, day) =>
          inEnglish.get(day) ? { ...one, language: "en" as const } : one,
        );
        const version = old[other];
        if (!version) throw new Error("no article");
        const [blank] = daily([own], tagsOfDays.length);
        if (!blank) throw new Error("no article");
        const language = version.language === "en" ? ("id" as const) : ("en" as const);
        const news = { ...blank, language, ...(isOriginal ? {} : { translationOf: version.file }) };
        const pair = isOriginal ? { ...version, translationOf: news.file } : version;
        const articles = old.with(other, pair);
        const before = modelOf({ articles, tags });
        const after = modelOf({ articles: [...articles, news], tags });
        const was = new Map(before.articlePages.map((page) => [page.story.path, shown(page)]));
        const near = nearNews(
          after,
          after.stories.filter((story) => story.article === news),
        );
        for (const page of after.articlePages)
          if (!near?.isNear(page)) expect(shown(page)).toBe(was.get(page.story.path));
      },
    ),
    { numRuns: 150 },
  );
});

test("one that came out below fifty newer ones is no news", () => {
  const { stories, ...model } = modelOf({ articles: daily(Array.from({ length: 60 }, () => ["a"])), tags });
  expect(nearNews({ ...model, stories }, stories.slice(49, 50))).toBeDefined();
  expect(nearNews({ ...model, stories }, stories.slice(50, 51))).toBeUndefined();
});
