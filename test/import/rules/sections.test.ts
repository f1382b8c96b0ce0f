import { expect, test } from "vitest";
import { readFoot, readHead } from "../read-lines.ts";

const headline = "Warga Tanam Seribu Pohon di Tepi Sungai";

test.each([
  ["Teknologi", "Teknologi"],
  ["EKONOMI BISNIS", "Ekonomi Bisnis"],
  ["Home > News > Nasional", "Nasional"],
  ["Beranda / Ekonomi / Makro", "Makro"],
  ["HOME NEWS NUSANTARA", "Nusantara"],
  ["Teknologi teknologi tiktok", "Teknologi"],
  ["Kategori: Gaya Hidup", "Gaya Hidup"],
  ["article:section: Pertanian", "Pertanian"],
  ["Beranda / Ekonomi pasar ikan dermaga relokasi", "Ekonomi"],
  ["Inspirasi", "Inspirasi"],
  ["Beranda > Bali > Kabar Subak", "Kabar Subak"],
  [`Wisata Air » ${headline}`, "Wisata Air"],
  ["Gaya Hidup / Rumah & Taman", "Gaya Hidup"],
  ["Anda di sini: Beranda » Berita » Berita Daerah", "Berita Daerah"],
])("%s", (line, section) => {
  const article = readHead(line, headline);
  expect({ title: article.title, section: article.section }).toEqual({ title: headline, section });
});

test.each([
  ["https://www.contoh.example/gaya-hidup/2024/03/12/warga-tanam-pohon", "Gaya Hidup"],
  ["https://finance.contoh.example/read/warga-tanam-pohon", "Finance"],
  ["Ruang Warga", "Ruang Warga"],
  ["SURAT PEMBACA", "Surat Pembaca"],
  ["Foto News", "Foto News"],
  ["NEWS", "News"],
])("above the headline, in doubt: %s", (line, section) => {
  const article = readHead(line, headline);
  expect({ section: article.section, sure: article.confidence.section }).toEqual({ section, sure: "low" });
});

test("a rubric may look like a name where another line is signed", () => {
  expect(readHead("Tanah Muara", headline, "Penulis: Ani Lestari").section).toBe("Tanah Muara");
});

test("in the line of an archive that gives the edition", () => {
  const line = "Edisi: Minggu, 14 Juni 2009   Halaman: 7   Rubrik: Maluku Raya";
  expect(readHead(line, headline)).toMatchObject({ section: "Maluku Raya", published: "2009-06-14" });
});

test("of a section and a part of it either may be meant", () => {
  expect(readHead("Bisnis » Komoditas", headline).confidence.section).toBe("low");
  expect(readHead("Beranda » Komoditas", headline).confidence.section).toBe("high");
});

test.each([["Ani Lestari"], ["Palu"], ["Contoh.com"], ["Sinar Pesisir"]])("no section: %s", (line) => {
  expect(readHead(line, headline).section).toBeNull();
});

test("a label below the text", () => {
  expect(readFoot("Kategori: Wisata").section).toBe("Wisata");
});

test.each([
  ["🗂 Kampus", "Kampus"],
  ["CULTURE | 4 MIN READ", "Culture"],
  ["KABAR MUARA / JATENG", "Jateng"],
  ["in Daerah, Ekonomi", "Daerah"],
  ["Beranda | Profil | Galeri | Kontak", null],
])("%s", (line, section) => {
  expect(readHead(line, "Warga Tanam Seribu Pohon di Tepi Sungai").section).toBe(section);
});

test("`Headline` over the headline of this article heads no list of others", () => {
  const headline = "Warga Tanam Seribu Pohon di Tepi Sungai";
  expect(readHead("Headline", headline, "Kamis, 5 November 2015").title).toBe(headline);
});

test("`Sorotan` over a headline with name and date is a section that no other site has", () => {
  const { title, section, authors } = readHead("Sorotan", headline, "Ani Lestari", "Kamis, 5 November 2015");
  expect({ title, section, authors }).toEqual({
    title: headline,
    section: "Sorotan",
    authors: ["Ani Lestari"],
  });
});

test("a headline that begins with a province is no section", () => {
  expect(readHead("Maluku Utara siaga banjir").section).toBeNull();
});
