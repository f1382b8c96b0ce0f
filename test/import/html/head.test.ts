import { expect, test } from "vitest";
import { extractHtml } from "../../../src/import/html/extract-html.ts";
import { headByline, settleHeadline } from "../../../src/import/html/head.ts";
import { siteTest } from "../../../src/import/html/read-meta.ts";
import { page } from "../html-pages.ts";

const isSite = siteTest(["Kabar Muara"], "https://www.kabarmuara.example/ekonomi/pasar-ikan");
const settled = (printed: string | undefined, ...said: string[]) => settleHeadline(printed, said, isSite);
const headline = "Pasar Ikan Muara Dibuka Lagi";

test.each([
  ["the same", [headline]],
  ["the same with the site behind it", [`${headline} - Kabar Muara`]],
  ["the same with the site behind it as its host is called", [`${headline} | KabarMuara.example`]],
  ["the same with the site before it", [`Kabar Muara » ${headline}`]],
  ["the same with a kicker", [`Ekonomi: ${headline}`]],
  ["the same in other quotation marks and capitals", [headline.toUpperCase()]],
  ["less of it, in the tab", ["Pasar Ikan Muara Dibuka"]],
  ["its first word, in the tab", ["Pasar"]],
  ["the same with the site behind it under another name", [headline, `${headline} | Koran Pesisir`]],
])("a headline that readers see is sure where metadata say %s", (_, said) => {
  expect(settled(headline, ...said)).toEqual({ value: headline, sure: true });
});

test("a kicker and a headline in one element are in doubt, and the headline is shown", () => {
  const value = `Kabar Baik${headline}`;
  expect(settled(value, headline)).toEqual({ value, sure: false, other: headline });
});

test("where another place has a headline of its own, for search engines, it is shown", () => {
  const other = "Nelayan Senang";
  expect(settled(headline, other, headline)).toEqual({ value: headline, sure: false, other });
});

test("a kicker that the page marks as such in its headline is none of its words", async () => {
  const marked = page("<p>A</p><p>B</p><p>C</p>").replace(
    "<h1>",
    '<h1><span class="post-kicker">Kabar Baik</span> ',
  );
  expect((await extractHtml(marked)).article.title).toBe("Pasar Apung Dibuka Lagi di Martapura");
});

test("a headline that nothing else says is in doubt, and both are shown", () => {
  const other = "Pasar Ikan Dibuka, Nelayan Muara Senang";
  expect(settled(headline, other)).toEqual({ value: headline, sure: false, other });
});

test("a heading that shares no word with what metadata say is the page's own", () => {
  expect(settled("Data Anda di Akun", headline)).toEqual({ value: headline, sure: false });
  expect(settled("Dapur Ani", `${headline} | Dapur Ani`)).toEqual({ value: headline, sure: false });
});

test("without a headline on the page, two of the others have to agree", () => {
  expect(settled(undefined, headline, `${headline} - Kabar Muara`)).toEqual({ value: headline, sure: true });
  expect(settled(undefined, headline, "Nelayan Senang")).toEqual({ value: headline, sure: false });
  expect(settled(undefined, "Kabar Muara")).toBeUndefined();
});

/** Who wrote a page whose head has these lines, and whom metadata name. */
const byline = (lines: string[], ...known: string[]) => {
  const { names, isLabelled } =
    headByline(
      lines.map((text) => ({ text, mark: "head" })),
      known,
    ) ?? {};
  return { names, isLabelled };
};

test.each([
  ["By Ani Lestari@anilestari Mar 12, 2024, 10:20am", ["Ani Lestari"]],
  ["Byby ANI LESTARI, BUDI LAKSANA and CITRA DEWI", ["ANI LESTARI", "BUDI LAKSANA", "CITRA DEWI"]],
  ["Von Ani Lestari und Budi Laksana, Palu", ["Ani Lestari", "Budi Laksana"]],
  ["March 12, 2024 by Ani Lestari 5 Comments", ["Ani Lestari"]],
  ["von Ani Lestari, KABAR MUARA", ["Ani Lestari"]],
  ["Oleh: Ani Lestari", ["Ani Lestari"]],
])("a byline with a label names people: %s", (line, names) => {
  expect(byline(["Dengarkan", line])).toEqual({ names, isLabelled: true });
});

test("without a label it has someone whom metadata name, and whoever stands above", () => {
  expect(byline(["Budi Laksana", "Ani Lestari", "Palu"], "Ani Lestari").names).toEqual([
    "Budi Laksana",
    "Ani Lestari",
  ]);
  expect(byline(["Ani Lestari"])).toEqual({});
});

test.each([
  ["Oleh Sinta Dewi", "Sinta Dewi", "high"],
  ["Oleh Budi Laksana", "Sinta Dewi", "low"],
  ["Sinta Dewi dan AP", "Sinta Dewi", "low"],
])("over a text, %s beside metadata that say %s: %s", async (line, author, sure) => {
  const html = page("<p>A</p><p>B</p><p>C</p>").replace("<div>Sinta Dewi</div>", `<div>${line}</div>`);
  const { article } = await extractHtml(
    html.replace("<title>", `<meta name="author" content="${author}"><title>`),
  );
  expect(article).toMatchObject({ authors: [author], confidence: { authors: sure } });
});

test.each([
  '<div class="credit"><div><a href="/sinta">Sinta Dewi</a></div></div>',
  '<div><img src="a.jpg"><a href="/sinta">Sinta Dewi</a><span>Reporter</span></div>',
])("a name alone below the date is one, whatever the page calls it: %s", async (line) => {
  const html = page("<p>A</p><p>B</p><p>C</p>").replace("<div>Sinta Dewi</div>", line);
  expect((await extractHtml(html)).article.authors).toEqual(["Sinta Dewi"]);
});
