import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { extractArticle } from "../../../src/import/extract.ts";
import { articleFile } from "../../../src/import/files/article-file.ts";
import {
  firstWords,
  headlineInSmallLetters,
  likelyLanguage,
  newestDayIn,
  proposedDescription,
} from "../../../src/import/files/from-the-text.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<Record<"notThere", string[][]>>(import.meta.url);

describe("a standfirst is proposed", () => {
  const first = "Warga Sukamaju membuka pasar malam: bazar, musik, dan lampion di tepi sungai.";

  test("from the first sentence, as a comment that becomes the key", () => {
    const text = `Pasar Malam Dibuka di Tepi Sungai\nSenin, 9 Juni 2025 08:00 WIB\nPALU - ${first} Pengunjung datang sejak sore.\n\nPetugas kebersihan berjaga sampai pagi di ketiga pintu masuknya.\n`;
    const made = articleFile(
      { article: extractArticle(text), disputes: [] },
      {
        timeZone: "Asia/Jakarta",
        sections: [],
        language: "id",
        hash: "0".repeat(64),
        sourceName: "a",
      },
    );
    const front = made.ok ? made.text.split("---\n")[1] : "";
    expect(front).toMatch(/^title: Pasar Malam Dibuka di Tepi Sungai\n# description: .*\ndate: 2025/);
    expect(parse(front?.replace("# description", "description") ?? "")).toMatchObject({ description: first });
  });

  test.each(tables.notThere)("but not where it is %s", (_, sentence) => {
    expect(proposedDescription([sentence])).toBeUndefined();
  });
});

test.each([
  ["its first sentence", ["Listrik padam sejak pagi. Petugas datang."], "Listrik padam sejak pagi"],
  ["the first words of a long one", ["Kereta wisata ".repeat(10)], `${"Kereta wisata ".repeat(7).trim()}…`],
  ["the first of two paragraphs", ["Listrik padam.", "Petugas datang."], "Listrik padam"],
  ["nothing of its own, where it has no words", ["***"], undefined],
])("a text without a headline is named by %s", (_, paragraphs, title) => {
  expect(firstWords(paragraphs)).toBe(title);
});

const indonesian =
  "Warga desa menanam seribu pohon di tepi sungai. Bibit itu dibeli dengan uang kas yang dikumpulkan untuk lingkungan, dan akan dirawat.";
const english =
  "Villagers planted a thousand trees along the river. The head of the village said that the seedlings were paid for with money from the fund.";

test.each([
  [[indonesian], "id"],
  [[english], "en"],
  // A quotation in the other language changes nothing.
  [[indonesian, indonesian, '"The river is ours," kata seorang tamu.'], "id"],
  [["Banjir surut."], undefined],
  [[indonesian, english], undefined],
])("is in the language of most of its words: %j", (paragraphs, language) => {
  expect(likelyLanguage(paragraphs)).toBe(language);
});

test.each([
  ["the weekday's year", ["Panen dimulai Kamis (26/11) di Palu."], "2026-11-26"],
  ["last year's, of a weekday", ["Panen Jumat (26/12) di Palu, sampai 18 Agustus."], "2025-12-26"],
  [
    "the newest of several",
    ["Warga menanam pada 3 Juli 2026.", "Panen Senin, 23 November 2026 pagi."],
    "2026-11-23",
  ],
  ["none that is to come", ["Pasar dibuka 12 Desember 2026, kata dia Rabu (25/11/2026)."], "2026-11-25"],
  ["none of history", ["Pelabuhan itu dibangun pada 3 Juli 1998."], undefined],
  ["none where only numbers stand", ["Skor akhir 2-1, dan harga naik 12,5 persen."], undefined],
])("the newest day that a text names: %s", (_, paragraphs, day) => {
  expect(newestDayIn(paragraphs, "2026-11-28")).toBe(day);
});

test.each([
  ["WARGA TANAM POHON DI TEPI SUNGAI PALU", "Warga Tanam Pohon di Tepi Sungai Palu"],
  ["KEPALA BMKG DAN PLN BICARA SOAL GEMPA KE-3", "Kepala BMKG dan PLN Bicara soal Gempa ke-3"],
  ["DPRD: APBD DIPAKAI UNTUK IPHONE BARU", "DPRD: APBD Dipakai untuk iPhone Baru"],
  ["DARI DESA: ANAK-ANAK BACA AL-QUR'AN SETIAP JUM'AT", "Dari Desa: Anak-Anak Baca Al-Qur'an Setiap Jum'at"],
  ["Warga Tanam Pohon", undefined],
  ["2026", undefined],
])("a headline in capitals is proposed as others are written: %s", (title, proposed) => {
  const body = ["Anggota DPRD membeli iPhone dengan uang APBD. Warga dari kelas VI menolak."];
  expect(headlineInSmallLetters(title, body)).toBe(proposed);
});
