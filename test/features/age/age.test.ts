import { expect, test } from "vitest";
import { article, content, modelOf, moment } from "../../site/newsroom.ts";

const articles = [
  article({ slug: "mei", date: "2023-05-31" }),
  article({ slug: "juni", date: "2023-06-01" }),
  article({ slug: "resep", date: "2020-01-01", timeless: true }),
  article({ slug: "lama", date: "2020-01-02" }),
  // What was corrected since is as old as its correction.
  article({
    slug: "dikoreksi",
    date: "2020-01-03",
    corrections: [{ date: moment("2024-05-30"), text: "Satu." }],
  }),
];
const { settings } = content();

const oldOn = (day: string, oldAfter?: number) =>
  modelOf({ articles, settings: { ...settings, ...(oldAfter && { oldAfter }) } }, "/", `${day}T01:00:00Z`)
    .articlePages.filter(({ isOld }) => isOld)
    .map(({ story }) => story.slug);

test("articles are old after so many months, those of a month together, on the first day of one", () => {
  expect(oldOn("2024-05-31", 12)).toEqual(["lama"]);
  expect(oldOn("2024-06-01", 12)).toEqual(["mei", "lama"]);
  expect(oldOn("2024-06-30", 12)).toEqual(["mei", "lama"]);
  expect(oldOn("2024-07-01", 12)).toEqual(["juni", "mei", "lama"]);
});

test("a site that does not ask has none", () => {
  expect(oldOn("2030-01-01")).toEqual([]);
});
