import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/import/extract.ts";
import { type Expected, fixtures } from "./fixtures.ts";

type SaidField = "title" | "authors" | "editors" | "initials" | "published" | "updated" | "dateline";

describe.each(fixtures)("$name", ({ text, expected }) => {
  const article = extractArticle(text);

  test("gives every field its text says, and no other", () => {
    const said = (one: Pick<Expected, SaidField>) => ({
      title: one.title,
      authors: [...one.authors].sort(),
      editors: [...one.editors].sort(),
      initials: one.initials,
      published: one.published,
      updated: one.updated,
      dateline: one.dateline,
    });
    expect(said(article)).toEqual(said(expected));
    if (expected.section !== undefined) expect(article.section).toBe(expected.section);
    for (const field of expected.doubt ?? []) expect(article.confidence[field], field).toBe("low");
  });

  test("keeps the lines of the text, and only them", () => {
    const body = article.lines.filter(({ roles }) => roles[0] === "body").map(({ n }) => n);
    expect(body).toEqual(expected.bodyLines);
    for (const [n, paragraph] of Object.entries(expected.paragraphs ?? {}))
      expect(article.body[article.provenance.body?.indexOf(Number(n)) ?? -1]).toBe(paragraph);
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

test("no text with one paragraph a line is joined", () => {
  for (const { name, text } of fixtures.filter(({ name }) => !/^(?:broken|wrapped)-/.test(name)))
    expect(
      extractArticle(text).lines.filter(({ continues }) => continues),
      name,
    ).toEqual([]);
});
