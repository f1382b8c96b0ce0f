import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/import/extract.ts";
import { extractHtml } from "../../src/import/html/extract-html.ts";
import { paragraphs } from "./read-lines.ts";

const options = { ownNames: ["Kabar Tanjung", "kabartanjung.com"] };
const title = "Juru Parkir Pasar Wage Kini Berseragam Batik";
const read = (byline: string, dateline = "jakarta — ") =>
  extractArticle(
    [title, byline, "Selasa, 3 Maret 2026 09:15 WIB", dateline + paragraphs[0], paragraphs[1]].join("\n"),
    options,
  );

describe("the site's own name is", () => {
  test.each([
    ["Nur Aini - Kabar Tanjung", "Nur Aini"],
    ["Dewi Lestari Putri - Kabar Tanjung", "Dewi Lestari Putri"],
    ["Dewi Lestari Putri, Kabar Tanjung", "Dewi Lestari Putri"],
    ["Penulis: Nur Aini, KabarTanjung", "Nur Aini"],
  ])("a site in a byline: %s", (byline, author) => {
    const article = read(byline);
    expect(article).toMatchObject({ title, authors: [author], publisher: null, dateline: "Jakarta" });
    expect(article.confidence).toMatchObject({ title: "high", authors: "high" });
  });

  test.each([["jakarta, kabartanjung.com — "], ["jakarta, Kabar Tanjung — "], ["Jakarta, KABAR TANJUNG - "]])(
    "no source in a dateline: %s",
    (dateline) => {
      const { dateline: city, publisher, body, lines } = read("Reporter: Nur Aini", dateline);
      expect({ city, publisher, body }).toEqual({ city: "Jakarta", publisher: null, body: paragraphs });
      expect(lines[3]?.left?.toLowerCase().replace(" ", "")).toMatch(/^kabartanjung/);
    },
  );

  test("no source in the meta data of a page", async () => {
    const page = `<title>${title}</title><meta property="og:site_name" content="Kabar Tanjung">
<article><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}</article>`;
    expect((await extractHtml(page, options)).article.publisher).toBeNull();
    expect((await extractHtml(page)).article.publisher).toBe("Kabar Tanjung");
  });

  test("a place or a section all the same, where it is one, too", () => {
    const text = [title, `Palu - ${paragraphs[0]}`, paragraphs[1]].join("\n");
    expect(extractArticle(text, { ownNames: ["palu.go.id", "Palu"] }).dateline).toBe("Palu");
  });
});
