import { expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { paragraphs, readFoot, readHead } from "../read-lines.ts";

const headline = "Warga Tanam Seribu Pohon di Tepi Sungai";

test.each([
  ["below them", ["Ani Lestari,", "Budi Laksana", "Tim Redaksi"]],
  ["behind them", ["Ani Lestari, Budi Laksana Tim Redaksi"]],
])("of the names that Tim Redaksi stands %s the last is the editor, not beyond doubt", (_, names) => {
  const article = readHead(headline, "Contoh.com - 10/06/2025, 21:23 WIB", ...names);
  expect(article).toMatchObject({ authors: ["Ani Lestari"], editors: ["Budi Laksana"] });
  expect(article.confidence.editors).toBe("low");
});

test("a page's head and what the article is about are in capitals, too", () => {
  const head = ["SUARA MUARA TIMUR", "SELASA, 11 DESEMBER 2018", "AIR BERSIH", headline];
  expect(readHead(...head).authors).toEqual([]);
});

test("where the writer is stands behind the name, as it does over the text", () => {
  const article = extractArticle(
    [
      headline,
      "Selasa, 11 Desember 2018",
      "Ani Lestari, Wana Karta",
      "",
      `WANA KARTA - ${paragraphs[0]}`,
      paragraphs[1],
    ].join("\n"),
  );
  expect(article.authors).toEqual(["Ani Lestari"]);
});

test("below the name, a paper's says whom the writer works for", () => {
  expect(readHead(headline, "Ani Lestari", "Muara Register-Star", "10 Juni 2025 21:23 WIB").authors).toEqual([
    "Ani Lestari",
  ]);
});

test("of two before a date the second may be the editor", () => {
  const article = readHead(headline, "Ani Lestari - Budi Laksana - Jumat, 25 November 2022 - 21:14 WIB");
  expect(article.confidence.authors).toBe("low");
});

test("in capitals below the text, and where the writer is", () => {
  expect(readFoot("", "ANI LESTARI, Palu").authors).toEqual(["ANI LESTARI"]);
});

test("above the headline a paper's name is no one's", () => {
  expect(readHead("[ Senin, 22 Februari 2010 ]", "Radar Timur", headline).authors).toEqual([]);
});

test("behind a dash at the end of the text", () => {
  expect(readFoot("", "— Ani Lestari").authors).toEqual(["Ani Lestari"]);
});

test("behind Tim Redaksi stands whose team it is", () => {
  expect(readHead(headline, "Tim Redaksi Kabar Wana", "10 Juni 2025 21:23 WIB").authors).toEqual([]);
});

test("an office is no one's name", () => {
  expect(readHead(headline, "Humas Pemkab", "10 Juni 2025 21:23 WIB").authors).toEqual([]);
});

test("a name in full beside the date, with nothing but furniture between", () => {
  const date = "10 Juni 2025 21:23 WIB";
  expect(readHead(headline, date, "·", "waktu baca 2 menit", "Ani Lestari").authors).toEqual(["Ani Lestari"]);
});

test("a headline is no name, however its words are written", () => {
  const article = readHead("Rio Hartono Menang Telak", "Ani Lestari", "10 Juni 2025 21:23 WIB");
  expect(article.title).toBe("Rio Hartono Menang Telak");
  expect(article.authors).toEqual(["Ani Lestari"]);
});

test("a name right below the headline, not beyond doubt", () => {
  const article = readHead("10 Juni 2025 21:23 WIB", headline, "Ani Lestari");
  expect(article.authors).toEqual(["Ani Lestari"]);
  expect(article.confidence.authors).toBe("low");
});

test("who the headline names is no author", () => {
  const article = readHead("Ani Lestari Tanam Seribu Pohon", "Ani Lestari", "10 Juni 2025 21:23 WIB");
  expect(article.authors).toEqual([]);
});

test("beside a line of the reporter, a second name between it and the date", () => {
  const { authors } = readHead(
    headline,
    "10 Juni 2025 21:23 WIB",
    "Ani Lestari",
    "Laporan Wartawan Contoh.com, Budi Laksana",
  );
  expect(authors).toEqual(["Ani Lestari", "Budi Laksana"]);
});

test("a name of one word in a line of names, none beyond doubt", () => {
  const article = readHead(headline, "10 Juni 2025 21:23 WIB", "Suprapto, Budi Laksana");
  expect(article.authors).toEqual(["Suprapto", "Budi Laksana"]);
  expect(article.confidence.authors).toBe("low");
});

test("of two lines that look like names, the first is the headline", () => {
  const { title, authors } = readHead(
    "Surat dari Sabang",
    "Contoh.com- 10/06/2025, 21:23 WIB",
    "Ani Lestari, Budi Laksana",
  );
  expect({ title, authors }).toEqual({
    title: "Surat dari Sabang",
    authors: ["Ani Lestari", "Budi Laksana"],
  });
});

test("names in capitals below the text sign it, not beyond doubt", () => {
  const article = readFoot("ANI LESTARI | BUDI LAKSANA");
  expect(article.authors).toEqual(["ANI LESTARI", "BUDI LAKSANA"]);
  expect(article.confidence.authors).toBe("low");
});

test.each([
  [["***", "ani lestari", "12 mei 2024"], "Ani Lestari"],
  [["Ani Lestari", "12 Mei 2024"], "Ani Lestari"],
  [["---", "Ani Lestari"], "Ani Lestari"],
  [["(ANI LESTARI)"], "ANI LESTARI"],
])("signed below the text, not beyond doubt: %s", (foot, name) => {
  const { authors, body, confidence } = readFoot(...foot);
  expect({ authors, body, sure: confidence.authors }).toEqual({
    authors: [name],
    body: paragraphs,
    sure: "low",
  });
});

test("a name behind the last sentence is proposed, too", () => {
  const { authors, body, confidence } = extractArticle(`${paragraphs[0]}\n${paragraphs[1]} (Ani Lestari)`);
  expect({ authors, body, sure: confidence.authors }).toEqual({
    authors: ["Ani Lestari"],
    body: paragraphs,
    sure: "low",
  });
});

test("not where another line names an author", () => {
  expect(readFoot("ANI LESTARI", "Reporter: Citra Dewi").authors).toEqual(["Citra Dewi"]);
});

test("a name over what its owner is to the paper is proposed, above the text and below it", () => {
  for (const read of [readHead, readFoot]) {
    const article = read("Ani Lestari", "Kontributor di Palu");
    expect([article.authors, article.confidence.authors]).toEqual([["Ani Lestari"], "low"]);
  }
});

test("beside the one who reported for the site, the name on top is the writer's", () => {
  const article = readHead(
    "Kamis, 5 November 2015 14:56 WIB",
    headline,
    "Red: Citra Dewi",
    "Ani Lestari",
    "Laporan Wartawan Contoh.com, Budi Laksana",
  );
  expect(article.authors).toEqual(["Ani Lestari", "Budi Laksana"]);
});

test("a comma between two names may stand on its own line", () => {
  const article = readHead(
    "Warga Tanam Pohon di Tepi Sungai",
    "Ani Lestari",
    ",",
    "Citra Dewi",
    "Tim Redaksi",
  );
  expect({ authors: article.authors, editors: article.editors }).toEqual({
    authors: ["Ani Lestari"],
    editors: ["Citra Dewi"],
  });
});

test("the page's own head is no name", () => {
  const article = readHead(
    "NUSANTARA SUARA PESISIR",
    "Jumat, 14 Juni 2019",
    "Warga Tanam Pohon di Tepi Sungai",
  );
  expect(article.authors).toEqual([]);
});
