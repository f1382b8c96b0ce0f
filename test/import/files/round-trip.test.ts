import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMistake } from "../../../src/content/diagnostic.ts";
import { readArticle } from "../../../src/content/read-article.ts";
import { readContent } from "../../../src/content/read-content.ts";
import { extractArticle } from "../../../src/import/extract.ts";
import { articleFile } from "../../../src/import/files/article-file.ts";
import { articleSchema } from "../../../src/news/article.ts";
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

const unset = (text: string): string =>
  text
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
  const { values, body } = reading?.article ?? {};
  expect(values?.title).toBe(made.title);
  // A newsflash without a headline is named by its own words.
  const [only = ""] = article.body.length === 1 ? article.body : [];
  if (article.title !== null) expect(made.title).toBe(article.title);
  else expect(made.title === "sumber" || only.startsWith(made.title.replace(/…$/, ""))).toBe(true);
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
    fc.assert(fc.property(lines, expectSame), { numRuns: 100 });
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
