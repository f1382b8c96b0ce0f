import { expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { readHead } from "../read-lines.ts";

const headline = "Warga Tanam Seribu Pohon di Tepi Sungai";

test("the caption above it, printed twice, is not it", () => {
  const caption = "Warga menanam pohon di tepi sungai bersama pelajar.";
  const article = readHead(caption, caption, headline, "Lingkungan", "Ani Lestari • 24 Januari 2020 10:49");
  expect(article.title).toBe(headline);
  expect(article.confidence.title).toBe("high");
  expect(article.description).toBe(caption);
});

test("a menu and the fields of an archive are not it", () => {
  expect(readHead("News  Sport  What's On  Jobs  Notices", headline).title).toBe(headline);
  expect(readHead("PEMERINTAH KOTA WANAKARTA", "SIARAN PERS", headline).title).toBe(headline);
  expect(readHead("Contact: Priya Venn, Harbor Seed Library", "", headline).title).toBe(headline);
  expect(readHead("PERUMDA AIR MINUM WANAKARTA", "Jalan Pelabuhan 8", "", headline).title).toBe(headline);
  const contents = "Inside: Carol times, p. 2 · Lost gloves, p. 3 · Recipes, p. 4";
  expect(readHead("THE MUARA BULLETIN", contents, headline).title).toBe(headline);
  const fields = ["Paper: The Muara Clarion Record", "Page: B1", "Word count: 388"];
  expect(readHead(...fields, "", headline, "By Ani Lestari").title).toBe(headline);
});

test("an agency's name of the text is no part of it", () => {
  const wire = ["PELABUHAN-RAKYAT-PERPANJANG", "PELABUHAN RAKYAT WANAKARTA DIPERPANJANG 60 METER", ""];
  expect(readHead("ZCZC 0417", ...wire).title).toBe(wire[1]);
});

test("in capitals it may be broken at a comma", () => {
  const article = readHead("HARIAN MUARA", "LUMBUNG TUA DIBONGKAR,", "ISINYA PADI DAN", "SURAT UTANG");
  expect(article.title).toBe("LUMBUNG TUA DIBONGKAR, ISINYA PADI DAN SURAT UTANG");
});

test("it may stand below date and byline", () => {
  expect(readHead("Kamis, 5 November 2015, 14:56 WIB", "Red: Citra Dewi", headline).title).toBe(headline);
});

test("the site's name behind it is no part of it", () => {
  expect(readHead(`${headline} - Contoh.com`).title).toBe(headline);
});

test("of two that look alike none is certain", () => {
  const article = readHead("Pelajar Ikut Menanam Pohon Bersama Warga", headline);
  expect(article.confidence.title).toBe("low");
});

test("a text without a headline has none", () => {
  expect(readHead().title).toBeNull();
});

test("what opens like a dateline is no sure headline", () => {
  const article = readHead("MAKASSAR -- Pemerintah kota menanam seribu bibit bakau", "Selasa, 12 Maret 2024");
  expect(article.confidence.title).toBe("low");
});

test("nor one that opens with a place that nobody has heard of, and goes on in small letters", () => {
  const article = readHead("Wanakarta – Warga menanam seribu pohon di tepi sungai", "Selasa, 12 Maret 2024");
  expect(article.confidence.title).toBe("low");
});

test("the posts of a thread are its text", () => {
  const posts = [
    "Pagi itu warga menanam seribu pohon. 1/3",
    "Sungai di sana sering meluap. 2/3",
    "Kini tidak lagi. 3/3",
  ];
  const { title, authors, body } = extractArticle(["Ani Lestari", "@anilestari", "", ...posts].join("\n"));
  expect({ title, authors, body }).toEqual({ title: null, authors: ["Ani Lestari"], body: posts });
});

test.each([
  [`[12/03/25 08.15] Pak Lurah: *${headline}*`],
  [`📌 ${headline}`],
  [`🌳 ${headline} 🌅`],
  [`Judul: ${headline}`],
  [`title: "${headline}"`],
  [`${headline} https://contoh.example/123`],
  [`Daerah|${headline}`],
])("what a message, a form or a print adds is no part of it: %s", (line) => {
  expect(readHead(line, "Kamis, 5 November 2015, 14:56 WIB").title).toBe(headline);
});

test.each([
  [["TAK MAU KALAH DARI KOTA LAIN,", "DESA WANA TANAM SERIBU POHON", "DI TEPI SUNGAI"]],
  [["Jembatan Bambu Terpanjang Diresmikan,", "Bupati Melintas Tanpa Sepatu"]],
  [["Seribu Pohon Ditanam di Tepi Sungai", "untuk Menahan Longsor Musim Hujan"]],
])("lines of one headline are joined, in doubt: %s", (lines) => {
  const article = readHead("Daerah", ...lines, "Kamis, 5 November 2015, 14:56 WIB");
  expect({ title: article.title, sure: article.confidence.title }).toEqual({
    title: lines.join(" "),
    sure: "low",
  });
});

test("a name below it is none of it", () => {
  expect(readHead(headline, "Ani Lestari", "Kamis, 5 November 2015, 14:56 WIB").title).toBe(headline);
});

test("what a caption says between date and text is not it", () => {
  const asked = "'I planted a thousand trees'";
  const portrait = "Portrait of Ani Lestari with a thousand trees at the river";
  const article = readHead(
    asked,
    "Budi Laksana",
    "1 December 2015, 4:02 PM WIB",
    portrait,
    "Image caption",
    "At the river",
  );
  expect(article.title).toBe(asked);
});

test("a section before it is proposed", () => {
  expect(readHead(`Daerah|${headline}`).section).toBe("Daerah");
});

test("a sign that parts it from something unknown leaves it in doubt", () => {
  expect(readHead(`Rubrik Entah|${headline}`).confidence.title).toBe("low");
});

test("the title of a book, in a review, is no sure headline", () => {
  const article = readHead(headline, "Judul: Sungai yang Pulang ke Hulu", "Penulis: Ani Lestari");
  expect(article.confidence.title).toBe("low");
});

test("a regulation with its year at the end is no page's head", () => {
  expect(readHead("Pemkot Palu Cabut Perda Nomor 12, Tahun 2004").title).toBe(
    "Pemkot Palu Cabut Perda Nomor 12, Tahun 2004",
  );
});

test("what an agency calls the text among its own is not it", () => {
  const article = readHead("BC-INDO-TREES (KABAR WIRE)", "Villagers plant a thousand trees along the river");
  expect(article.title).toBe("Villagers plant a thousand trees along the river");
});
