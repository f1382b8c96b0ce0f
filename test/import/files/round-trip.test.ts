import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMistake } from "../../../src/content/diagnostic.ts";
import { readArticle } from "../../../src/content/read-article.ts";
import { readContent } from "../../../src/content/read-content.ts";
import { extractArticle } from "../../../src/import/extract.ts";
import { articleFile } from "../../../src/import/files/article-file.ts";
import { type ReadArticle, readArticleSource } from "../../../src/import/files/sources.ts";
import { articleSchema } from "../../../src/news/article.ts";
import { smartQuotes } from "../../../src/news/text/quotations.ts";
import { anyCharacter } from "../../support/any-text.ts";
import { context } from "../../support/context.ts";
import { time } from "../../support/time.ts";
import { fixtures } from "../fixtures.ts";
import { makeSite } from "./site.ts";

const timeZone = "Asia/Jakarta";
const schema = articleSchema(timeZone);
const options = {
  timeZone,
  language: "id" as const,
  sections: [],
  hash: "0".repeat(64),
  sourceName: "sumber",
};

/** An extracted article written as a file and read back as the site reads it. */
function throughFile(text: string) {
  const article = extractArticle(text, { timeZone });
  const made = articleFile({ article, disputes: [] }, { ...options, date: "2024-01-02" });
  if (!made.ok) return { article, made };
  const bytes = new TextEncoder().encode(made.text);
  const reading = readArticle(`content/articles/${made.name}`, bytes, { schema, timeZone });
  return { article, made, reading };
}

/** The signs of a list are none of its words. */
const unset = (text: string): string =>
  text
    .replace(/^(?:\d{1,2}[.)]|[-•*]) (?=\S)/, "")
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/—|-{2,3}/g, "--");
const shown = (markdown: string): string[] =>
  context.markdown
    .parse(markdown, {})
    .filter(({ type }) => type === "inline")
    .map(({ children }) => (children ?? []).map(({ content }) => content).join(""));

function expectSame(text: string): void {
  const { article, made, reading } = throughFile(text);
  if (!made.ok) {
    expect(article.body).toEqual([]);
    return;
  }
  expect(reading?.diagnostics.filter(isMistake)).toEqual([]);
  const { values, text: { body } = {} } = reading?.article ?? {};
  expect(values?.title).toBe(smartQuotes(made.title));
  // A newsflash without a headline is named by its own words.
  const [first = ""] = article.body;
  if (article.title !== null) expect(made.title).toBe(article.title);
  else expect(made.title === "sumber" || first.startsWith(made.title.replace(/…$/, ""))).toBe(true);
  expect(values?.description ?? null).toBe(article.description);
  expect(values?.authors).toEqual(article.authors);
  expect(values?.editors).toEqual(article.editors);
  expect(values?.initials ?? null).toBe(article.initials);
  expect(values?.dateline ?? null).toBe(article.dateline);
  expect(values?.tags ?? []).toEqual(article.tags);
  if (article.published?.includes("T"))
    expect(values?.date?.at.toFormat("yyyy-MM-dd'T'HH:mmZZ")).toBe(article.published);
  else expect(values?.date?.at.toISODate()).toBe(article.published ?? "2024-01-02");
  expect(shown(body ?? "").map(unset)).toEqual(article.body.map(unset));
}

describe("what an import writes is read back as it was", () => {
  test.each(fixtures)("$name", ({ text }) => expectSame(text));

  test("also with signs of YAML, Markdown and HTML anywhere in it", () => {
    const ofYaml = "---|a: b|? x|! x|%YAML|&a|*a|[x]: y|{a: b}|@x|~|null|true|2024|...|#|# x|'".split("|");
    const ofMarkdown = ["* * *", "1. x", "> x", "- x", "```", "| x", '"', "\\", "{{ x }}"];
    const ofHtml = ["<script>alert(1)</script>", "&amp;", "&lt;b&gt;", "\u0085", "\u2028"];
    const signs = fc.constantFrom(...ofYaml, ...ofMarkdown, ...ofHtml);
    const lines = fc.constantFrom(...fixtures).chain(({ text }) =>
      fc.array(fc.tuple(signs, fc.nat(), fc.boolean()), { maxLength: 8 }).map((added) => {
        const all = text.split("\n");
        for (const [sign, at, inside] of added) {
          const index = at % all.length;
          if (inside) all[index] = `${all[index]} ${sign} ${sign}`;
          else all.splice(index, 0, sign);
        }
        return all.join("\n");
      }),
    );
    fc.assert(fc.property(lines, expectSame), { numRuns: 25 });
  });
});

const day = fc.tuple(
  fc.integer({ min: 0, max: 32 }),
  fc.constantFrom("Feb", "Maret", "13", "12"),
  fc.constantFrom(1899, 2024, 2025, 2099),
);
const printed = fc
  .tuple(
    fc.constantFrom("", "Terbit: ", "Diperbarui ", "Updated: ", "Ani Budi | ", "Palu, "),
    day,
    fc.constantFrom("", " 10:00 WIB", ", 24.61", " 23.59 WIT"),
  )
  .map(([label, [d, month, year], time]) => `${label}${d} ${month} ${year}${time}`);
const hostile = fc.oneof(
  { weight: 3, arbitrary: printed },
  fc.constantFrom(...fixtures.flatMap(({ text }) => text.split("\n"))),
  fc.string({ unit: anyCharacter, maxLength: 80 }),
  fc
    .tuple(
      fc.constantFrom("Penulis: ", "Editor: ", "Tags: ", "Rubrik: ", "Sumber: ", "Foto: ", "(", "# "),
      fc.string({ unit: "grapheme", maxLength: 60 }),
    )
    .map((both) => both.join("")),
  fc
    .tuple(fc.constantFrom("a", "Kata ", "\u202e", "[x](", "<b>"), fc.integer({ min: 1, max: 1000 }))
    .map(([sign, count]) => sign.repeat(count)),
);
const hostileText = fc.array(hostile, { maxLength: 14 }).map((lines) => lines.join("\n"));

describe("what an import writes, the check accepts", () => {
  const now = time("2026-01-01T00:00:00Z");
  const accepts = (read: ReadArticle, date: string | undefined): void => {
    const made = articleFile(read, { ...options, ...(date && { date }), now });
    if (!made.ok) return;
    const reading = readArticle(`content/articles/${made.name}`, Buffer.from(made.text), {
      schema,
      timeZone,
      now,
    });
    expect(reading.diagnostics.filter(isMistake)).toEqual([]);
  };
  const given = fc.constantFrom(undefined, "2024-06-01", "2031-01-01 10:00");

  test("of any text", () => {
    fc.assert(
      fc.property(hostileText, given, (text, date) =>
        accepts({ article: extractArticle(text), disputes: [] }, date),
      ),
      { numRuns: 50 },
    );
  });

  test("of any page", async () => {
    const source = { bytes: new Uint8Array(), html: true, markdown: false };
    const meta = fc.record({
      datePublished: hostile,
      dateModified: hostile,
      author: hostile,
      headline: hostile,
      articleSection: hostile,
    });
    await fc.assert(
      fc.asyncProperty(hostileText, meta, given, async (text, said, date) => {
        const json = JSON.stringify({ "@type": "NewsArticle", ...said }).replaceAll("<", "\\u003c");
        const html = `<script type="application/ld+json">${json}</script><article>${text.replaceAll("<", "&lt;").replace(/^.*$/gm, "<p>$&</p>")}</article>`;
        accepts(await readArticleSource({ ...source, text: html }, { timeZone }), date);
      }),
      { numRuns: 25 },
    );
  });

  test.each([
    ["a day before its date", "Diperbarui 11 Maret 2024", "Terbit: 12 Maret 2024 10:00 WIB"],
    ["a day that is still to come", "Diperbarui 12 Maret 2029", "Terbit: 12 Maret 2024 10:00 WIB"],
  ])("no update of %s", (_, ...dates) => {
    const text = [
      "Warga Tanam Seribu Pohon",
      ...dates,
      "PALU - Warga menanam seribu pohon di tepi sungai sejak pagi.",
    ];
    accepts({ article: extractArticle(text.join("\n")), disputes: [] }, undefined);
  });
});

test("all fixtures imported into an empty site make a site without a mistake", async () => {
  const site = makeSite();
  for (const { name, text } of fixtures) site.write(`mentah/${name}.txt`, text);
  const { code, out } = await site.warta(["import", "--date", "2024-01-02", "mentah"]);
  expect({ code, out }).toMatchObject({ code: 0 });
  const result = await readContent({ root: site.root, now: time("2030-01-01T00:00:00Z"), preview: true });
  expect(result.ok ? [] : result.mistakes).toEqual([]);
  expect(result.ok && result.content.articles).toHaveLength(fixtures.length);
});
