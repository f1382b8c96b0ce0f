import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { extractHtml } from "../../../src/import/html/extract-html.ts";

const folder = new URL("./indonesian/", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");
/** Of pages in the shapes of ten kinds of Indonesian papers. The news is invented. */
const expected: Record<string, { title: string; published: string; authors: string[]; body: string[] }> =
  JSON.parse(read("expected.json"));

test.each(Object.entries(expected))("%s: the article alone is read", async (name, { body, ...head }) => {
  const { article } = await extractHtml(read(`${name}.txt`));
  expect(article).toMatchObject(head);
  expect(article.body).toEqual(body);
});

test("most of it is sure", async () => {
  const pages = await Promise.all(Object.keys(expected).map((name) => extractHtml(read(`${name}.txt`))));
  for (const field of ["title", "published", "authors", "body"] as const)
    expect(pages.filter(({ article }) => article.confidence[field] === "high").length, field).toBeGreaterThan(
      6,
    );
});
