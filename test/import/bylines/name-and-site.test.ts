import { describe, expect, test } from "vitest";
import { readHead } from "../read-lines.ts";

const headline = "Warga Tanam Seribu Pohon di Tepi Sungai";
const date = "Rabu, 18 Jun 2025 09:33 WIB";

test.each([
  ["Ani Lestari - kabarNews"],
  ["Ani Lestari -kabarNews"],
  ["Ani Lestari, CNN Indonesia"],
  ["Ani Lestari | Contoh.com"],
  ["Ani Lestari Contoh.com"],
  ["Ani Lestari, Jurnalis"],
  ["Ani Lestari (Kontributor)"],
  ["Ani Lestari (ani@contoh.example)"],
  ["Contoh.com, Ani Lestari"],
])("a name and its site or role: %s", (line) => {
  expect(readHead(headline, line, "Rabu, 18 Jun 2025 09:33 WIB").authors).toEqual(["Ani Lestari"]);
});

test("a headline with a name for its last word stays one", () => {
  const article = readHead(
    "Ani Lestari - kabarNews",
    "Rabu, 18 Jun 2025 09:33 WIB",
    "Kopi Gayo Tembus Eropa, Petani Tersenyum",
  );
  expect(article.title).toBe("Kopi Gayo Tembus Eropa, Petani Tersenyum");
  expect(article.authors).toEqual(["Ani Lestari"]);
});

describe("a section behind the name is proposed", () => {
  test.each([
    ["Ani Lestari - kabarFinance", ["Ani Lestari"], "Finance"],
    ["ani lestari - kabarFinance", ["ani lestari"], "Finance"],
    ["Ani Lestari -Sepakbola", ["Ani Lestari"], "Sepakbola"],
    ["Ani Lestari K - Sport", ["Ani Lestari K"], "Sport"],
    ["Ani Lestari - Jelajah", ["Ani Lestari"], "Jelajah"],
    ["Ani Lestari - kabarNews", ["Ani Lestari"], null],
    ["ani lestari - Malang Raya", ["ani lestari"], "Malang Raya"],
    ["Ani Lestari - Palu Hari Ini", ["Ani Lestari"], "Palu Hari Ini"],
    ["Ani Lestari - Palu", ["Ani Lestari"], null],
  ])("%s", (line, authors, section) => {
    const article = readHead(headline, line, date);
    expect({ authors: article.authors, section: article.section }).toEqual({ authors, section });
    if (section) expect(article.confidence.section).toBe("low");
  });
});

test("a site in brackets is a picture's", () => {
  expect(readHead(headline, date, "Ani Lestari (Contoh.com)").confidence.authors).not.toBe("high");
});
