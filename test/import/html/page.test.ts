import { expect, test } from "vitest";
import type { ExtractOptions } from "../../../src/import/extract.ts";
import { extractHtml } from "../../../src/import/html/extract-html.ts";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";

/** What a page has in its metadata, date and byline, pieces of it in place of others, and what is read of it. */
interface Case {
  json?: object;
  meta?: string;
  date?: string;
  author?: string;
  replace?: Record<string, string>;
  options?: ExtractOptions;
  /** Of the article; `why` has the reasons of lines that are dropped. */
  gives: Record<string, unknown>;
}

const page = ({
  json,
  meta = "",
  date = "Selasa, 12 Maret 2024 10:05 WIB",
  author = "Sinta Dewi",
}: Partial<Case>) => `<!doctype html>
<html lang="id"><head><title>Warga Menanam Bakau - Contoh.com</title>${meta}
<script type="application/ld+json">${json ? JSON.stringify({ ...linked, ...json }) : ""}</script></head>
<body><nav><a href="/">Beranda</a><a href="/n">Nasional</a></nav><main><article>
<h1>Warga Menanam Bakau di Teluk Palu</h1><div class="author">${author}</div><div class="date">${date}</div>
<div class="content"><p><strong>Palu</strong> - Ratusan warga menanam sepuluh ribu bibit bakau di Teluk Palu sejak pagi bersama pelajar.</p>
<p>Ketua panitia, Rahmat, mengatakan bibit dibeli dari kelompok tani setempat dengan dana sumbangan.</p>
<p><a href="/x">Baca juga: Hutan Bakau Kembali Rimbun</a></p>
<p>"Kami akan merawatnya bersama," kata Rahmat di lokasi penanaman pada hari itu. (sdw/abc)</p>
<p>Editor: Budi Laksana</p></div></article></main><script>document.write("x")</script></body></html>`;
const linked = {
  "@context": "https://schema.org",
  "@type": "NewsArticle",
  headline: "Warga Menanam Bakau di Teluk Palu",
};

testCases(
  "an HTML page",
  tablesOf<Cases<Case>>(import.meta.url),
  async ({ replace = {}, options, gives, ...has }) => {
    let html = page(has);
    for (const [old, piece] of Object.entries(replace)) html = html.replace(old, piece);
    const { article, disputes } = await extractHtml(html, options);
    const why = Object.fromEntries(article.lines.map(({ text, reason }) => [text, reason]));
    expect({ ...article, disputes, why }).toMatchObject(gives);
  },
);

test("a text that a script would show is read where JSON-LD says it, with doubt", async () => {
  const said = page({
    json: {
      articleBody:
        "Warga Palu menanam sepuluh ribu bibit bakau di tepi teluk.\n\nBibit dibeli <b>panitia</b>.<br>Ombak reda.",
    },
  });
  const { article } = await extractHtml(
    said.replace(/<body>.*<\/body>/s, '<body><div id="root"></div></body>'),
  );
  expect(article).toMatchObject({ title: linked.headline, confidence: { body: "low" } });
  expect(article.body).toEqual([
    "Warga Palu menanam sepuluh ribu bibit bakau di tepi teluk.",
    "Bibit dibeli panitia.",
    "Ombak reda.",
  ]);
  expect((await extractHtml(said)).article.body).toHaveLength(3);
});

test.each([
  [""],
  ["<p>"],
  ["<html><body></body></html>"],
  ["<script type='application/ld+json'>{</script>"],
  ["<".repeat(5000)],
])("any HTML page is read, if only as nothing: %#", async (html) => {
  await expect(extractHtml(html)).resolves.toBeDefined();
});
