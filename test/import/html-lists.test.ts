import { describe, expect, test } from "vitest";
import { extractHtml } from "../../src/import/html/extract-html.ts";
import { closing, middle, opening, page, written } from "./html-pages.ts";

const droppedFrom = async (content: string): Promise<string[]> => {
  const { article } = await extractHtml(page(content));
  expect(article.body).toEqual([opening, middle, closing]);
  return article.lines.filter(({ reason }) => reason !== undefined).map(({ text }) => text);
};

describe("a list among the paragraphs of a page is text, where it stands", () => {
  test.each([
    ["short points", "<ul><li>Buah</li><li>Sayur</li></ul>", "- Buah\n- Sayur"],
    [
      "links",
      '<ul><li><a href="/u">Dermaga utara</a></li><li><a href="/s">Dermaga selatan</a></li></ul>',
      "- Dermaga utara\n- Dermaga selatan",
    ],
    ["wrapped", '<div class="wp-list"><ol><li>Buah</li><li>Sayur</li></ol></div>', "1. Buah\n2. Sayur"],
    ["with its first number", '<ol start="3"><li>Buah</li><li>Sayur</li></ol>', "3. Buah\n4. Sayur"],
    ["below another", "<ol><li>Buah</li></ol><ol><li>Sayur</li></ol>", "1. Buah\n\n1) Sayur"],
    [
      "inside a numbered one, three deep",
      "<ol><li>Buah<ul><li>Jeruk<ol><li>manis</li><li>nipis</li></ol></li></ul></li><li>Sayur</li></ol>",
      "1. Buah\n   - Jeruk\n     1. manis\n     2. nipis\n2. Sayur",
    ],
    [
      "with two paragraphs in an item",
      "<ul><li><p>Buah</p><p>dari kebun warga</p></li><li><p>Sayur</p></li></ul>",
      "- Buah\n\n  dari kebun warga\n- Sayur",
    ],
    [
      "of steps that are buttons elsewhere",
      "<ol><li>Masuk.</li><li>Cari.</li><li>Komentar.</li><li>Kirim</li></ol>",
      "1. Masuk.\n2. Cari.\n3. Komentar.\n4. Kirim",
    ],
    ["of counts", "<ul><li>120 kali</li><li>45</li></ul>", "- 120 kali\n- 45"],
  ])("%s", async (_, list, markdown) => {
    expect(await written(`<p>A</p><p>B</p>${list}<p>C</p>`)).toBe(`A\n\nB\n\n${markdown}\n\nC`);
  });

  test.each([
    ["paragraphs that only line breaks part", "A<br><br>B<ul><li>Buah</li></ul>C"],
    [
      "in a page that a table lays out",
      "<table><tr><td><p>A</p><p>B</p><ul><li>Buah</li></ul><p>C</p></td><td>Iklan</td></tr></table>",
    ],
  ])("also %s", async (_, content) => {
    expect(await written(content)).toBe("A\n\nB\n\n- Buah\n\nC");
  });

  test("also where the same words come again", async () => {
    const list = "<ul><li>Jeruk</li></ul>";
    expect(await written(`<p>A</p>${list}<p>B</p><h2>Buah</h2>${list}<p>C</p>`)).toBe(
      "A\n\n- Jeruk\n\nB\n\n## Buah\n\n- Jeruk\n\nC",
    );
  });

  test("at the end, where tags stand below it", async () => {
    const content =
      '<p>A</p><p>B</p><ul><li>Buah</li><li>Sayur</li></ul><ul><li><a href="/t">pasar apung</a></li></ul><p>Editor: Budi Laksana</p>';
    expect(await written(content)).toBe("A\n\nB\n\n- Buah\n- Sayur");
    expect((await extractHtml(page(content))).article).toMatchObject({ editors: ["Budi Laksana"] });
  });
});

describe("a list that is none of the text is listed as dropped", () => {
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
    ["buttons alone", "<ul><li>Bagikan</li><li>Cetak</li></ul>", ["Bagikan", "Cetak"]],
    ["linked buttons", '<ol><li><a href="/masuk">Masuk</a></li></ol>', ["Masuk"]],
  ])("%s", async (_, list, lines) => {
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

test.each([
  ["list", "<ul><li>Penulis: Ani Lestari</li><li>Editor: Budi Laksana</li></ul>"],
  [
    "table",
    "<table><tr><td>Penulis</td><td>Ani Lestari</td></tr><tr><td>Editor</td><td>Budi Laksana</td></tr></table>",
  ],
])("a %s that names who wrote the article is a byline", async (_, names) => {
  const { article } = await extractHtml(page(`<p>A</p><p>B</p><p>C</p>${names}`));
  expect(article.editors).toEqual(["Budi Laksana"]);
  expect(article.body).toEqual([opening, middle, closing]);
});

test("a definition list comes as its terms, bold, and what explains them", async () => {
  const list =
    "<dl><dt>Jam buka</dt><dd>06.00</dd><dt>Karcis</dt><dd>Rp5.000 *dewasa*</dd><dd>Gratis untuk anak</dd></dl>";
  const markdown = "**Jam buka**\n\n06.00\n\n**Karcis**\n\nRp5.000 \\*dewasa\\*\n\nGratis untuk anak";
  expect(await written(`<p>A</p><p>B</p>${list}<p>C</p>`)).toBe(`A\n\nB\n\n${markdown}\n\nC`);
  expect(await written(`<p>A</p><p>B</p>${list}<p>Editor: Budi Laksana</p>`)).toBe(`A\n\nB\n\n${markdown}`);
});

describe("a table of a page is one of Markdown", () => {
  test.each([
    [
      "with a head",
      "<thead><tr><th>Barang</th><th>Harga</th></tr></thead><tbody><tr><td>Jeruk</td><td>12.000</td></tr></tbody>",
      "| Barang | Harga |\n| --- | --- |\n| Jeruk | 12.000 |",
    ],
    [
      "without one: its first row is it",
      "<tr><td>Barang</td><td>Harga</td></tr><tr><td>Jeruk<br>manis</td><td>12.000</td></tr>",
      "| Barang | Harga |\n| --- | --- |\n| Jeruk manis | 12.000 |",
    ],
    [
      "with signs of Markdown",
      "<tr><td>Barang | isi</td><td>Harga</td></tr><tr><td>*Jeruk*</td><td>12.000</td></tr>",
      "| Barang \\| isi | Harga |\n| --- | --- |\n| \\*Jeruk\\* | 12.000 |",
    ],
    [
      "with cells that span several",
      '<tr><th rowspan="2">Barang</th><th colspan="2">Harga</th></tr><tr><th>Pagi</th><th>Sore</th></tr><tr><td>Jeruk</td><td></td><td>9.000</td></tr>',
      "| Barang | Harga |  |\n| --- | --- | --- |\n|  | Pagi | Sore |\n| Jeruk |  | 9.000 |",
    ],
  ])("%s", async (_, rows, markdown) => {
    const table = `<table>${rows}</table>`;
    expect(await written(`<p>A</p><p>B</p>${table}<p>C</p>`)).toBe(`A\n\nB\n\n${markdown}\n\nC`);
    expect(await written(`<p>A</p><p>B</p>${table + table}<p>Editor: Budi Laksana</p>`)).toBe(
      `A\n\nB\n\n${markdown}\n\n${markdown}`,
    );
  });

  test.each([["Jeruk"], ["Jeruk manis dari kebun warga di tepi sungai dan dari pasar induk"]])(
    "above the first paragraph, too: %s",
    async (cell) => {
      const table = `<table><tr><td>Barang</td><td>Harga</td></tr><tr><td>${cell}</td><td>12.000</td></tr></table>`;
      const markdown = `| Barang | Harga |\n| --- | --- |\n| ${cell} | 12.000 |`;
      expect(await written(`${table}<p>A</p><p>B</p>${table}`)).toBe(`${markdown}\n\nA\n\nB\n\n${markdown}`);
    },
  );
});
