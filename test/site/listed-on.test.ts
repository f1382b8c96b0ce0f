import fc from "fast-check";
import { expect, test } from "vitest";
import { groupByTagsOf } from "../../src/site/lists/group-by.ts";
import { listedOn } from "../../src/site/lists/listed-on.ts";
import { article, content, modelOf, tag } from "./newsroom.ts";

const tags = ["a", "b", "c"].map((name) => tag(name));
const written = fc.record({
  tags: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 3 }),
  section: fc.constantFrom("Daerah", "daerah", "Ekonomi"),
  authors: fc.uniqueArray(fc.constantFrom("Ratna Dewi", "Damar Kusumo"), { maxLength: 2 }),
  isTranslation: fc.boolean(),
  date: fc.constantFrom("2020-01-31T23:30", "2020-02-01T00:30", "2020-02-11", "2021-02-11"),
});

test("an article stands on the pages of lists that say so, and on no others", () => {
  fc.assert(
    fc.property(
      fc.array(written, { minLength: 1, maxLength: 30 }),
      fc.integer({ min: 1, max: 5 }),
      (all, size) => {
        const settings = { ...content().settings, pageSize: size };
        // Every other one may be the translation of the one before.
        const articles = all.map(({ isTranslation, ...one }, number) =>
          article({
            ...one,
            slug: `berita-${number}`,
            ...(isTranslation && number % 2 === 1
              ? { language: "en", translationOf: `content/articles/berita-${number - 1}.md` }
              : {}),
          }),
        );
        const model = modelOf({ articles, tags, settings });
        const lists = [
          ...model.tagPages.map(({ list }) => ({
            path: list.path,
            items: list.items.map(({ story }) => story),
          })),
          ...[...model.sectionPages, ...model.authorPages, ...model.monthPages].map(({ list }) => list),
        ];
        for (const story of model.stories) {
          const holding = lists.filter(({ items }) => items.some(({ path }) => path === story.path));
          const listed = listedOn(story, model.stories, groupByTagsOf([story], model.stories), settings);
          expect(new Set(listed)).toEqual(new Set(holding.map(({ path }) => path)));
        }
      },
    ),
    { numRuns: 50 },
  );
});
