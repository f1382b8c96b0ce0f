import { expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { paragraphs, readHead, readLines } from "../read-lines.ts";

test("what repeats an earlier line is dropped", () => {
  const caption = "Warga menanam pohon di tepi sungai bersama pelajar.";
  const lines = readLines(
    "Warga Tanam Seribu Pohon",
    "X Y",
    caption,
    "Rabu, 18 Jun 2025 09:33 WIB",
    ...paragraphs,
  );
  expect(lines[caption]).toBe("description by head-rest");
  expect(lines["X Y"]).toBe("noise by head-rest");
});

test("two words at the very top are the headline, where no other is", () => {
  const article = extractArticle(`Listrik Padam\n${paragraphs[0]}\nSelasa, 12 Maret 2024 10:05 WIB`);
  expect(article).toMatchObject({
    title: "Listrik Padam",
    body: [paragraphs[0]],
    confidence: { title: "low" },
  });
});

test("where something is, is no one's name", () => {
  const { title, authors, published } = readHead("Listrik Padam di Palu", "Selasa, 12 Maret 2024 10:05 WIB");
  expect({ title, authors, published }).toEqual({
    title: "Listrik Padam di Palu",
    authors: [],
    published: "2024-03-12T10:05+07:00",
  });
});

test("small letters above the text are tags, and a piece of a sentence is none", () => {
  const head = ["Warga Tanam Seribu Pohon di Tepi Sungai", "Selasa, 12 Maret 2024 10:05 WIB"];
  const named = (line: string) => readHead(...head, "", line, "").proposedTags.map(({ name }) => name);
  expect(named("uang kas")).toContain("uang kas");
  expect(named("dihadiri 400 anggota.")).toEqual([]);
  expect(named("di tepi sungai")).toEqual([]);
});

test("what stands right below the headline and fits no field is said: an obituary's name, a deck", () => {
  const name = "Mbah Lestari Wana (1931–2015)";
  const article = readHead("Selamat Jalan, Penjaga Pintu Air Desa", name, "Jumat, 18 Desember 2015");
  expect({ doubts: article.doubts, sure: article.confidence.body }).toEqual({ doubts: [2], sure: "low" });
});
