import { expect, test } from "vitest";
import { extractHtml } from "../../../src/import/html/extract-html.ts";
import { textLines } from "../../../src/import/html/text-lines.ts";
import { gridOf, parsePage, visibleLines } from "../../../src/import/html/visible-lines.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<Record<"noText", string[][]>>(import.meta.url);

const paragraphs = [
  "Pasar ikan di muara sungai dibuka lagi pada Senin pagi setelah dua bulan diperbaiki.",
  "Puluhan pedagang menata lapak sejak subuh, dan pembeli datang dari tiga kecamatan.",
  "Kepala pasar, Rahmat Hidayat, mengatakan atap dan lantai baru membuat pedagang betah.",
  "Harga ikan tongkol pada hari pertama turun sedikit karena banyak perahu yang pulang.",
];
const page = (inside: string, around = ""): string =>
  `<!doctype html><html lang="id"><head><title>Pasar Ikan Dibuka Lagi</title></head><body>${around}
<main><article class="isi"><h1>Pasar Ikan Dibuka Lagi</h1>${paragraphs
    .map((paragraph, index) => `<p>${paragraph}</p>${index === 1 ? inside : ""}`)
    .join("\n")}</article></main></body></html>`;

test("what two programs both take for the text of a page is sure to be it", async () => {
  const { article } = await extractHtml(page(""));
  expect(article).toMatchObject({ body: paragraphs, confidence: { title: "high", body: "high" } });
});

test.each(tables.noText)("%s among the paragraphs is no text", async (_, inside) => {
  expect((await extractHtml(page(inside))).article.body).toEqual(paragraphs);
});

test("what asks for consent is no text, however long it is", async () => {
  const consent = `<div id="cookie-consent">${"<p>Kami menyimpan data agar situs ini berjalan baik, dan meminta izin Anda untuk itu semua.</p>".repeat(8)}</div>`;
  expect((await extractHtml(page("", consent))).article.body).toEqual(paragraphs);
});

test("where one program finds hardly more than the lead, the text that the other finds is taken, in doubt", () => {
  const more = paragraphs.map((paragraph) => `<p>Di pasar lama, ${paragraph}</p>`).join("");
  const shown = visibleLines(parsePage(page(`<section class="lanjutan">${more}</section>`)).body);
  const texts = new Set([...shown.keys()].slice(1));
  const { kept, doubtful } = textLines(shown, { defuddle: texts, readability: new Set([1]) }, []);
  expect(kept).toEqual(texts);
  expect(doubtful.size).toBe(texts.size - 1);
});

test("a page whose head has no end is read as browsers read it", async () => {
  const html = page("")
    .replace("<!doctype html><html", "<!--[if IE]><html><![endif]--><html")
    .replace("</head><body>", "");
  expect((await extractHtml(html)).article.body).toEqual(paragraphs);
});

test("a table whose cells claim thousands of rows stays small", () => {
  const rows = "<tr><td rowspan=4000>a</td></tr>".repeat(4000);
  const [table] = parsePage(`<table>${rows}</table>`).querySelectorAll("table");
  const entries = table ? gridOf(table).flatMap((row) => row.length) : [];
  expect([entries.length, Math.max(...entries)]).toEqual([4000, 50]);
});

test("an author whom readers cannot see on the page is in doubt", async () => {
  const by = (name: string) => page("").replace("<title>", `<meta name="author" content="${name}"><title>`);
  const sure = async (html: string) => (await extractHtml(html)).article.confidence.authors;
  expect(await sure(by("Sinta Dewi").replace("</h1>", "</h1><p>Oleh Sinta Dewi</p>"))).toBe("high");
  expect(await sure(by("Sinta Dewi"))).toBe("low");
});
