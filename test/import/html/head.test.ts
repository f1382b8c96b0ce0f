import { expect, test } from "vitest";
import { extractHtml } from "../../../src/import/html/extract-html.ts";
import { headByline, settleHeadline } from "../../../src/import/html/head.ts";
import { siteTest } from "../../../src/import/html/read-meta.ts";
import { page } from "../html-pages.ts";

const isSite = siteTest(["Kabar Muara"], "https://www.kabarmuara.example/ekonomi/pasar-ikan");
const settled = (printed: string | undefined, said: string[], tab = "") =>
  settleHeadline(printed, said, tab, isSite);
const headline = "Pasar Ikan Muara Dibuka Lagi";

test.each([
  ["the same", [headline]],
  ["the same with the site behind it", [`${headline} - Kabar Muara`]],
  ["the same with the site behind it as its host is called", [`${headline} | KabarMuara.example`]],
  ["the same with the site before it", [`Kabar Muara » ${headline}`]],
  ["the same in other quotation marks and capitals", [headline.toUpperCase()]],
  ["the same, one of them with a kicker", [headline, `Ekonomi: ${headline}`]],
  ["the same with more behind it", [headline, `${headline} | Koran Pesisir | 12 Maret 2024`]],
])("a headline that readers see is sure where metadata say %s", (_, said) => {
  const sure = { value: headline, sure: true };
  expect(settled(headline, said)).toEqual(sure);
  expect(settled(headline, said, "Jadwal Pasar Ikan Muara 2024")).toEqual(sure);
});

test.each([headline, `${headline} | Koran Pesisir`, "Pasar Ikan - Koran Pesisir", "Pasar"])(
  "where metadata say none, it is sure by the tab: %s",
  (tab) => {
    expect(settled(headline, [], tab)).toEqual({ value: headline, sure: true });
  },
);

test("a headline whose end is all that the others say has a kicker before it", () => {
  const value = `Kabar Baik ${headline}`;
  expect(settled(value, [headline], `${headline} | Kabar Muara`)).toEqual({ value: headline, sure: true });
  expect(settled(value, [headline])).toEqual({ value, sure: false, other: headline });
});

test("where two places have headlines of their own, both are shown", () => {
  const other = "Nelayan Senang";
  const sides = [
    [other, headline],
    [headline, other],
  ];
  for (const said of sides)
    expect(settled(headline, said, headline)).toEqual({ value: headline, sure: false, other });
  const [kicker, shorter] = [`Ekonomi: ${headline}`, "Pasar Ikan Muara"];
  expect(settled(headline, [kicker], kicker)).toEqual({ value: headline, sure: false, other: kicker });
  expect(settled(headline, [headline, shorter])).toEqual({ value: headline, sure: false, other: shorter });
});

test.each([
  ['<span class="post-kicker">Kabar Baik</span> ', ""],
  ['<span class="post-kicker">Kabar Baik</span>: ', "Kabar Baik: "],
  ['<span class="post-kicker">Kabar Baik:</span> ', "Kabar Baik: "],
])(
  "a kicker that the page marks as such in its headline is none of its words, but before a colon: %s",
  async (kicker, before) => {
    const marked = page("<p>A</p><p>B</p><p>C</p>").replace("<h1>", `<h1>${kicker}`);
    expect((await extractHtml(marked)).article.title).toBe(`${before}Pasar Apung Dibuka Lagi di Martapura`);
  },
);

test("a headline that nothing else says is in doubt, and both are shown", () => {
  const other = "Pasar Ikan Dibuka, Nelayan Muara Senang";
  expect(settled(headline, [other])).toEqual({ value: headline, sure: false, other });
});

test("a heading that shares no word with what metadata say is the page's own", () => {
  expect(settled("Data Anda di Akun", [headline])).toEqual({ value: headline, sure: false });
  expect(settled("Dapur Ani", [`${headline} | Dapur Ani`])).toEqual({ value: headline, sure: false });
});

test("without a headline on the page, two of the others have to agree", () => {
  expect(settled(undefined, [headline], `${headline} - Kabar Muara`)).toEqual({
    value: headline,
    sure: true,
  });
  expect(settled(undefined, [headline, "Nelayan Senang"])).toEqual({ value: headline, sure: false });
  expect(settled(undefined, ["Kabar Muara"])).toBeUndefined();
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
  ["Oleh KBM", "KBM", "high"],
])("over a text, %s beside metadata that say %s: %s", async (line, author, sure) => {
  const html = page("<p>A</p><p>B</p><p>C</p>").replace("<div>Sinta Dewi</div>", `<div>${line}</div>`);
  const { article } = await extractHtml(
    html.replace("<title>", `<meta name="author" content="${author}"><title>`),
  );
  expect(article).toMatchObject({ authors: [author], confidence: { authors: sure } });
});

/** Who wrote a page with these elements in its head, and whether that is sure. */
const written = async (head: string) => {
  const { article } = await extractHtml(
    page("<p>A</p><p>B</p><p>C</p>").replace("<title>", `${head}<title>`),
  );
  return [article.authors, article.confidence.authors];
};
const authorsInJson = (...author: object[]): string =>
  `<script type="application/ld+json">${JSON.stringify({ "@type": "NewsArticle", author })}</script>`;

test.each([
  [
    "an element that has an address alone names no one",
    '<meta property="article:author" content="https://kabar.example/sinta"><meta name="author" content="Sinta Dewi">',
  ],
  ["both parts of a name count", authorsInJson({ givenName: "Sinta", familyName: "Dewi" })],
])("%s", async (_, head) => {
  expect(await written(head)).toEqual([["Sinta Dewi"], "high"]);
});

test("an agency beside a writer in metadata puts the authors in doubt, a site with its address is none", async () => {
  expect(await written(authorsInJson({ name: "Reuters" }, { name: "Sinta Dewi" }))).toEqual([
    ["Sinta Dewi"],
    "low",
  ]);
  const site = '<meta name="author" content="Kabar Muara (www.kabarmuara.example)">';
  expect((await written(site))[0]).toEqual(["Sinta Dewi"]);
});

test.each([
  '<div class="credit"><div><a href="/sinta">Sinta Dewi</a></div></div>',
  '<div><img src="a.jpg"><a href="/sinta">Sinta Dewi</a><span>Reporter</span></div>',
])("a name alone below the date is one, whatever the page calls it: %s", async (line) => {
  const html = page("<p>A</p><p>B</p><p>C</p>").replace("<div>Sinta Dewi</div>", line);
  expect((await extractHtml(html)).article.authors).toEqual(["Sinta Dewi"]);
});
