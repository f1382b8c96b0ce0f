import { expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { paragraphs, readLines } from "../read-lines.ts";

const [first = "", second = ""] = paragraphs;

test("a link on one line is dropped, the text goes on", () => {
  const lines = readLines(first, "Baca juga: Cara Menanam Pohon di Tebing", second);
  expect(lines["Baca juga: Cara Menanam Pohon di Tebing"]).toBe("noise by related-links");
  expect(lines[second]).toBe("body by body");
});

test("the headline under Baca Juga goes with it, a heading of the text does not", () => {
  const lines = readLines(first, "Baca Juga", "Cara Menanam Pohon di Tebing Curam", "Bibit Pilihan", second);
  expect(lines["Cara Menanam Pohon di Tebing Curam"]).toBe("noise by related-links");
  expect(lines["Bibit Pilihan"]).toBe("body by body");
});

test("all lines right below Baca Juga go with it where blank lines part them from the text", () => {
  const links = ["Harga Beras Turun di Tiga Kota", "Jalan Desa Ditutup", "Resep Rendang"];
  const lines = readLines(first, "", "Baca Juga", ...links, "", "Bibit Pilihan", "", second);
  for (const link of links) expect(lines[link]).toBe("noise by related-links");
  expect(lines["Bibit Pilihan"]).toBe("body by body");
  expect(readLines(first, second, "", "Baca Juga", ...links)["Resep Rendang"]).toBe("noise by related-links");
});

test.each([
  [
    "a link in Markdown",
    ["[Baca juga: Lima pohon yang tumbuh cepat](https://kabar.example/lima-pohon-yang-tumbuh)"],
  ],
  ["a heading that a page shows as a button", ["Foto Lainnya", "Panen Raya Semangka di Lahan Tambak"]],
  ["with a date of its own", ["More on this story", "The keeper who took up painting", "12 November 2015"]],
])("%s", (_, links) => {
  const lines = readLines("Warga Tanam Pohon", "Rabu, 18 Jun 2025 09:33 WIB", first, second, ...links);
  for (const link of links) expect(lines[link]).toMatch(/^noise/);
});

test("what a byline follows, above the text, is this article's headline", () => {
  const headline = "Warga Tanam Seribu Pohon di Tepi Sungai";
  const article = extractArticle(
    [
      "Trending",
      "Jadwal Kapal Hari Ini",
      "Daerah",
      headline,
      "Ani Lestari - Rabu, 18 Jun 2025 09:33 WIB",
      ...paragraphs,
    ].join("\n"),
  );
  expect(article).toMatchObject({ title: headline, section: "Daerah" });
});

test("a list that says where it ends ends there", () => {
  const end = "Akhir dari Artikel-artikel yang direkomendasikan";
  const links = ["Artikel-artikel yang direkomendasikan", "Kisah Penyelam Mutiara", end];
  const lines = readLines(first, ...links, "Bibit Pilihan", second);
  expect(lines["Kisah Penyelam Mutiara"]).toBe("noise by related-links");
  expect(lines["Bibit Pilihan"]).toBe("body by body");
});

test("all headlines under Berita Terkait go, until running text comes", () => {
  const lines = readLines(
    first,
    "Berita Terkait",
    "Harga Telur Turun",
    "Jalan Desa Diperbaiki Warga",
    second,
  );
  expect(lines["Harga Telur Turun"]).toBe("noise by related-links");
  expect(lines["Jalan Desa Diperbaiki Warga"]).toBe("noise by related-links");
  expect(lines[second]).toBe("body by body");
});
