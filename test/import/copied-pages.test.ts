import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/import/extract.ts";
import type { Expected } from "./fixtures.ts";

const folder = new URL("./copied-pages/", import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), "utf8");

/** Pages as a browser copies them with all that is on them, in the shapes of thirty kinds of sites. The news is invented. */
const pages = readdirSync(folder).filter((file) => file.endsWith(".txt"));

describe.each(pages)("%s", (file) => {
  const { title, published, authors, bodyLines } = JSON.parse(read(file.replace(/txt$/, "json"))) as Expected;
  const article = extractArticle(read(file));

  test("gives the article's headline, time and authors, not another's", () => {
    const said = { title: article.title, published: article.published, authors: article.authors.toSorted() };
    expect(said).toEqual({ title, published, authors });
  });

  test("ends the text at the first list of other stories", () => {
    const body = article.lines.filter(({ roles }) => roles[0] === "body").map(({ n }) => n);
    expect(body).toEqual(bodyLines);
  });
});

test("of what is marked sure all is right, and it is most", () => {
  const sure = pages.map((file) => extractArticle(read(file)).confidence);
  for (const field of ["title", "published", "authors", "body"] as const)
    expect(sure.filter((one) => one[field] === "high").length, field).toBeGreaterThan(pages.length * 0.7);
});
