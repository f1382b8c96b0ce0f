import fc from "fast-check";
import { expect, test } from "vitest";
import { cutSentences } from "../../../src/news/text/sentences.ts";

const sentences = (text: string): string[] =>
  cutSentences(text).map(({ start, end }) => text.slice(start, end));

test("a text is cut where its sentences end", () => {
  expect(sentences("Pasar dibuka. Warga datang! Siapa saja?")).toEqual([
    "Pasar dibuka.",
    "Warga datang!",
    "Siapa saja?",
  ]);
});

test.each([
  "Menurut Peraturan No. 7 Tahun 2018, pasar wajib bersih.",
  "Pasar dikelola PT. Maju Bersama dan CV. Niaga.",
  "Dr. Sari datang bersama H. Umar dan Prof. Wati.",
  "Harganya Rp. 1.000 atau Rp 2.500 sekilo.",
  "Pasar dibuka pukul 10.49 WIB.",
  "Kios di Jl. Kenanga milik Joko S. Utomo.",
  "Keterangannya ada di hlm. 12 laporan itu.",
  "Pasar tutup 20 Desember s.d. 6 Januari.",
  "“Siapa pemiliknya?” tanya warga.",
  "“Bersih sekali!” kata seorang pembeli.",
  "Kabar Medcom.id, Detik.Com dan Prof.Wati tentang Node.js.",
])("one sentence: %s", (text) => {
  expect(sentences(text)).toEqual([text]);
});

test("sentences that were glued where a link or a line break was lost are cut", () => {
  expect(sentences("Jadwalnya di Facebook.Balap digelar pada 2018.Warga (12/5).Ramai!Senang.")).toEqual([
    "Jadwalnya di Facebook.",
    "Balap digelar pada 2018.",
    "Warga (12/5).",
    "Ramai!",
    "Senang.",
  ]);
});

test("a word that only looks like an abbreviation ends its sentence", () => {
  expect(sentences("Ia belajar banyak hal. Pasar mengajarinya.")).toHaveLength(2);
  expect(sentences("Mereka memasak kol. Wati membelinya.")).toHaveLength(2);
});

test("a very long text is cut as a short one is", () => {
  const text = "Pasar No. 7 dibuka. “Ramai?” tanya Dr. Sari. ";
  expect(sentences(text.repeat(500))).toEqual(Array.from({ length: 500 }, () => sentences(text)).flat());
});

test("no letter is lost, none stands in two sentences", () => {
  const pieces = fc.constantFrom(..."Pasar|buka|. |? |! | |“|”|No. |7|H. |…|\u00a0|😀".split("|"));
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      expect(sentences(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
