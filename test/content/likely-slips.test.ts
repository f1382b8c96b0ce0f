import { expect, test } from "vitest";
import { article, noticesOf, settings } from "./temporary-project.ts";

/** Notices of sections and authors that are probably slips. @param sections that the settings name */
async function slipsIn(articles: Record<string, string>[], ...sections: string[]): Promise<string[]> {
  const files = Object.fromEntries(
    articles.map((front, index) => [`content/articles/berita-${index + 1}.md`, article(front)]),
  );
  const listed = `sections: [${sections.map((name) => `{ name: ${name} }`).join(", ")}]\n`;
  const lines = await noticesOf({ ...files, "_data/site.yaml": settings(listed) });
  return lines.filter((line) => / (?:section|authors): /.test(line));
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
  const listed = ["Ekonomi", "Ekonomis"];
  expect(await slipsIn([{ section: "Ekonomis" }, { section: "Ekonomu" }], ...listed)).toHaveLength(1);
  expect(await slipsIn([{ section: "Ekonomis" }, { section: "Ekonomi" }], ...listed)).toEqual([]);
});

test("a letter from a section of the settings, even a short one, however many articles have it", async () => {
  expect(await slipsIn([{ section: "Kotta" }, { section: "Kotta" }], "Kota")).toEqual([
    'content/articles/berita-1.md:4:10 section: "Kotta" is not among the "sections" of _data/site.yaml. Did you mean "Kota"? If it is a section of its own, list it there.',
  ]);
  for (const section of ["Kot", "Koat", "kotaa"])
    expect(await slipsIn([{ section }], "Kota")).toHaveLength(1);
});

test("another letter in a short name makes another name", async () => {
  expect(await slipsIn([{ section: "Kata" }, { section: "PAM" }], "Kota", "PAN")).toEqual([]);
  expect(await slipsIn([{ section: "Kotta" }, { section: "Kota" }, { section: "Kota" }])).toEqual([]);
  expect(await slipsIn([{ section: "Kotta" }], "Kota", "Kotta")).toEqual([]);
});

test("an author likewise; a name of another case is the same one", async () => {
  const authors = ["Sari Wulandari", "sari wulandari", "Sari Wulandri", "Budi Hartono"];
  expect(await slipsIn(authors.map((author) => ({ authors: `[${author}]` })))).toEqual([
    'content/articles/berita-3.md:6:11 authors: no other article has "Sari Wulandri". Did you mean "Sari Wulandari"?',
  ]);
});

test("two articles with a name mean it", async () => {
  const sections = ["Ekonomi", "Ekonomi", "Ekonomik", "Ekonomik"];
  expect(await slipsIn(sections.map((section) => ({ section })))).toEqual([]);
});
