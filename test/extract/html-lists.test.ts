import { describe, expect, test } from "vitest";
import { extractHtml } from "../../src/extract/html/extract-html.ts";
import { markdownOf } from "./html-markdown.ts";

const opening =
  "Pasar apung di Sungai Martapura dibuka lagi sejak pagi sesudah dua tahun ditutup karena perbaikan dermaga.";
const middle = "Pengelola menyiapkan tiga dermaga baru untuk perahu pedagang dan pengunjung di tepi sungai.";
const closing = "Pengunjung dapat membeli buah, sayur, dan kue dari atas perahu mulai pukul enam pagi.";
const page = (
  content: string,
): string => `<!doctype html><html lang="id"><head><title>Pasar Apung Dibuka Lagi</title></head><body>
<nav><ul><li><a href="/">Beranda</a></li><li><a href="/n">Nasional</a></li></ul></nav>
<article><h1>Pasar Apung Dibuka Lagi di Martapura</h1><div>Selasa, 12 Maret 2024 10:05 WIB</div><div>Sinta Dewi</div>
<div class="content">${content}</div></article><footer><p>Hak cipta Contoh.com</p></footer></body></html>`;
const between = (more: string): string => page(`<p>${opening}</p><p>${middle}</p>${more}<p>${closing}</p>`);
const written = async (html: string): Promise<string | undefined> =>
  (await markdownOf(html))?.replace(opening, "A").replace(middle, "B").replace(closing, "C");

describe("a list among the paragraphs of a page is text, where it stands", () => {
  test.each([
    ["short points", "<ul><li>Buah</li><li>Sayur</li></ul>", "- Buah\n- Sayur"],
    [
      "links",
      '<ul><li><a href="/u">Dermaga utara</a></li><li><a href="/s">Dermaga selatan</a></li></ul>',
      "- Dermaga utara\n- Dermaga selatan",
    ],
    ["wrapped", '<div class="wp-list"><ol><li>Buah</li><li>Sayur</li></ol></div>', "1. Buah\n2. Sayur"],
    ["inside another", "<ul><li>Buah<ul><li>Jeruk</li></ul></li></ul>", "- Buah\n  - Jeruk"],
    [
      "inside a numbered one, three deep",
      "<ol><li>Buah<ul><li>Jeruk<ol><li>manis</li><li>nipis</li></ol></li></ul></li><li>Sayur</li></ol>",
      "1. Buah\n   - Jeruk\n     1. manis\n     2. nipis\n2. Sayur",
    ],
    ["with its first number", '<ol start="3"><li>Buah</li><li>Sayur</li></ol>', "3. Buah\n4. Sayur"],
    ["with numbers of its own", '<ol><li>Buah</li><li value="7">Sayur</li></ol>', "1. Buah\n7. Sayur"],
    ["below another", "<ol><li>Buah</li></ol><ol><li>Sayur</li></ol>", "1. Buah\n\n1) Sayur"],
    [
      "with two paragraphs in an item",
      "<ul><li><p>Buah</p><p>dari kebun warga</p></li><li><p>Sayur</p></li></ul>",
      "- Buah\n\n  dari kebun warga\n- Sayur",
    ],
  ])("%s", async (_, list, markdown) => {
    expect(await written(between(list))).toBe(`A\n\nB\n\n${markdown}\n\nC`);
  });

  test("also between paragraphs that only line breaks part", async () => {
    const html = page(`${opening}<br><br>${middle}<ul><li>Buah</li></ul>${closing}`);
    expect(await written(html)).toBe("A\n\nB\n\n- Buah\n\nC");
  });

  test("also in a page that a table lays out", async () => {
    const html = page(
      `<table><tr><td><p>${opening}</p><p>${middle}</p><ul><li>Buah</li></ul><p>${closing}</p></td><td>Iklan</td></tr></table>`,
    );
    expect(await written(html)).toBe("A\n\nB\n\n- Buah\n\nC");
  });

  test("also where the same words come again", async () => {
    const html = page(
      `<p>${opening}</p><ul><li>Jeruk</li></ul><p>${middle}</p><h2>Buah</h2><ul><li>Jeruk</li></ul><p>${closing}</p>`,
    );
    expect(await written(html)).toBe("A\n\n- Jeruk\n\nB\n\n## Buah\n\n- Jeruk\n\nC");
  });

  test("at the end, where tags stand below it", async () => {
    const html = page(
      `<p>${opening}</p><p>${middle}</p><ul><li>Buah</li><li>Sayur</li></ul><ul><li><a href="/t">pasar apung</a></li></ul><p>Editor: Budi Laksana</p>`,
    );
    expect(await written(html)).toBe("A\n\nB\n\n- Buah\n- Sayur");
    expect((await extractHtml(html)).article).toMatchObject({ editors: ["Budi Laksana"] });
  });
});

describe("a list that is none of the text is told of as dropped", () => {
  test.each([
    [
      "headlines of other articles",
      '<ul><li><a href="/b">Sungai Martapura Dikeruk Mulai Juni Tahun Depan</a></li><li><a href="/c">Warga Kota Bersihkan Sungai Bersama</a></li></ul>',
      ["Sungai Martapura Dikeruk Mulai Juni Tahun Depan", "Warga Kota Bersihkan Sungai Bersama"],
    ],
    [
      "what is announced as such",
      '<p><b>Baca juga:</b></p><ul><li><a href="/b">Dermaga dikeruk</a></li><li><a href="/c">Harga jeruk turun</a></li></ul>',
      ["Baca juga:", "Dermaga dikeruk", "Harga jeruk turun"],
    ],
    [
      "what is named as such",
      '<ul class="share-list"><li>Kirim ke teman</li><li>Simpan tulisan</li></ul>',
      ["Kirim ke teman", "Simpan tulisan"],
    ],
  ])("%s", async (_, list, lines) => {
    const { article } = await extractHtml(between(list));
    expect(article.body).toEqual([opening, middle, closing]);
    const dropped = article.lines.filter(({ reason }) => reason !== undefined).map(({ text }) => text);
    expect(dropped).toEqual(lines);
  });
});

test("all of a box under Baca juga is dropped, what is as short as a tag too", async () => {
  const box =
    "<aside><h3>Baca juga</h3><ul><li>Harga Jeruk Turun di Tiga Kota</li><li>Resep Wadai Banjar</li></ul></aside>";
  const html = page(`<p>${opening}</p><p>${middle}</p>${box}<p>Editor: Budi Laksana</p>`);
  const { article } = await extractHtml(html);
  expect(article.lines.slice(-4)).toMatchObject([
    { text: "Baca juga", roles: ["noise"] },
    { text: "Harga Jeruk Turun di Tiga Kota", roles: ["noise"] },
    { text: "Resep Wadai Banjar", roles: ["noise"] },
    { text: "Editor: Budi Laksana", roles: ["byline"] },
  ]);
});

describe("what a page explains comes bold, with what explains it below", () => {
  test("a definition list", async () => {
    const list =
      "<dl><dt>Jam buka</dt><dd>06.00</dd><dt>Karcis</dt><dd>Rp5.000 *dewasa*</dd><dd>Gratis untuk anak</dd></dl>";
    const markdown = "**Jam buka**\\\n06.00\n\n**Karcis**\\\nRp5.000 \\*dewasa\\*\\\nGratis untuk anak";
    expect(await written(between(list))).toBe(`A\n\nB\n\n${markdown}\n\nC`);
    const last = page(`<p>${opening}</p><p>${middle}</p>${list}<p>Editor: Budi Laksana</p>`);
    expect(await written(last)).toBe(`A\n\nB\n\n${markdown}`);
  });

  test("a table of two columns whose left one is of headings", async () => {
    const table =
      "<table><tr><th>Jam buka</th><td>06.00</td></tr><tr><th>Karcis</th><td>Rp5.000</td></tr></table>";
    const markdown = "**Jam buka**\\\n06.00\n\n**Karcis**\\\nRp5.000";
    expect(await written(between(table))).toBe(`A\n\nB\n\n${markdown}\n\nC`);
  });
});

describe("a table of a page is one of Markdown", () => {
  test.each([
    [
      "with a head",
      "<table><thead><tr><th>Barang</th><th>Harga</th></tr></thead><tbody><tr><td>Jeruk</td><td>12.000</td></tr></tbody></table>",
      "| Barang | Harga |\n| --- | --- |\n| Jeruk | 12.000 |",
    ],
    [
      "without one: its first row is it",
      "<table><tr><td>Barang</td><td>Harga</td></tr><tr><td>Jeruk<br>manis</td><td>12.000</td></tr></table>",
      "| Barang | Harga |\n| --- | --- |\n| Jeruk manis | 12.000 |",
    ],
    [
      "with signs of Markdown",
      "<table><tr><td>Barang | isi</td><td>Harga</td></tr><tr><td>*Jeruk*</td><td>12.000</td></tr></table>",
      "| Barang \\| isi | Harga |\n| --- | --- |\n| \\*Jeruk\\* | 12.000 |",
    ],
    [
      "with cells that span several",
      '<table><tr><th rowspan="2">Barang</th><th colspan="2">Harga</th></tr><tr><th>Pagi</th><th>Sore</th></tr><tr><td>Jeruk</td><td></td><td>9.000</td></tr></table>',
      "| Barang | Harga |  |\n| --- | --- | --- |\n|  | Pagi | Sore |\n| Jeruk |  | 9.000 |",
    ],
  ])("%s", async (_, table, markdown) => {
    expect(await written(between(table))).toBe(`A\n\nB\n\n${markdown}\n\nC`);
    const last = page(`<p>${opening}</p><p>${middle}</p>${table}<p>Editor: Budi Laksana</p>`);
    expect(await written(last)).toBe(`A\n\nB\n\n${markdown}`);
  });

  test("above the first paragraph, too", async () => {
    const long = "Jeruk manis dari kebun warga di tepi sungai dan dari pasar induk";
    const rows = `<tr><td>Barang</td><td>Harga</td></tr><tr><td>${long}</td><td>12.000</td></tr>`;
    const html = page(`<table>${rows}</table><p>${opening}</p><p>${middle}</p><table>${rows}</table>`);
    const markdown = `| Barang | Harga |\n| --- | --- |\n| ${long} | 12.000 |`;
    expect(await written(html)).toBe(`${markdown}\n\nA\n\nB\n\n${markdown}`);
    const short = html.replaceAll(long, "Jeruk");
    expect(await written(short)).toBe(`${markdown}\n\nA\n\nB\n\n${markdown}`.replaceAll(long, "Jeruk"));
  });

  test("two of them, one below the other", async () => {
    const table =
      "<table><tr><td>Barang</td><td>Harga</td></tr><tr><td>Jeruk</td><td>12.000</td></tr></table>";
    const markdown = "| Barang | Harga |\n| --- | --- |\n| Jeruk | 12.000 |";
    expect(await written(between(table + table))).toBe(`A\n\nB\n\n${markdown}\n\n${markdown}\n\nC`);
  });

  test("but one that names who wrote the article is a byline", async () => {
    const html = page(
      `<p>${opening}</p><p>${middle}</p><p>${closing}</p><table><tr><td>Editor</td><td>Budi Laksana</td></tr><tr><td>Kanal</td><td>Kota</td></tr></table>`,
    );
    const { article } = await extractHtml(html);
    expect(article.editors).toEqual(["Budi Laksana"]);
    expect(article.body).toEqual([opening, middle, closing]);
  });
});
