import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/extract/extract.ts";
import { fixtures } from "./fixtures.ts";

describe.each(fixtures)("$name", ({ text, expected }) => {
  const article = extractArticle(text);

  test("gives every field its text says, and no other", () => {
    const { bodyLines: _, dropped: __, section, ...fields } = expected;
    const { title, initials, published, updated, dateline } = article;
    const authors = [...article.authors].sort();
    const editors = [...article.editors].sort();
    expect({ title, authors, editors, initials, published, updated, dateline }).toEqual({
      ...fields,
      authors: [...fields.authors].sort(),
      editors: [...fields.editors].sort(),
    });
    if (section !== undefined) expect(article.section).toBe(section);
  });

  test("keeps the lines of the text, and only them", () => {
    const body = article.lines.filter(({ roles }) => roles[0] === "body").map(({ n }) => n);
    expect(body).toEqual(expected.bodyLines);
  });

  test("says of every line that is no part of the article why it is dropped", () => {
    for (const n of expected.dropped) {
      const line = article.lines.find((one) => one.n === n);
      const handled =
        line?.reason !== undefined || line?.roles.some((role) => role === "tags" || role === "caption");
      expect(handled, `${n}: ${line?.text}`).toBe(true);
    }
  });
});
