import { expect, test } from "vitest";
import { formatMistake } from "../../src/content/format-mistake.ts";
import { article, readSound } from "./temporary-project.ts";

/** What an editor is told of sections and authors that are probably slips. */
async function slipsIn(articles: Record<string, string>[], settings?: string): Promise<string[]> {
  const files = Object.fromEntries(
    articles.map((front, index) => [`content/articles/berita-${index + 1}.md`, article(front)]),
  );
  const { notices } = await readSound({ ...files, ...(settings && { "_data/site.yaml": settings }) });
  return notices
    .map((mistake) => formatMistake(mistake, "en"))
    .filter((line) => line.includes("no other article"));
}

test("a section that one article alone has, a letter from one that others have", async () => {
  const sections = ["Ekonomi", "Ekonomi", "Ekonomii", "Olahraga"];
  expect(await slipsIn(sections.map((section) => ({ section })))).toEqual([
    expect.stringMatching(
      /^content\/articles\/berita-3\.md:\d+:\d+ section: no other article has "Ekonomii"\. Did you mean "Ekonomi"\?$/,
    ),
  ]);
});

test("a section of the settings is right, whoever uses it", async () => {
  const settings =
    "name: Kabar\nurl: https://kabar.example/\npublisher: { name: Redaksi }\nsections: [{ name: Ekonomi }, { name: Ekonomis }]\n";
  expect(await slipsIn([{ section: "Ekonomis" }, { section: "Ekonomu" }], settings)).toHaveLength(1);
  expect(await slipsIn([{ section: "Ekonomis" }, { section: "Ekonomi" }], settings)).toEqual([]);
});

test("an author likewise; a name of another case is the same one", async () => {
  const authors = ["Sari Wulandari", "sari wulandari", "Sari Wulandri", "Budi Hartono"];
  expect(await slipsIn(authors.map((author) => ({ authors: `[${author}]` })))).toEqual([
    'content/articles/berita-3.md:1:1 authors: no other article has "Sari Wulandri". Did you mean "Sari Wulandari"?',
  ]);
});

test("two articles with a name mean it", async () => {
  const sections = ["Ekonomi", "Ekonomi", "Ekonomik", "Ekonomik"];
  expect(await slipsIn(sections.map((section) => ({ section })))).toEqual([]);
});
