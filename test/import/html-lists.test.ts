import { describe, expect, test } from "vitest";
import { extractHtml } from "../../src/import/html/extract-html.ts";
import { tablesOf } from "../support/tables.ts";
import { closing, middle, opening, page, written } from "./html-pages.ts";

const tables = tablesOf<{ dropped: [string, string, string[]][]; bylines: string[][] }>(import.meta.url);

const droppedFrom = async (content: string): Promise<string[]> => {
  const { article } = await extractHtml(page(content));
  expect(article.body).toEqual([opening, middle, closing]);
  return article.lines.filter(({ reason }) => reason !== undefined).map(({ text }) => text);
};

describe("a list among the paragraphs of a page is text, where it stands", () => {
  test("at the end, where tags stand below it", async () => {
    const content =
      '<p>A</p><p>B</p><ul><li>Buah</li><li>Sayur</li></ul><ul><li><a href="/t">pasar apung</a></li></ul><p>Editor: Budi Laksana</p>';
    expect(await written(content)).toBe("A\n\nB\n\n- Buah\n- Sayur");
    expect((await extractHtml(page(content))).article).toMatchObject({ editors: ["Budi Laksana"] });
  });
});

describe("a list that is none of the text is listed as dropped", () => {
  test.each(tables.dropped)("%s", async (_, list, lines) => {
    expect(await droppedFrom(`<p>A</p><p>B</p>${list}<p>C</p>`)).toEqual(lines);
  });

  test("all of a box under Baca juga, what is as short as a tag too", async () => {
    const box =
      "<aside><h3>Baca juga</h3><ul><li>Harga Jeruk Turun di Tiga Kota</li><li>Resep Wadai Banjar</li></ul></aside>";
    const { article } = await extractHtml(page(`<p>A</p><p>B</p>${box}<p>Editor: Budi Laksana</p>`));
    expect(article.lines.slice(-4)).toMatchObject([
      { text: "Baca juga", roles: ["noise"] },
      { text: "Harga Jeruk Turun di Tiga Kota", roles: ["noise"] },
      { text: "Resep Wadai Banjar", roles: ["noise"] },
      { text: "Editor: Budi Laksana", roles: ["byline"] },
    ]);
  });
});

test.each(tables.bylines)("a %s that names who wrote the article is a byline", async (_, names) => {
  const { article } = await extractHtml(page(`<p>A</p><p>B</p><p>C</p>${names}`));
  expect(article.editors).toEqual(["Budi Laksana"]);
  expect(article.body).toEqual([opening, middle, closing]);
});
