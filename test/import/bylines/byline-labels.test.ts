import { describe, expect, test } from "vitest";
import { moreParagraphs, paragraphs, readFoot, readHead, readLines } from "../read-lines.ts";

describe("labelled bylines", () => {
  test.each([
    ["Pewarta: Ani Lestari dan Budi Laksana", ["Ani Lestari", "Budi Laksana"], []],
    ["Editor : Citra Dewi", [], ["Citra Dewi"]],
    ["Red: Citra Dewi", [], ["Citra Dewi"]],
    ["Redaktur : Citra Dewi", [], ["Citra Dewi"]],
    ["Rep: Ani Lestari/ Red: Citra Dewi", ["Ani Lestari"], ["Citra Dewi"]],
    ["Reporter: Ani | Editor: Citra", ["Ani"], ["Citra"]],
    ["Pewarta: Ani LestariEditor: Citra DewiCopyright © KANTOR 2016", ["Ani Lestari"], ["Citra Dewi"]],
    ["Laporan Wartawan Contoh.com, Ani Lestari", ["Ani Lestari"], []],
    ["Laporan Wartawan Kabar Timur, Ani Lestari", ["Ani Lestari"], []],
    ["By Ani Lestari", ["Ani Lestari"], []],
    ["Penulis Ani Lestari Editor Citra Dewi", ["Ani Lestari"], ["Citra Dewi"]],
    ["Redaktur & Reporter : Ani Lestari", ["Ani Lestari"], ["Ani Lestari"]],
    ["Rep: c26/ Red: Citra Dewi", [], ["Citra Dewi"]],
    ["_Oleh Ani Lestari_", ["Ani Lestari"], []],
    ["By Ani Lestari and Budi Laksana | Staff Writers", ["Ani Lestari", "Budi Laksana"], []],
    ["Oleh Ani Lestari, Kontributor Wana Karta", ["Ani Lestari"], []],
    ["Laporan: Ani Lestari (Wana Karta)", ["Ani Lestari"], []],
    ["Interview by Ani Lestari", ["Ani Lestari"], []],
    ["by Ani Lestari via Kabar Muara", ["Ani Lestari"], []],
    ["Words: Ani Lestari | Pictures: Budi Laksana", ["Ani Lestari"], []],
    ["Ani Lestari dan Budi Laksana melaporkan dari lapangan", ["Ani Lestari", "Budi Laksana"], []],
    ["Ani Lestari / Citra Dewi (Ed)", ["Ani Lestari"], ["Citra Dewi"]],
  ])("%s", (line, authors, editors) => {
    const article = readHead("Warga Tanam Pohon di Tepi Sungai", line);
    expect({ authors: article.authors, editors: article.editors }).toEqual({ authors, editors });
  });

  test("the label may stand over the name, with a colon or without", () => {
    expect(readHead("Warga Tanam Pohon di Sungai", "Penulis", ": Ani Lestari").authors).toEqual([
      "Ani Lestari",
    ]);
    expect(
      readHead("Warga Tanam Pohon di Sungai", "Reporter", "Ani Lestari", "Editor", "Citra Dewi").editors,
    ).toEqual(["Citra Dewi"]);
  });

  test("who wrote the book is not who reviews it", () => {
    const book = ["Judul: Kapal Kertas", "Penulis: Budi Laksana", "Penerbit: Lembar Pagi, 2017"];
    expect(readHead("Membaca Laut dari Dapur", "Oleh Ani Lestari", "", ...book, "").authors).toEqual([
      "Ani Lestari",
    ]);
  });

  test("five names under a label, a comma behind each, are five authors", () => {
    const names = ["Ani Lestari", "Budi Laksana", "Citra Dewi", "Eko Fajar", "Gita Hadi"];
    const lines = names.map((name) => `${name},`);
    expect(readHead("Warga Tanam Pohon di Sungai", "Penulis:", ...lines).authors).toEqual(names);
  });

  test("a comma says that one more follows", () => {
    const lines = ["Oleh :", "Ani Lestari,", "Budi Laksana", "Photo : KABAR/Budi Laksana"];
    expect(readHead("Warga Tanam Pohon di Sungai", ...lines).authors).toEqual([
      "Ani Lestari",
      "Budi Laksana",
    ]);
  });

  test("and below the text as well", () => {
    expect(readFoot("Editor: Citra Dewi").editors).toEqual(["Citra Dewi"]);
  });

  test("a photographer is the author where no one else is named, not beyond doubt", () => {
    const headline = "Warga Tanam Pohon di Sungai";
    const alone = readHead(headline, "Fotografer: Ani Lestari");
    expect(alone).toMatchObject({ photographer: "Ani Lestari", authors: ["Ani Lestari"] });
    expect(alone.confidence.authors).toBe("low");
    expect(readHead(headline, "Fotografer: Ani Lestari", "Penulis: Budi Laksana").authors).toEqual([
      "Budi Laksana",
    ]);
  });

  test("a sentence that begins with such a word is text", () => {
    const sentence =
      "Penulis: buku itu ternyata laku di banyak kota, dan warga meminta cetakan berikutnya segera.";
    expect(readLines(...paragraphs, sentence, ...moreParagraphs)[sentence]).toBe("body by body");
  });

  test("and so is one without a colon, with all that follows", () => {
    const sentence = "Laporan Wayan diserahkan pada 29 Februari 2016. Isinya dua halaman.";
    expect(readHead(sentence, ...moreParagraphs)).toMatchObject({ authors: [], dateline: null });
    expect(readLines(...paragraphs, sentence, ...moreParagraphs)[moreParagraphs[1] ?? ""]).toBe(
      "body by body",
    );
  });

  test("what the writer is to the paper is no headline", () => {
    const asked = "Mengapa warga desa ini menanam pohon di tepi sungai?";
    const { title, authors } = readHead(asked, "Penulis, Ani Lestari", "Peranan, Wartawan Kabar Muara");
    expect({ title, authors }).toEqual({ title: asked, authors: ["Ani Lestari"] });
  });
});

test.each([
  ["Words by Ani Lestari and Budi Santoso", ["Ani Lestari", "Budi Santoso"]],
  ["By Ani Lestari in Palu", ["Ani Lestari"]],
  ["By ANI LESTARI/ Staff Writer", ["ANI LESTARI"]],
  ["Foto dan teks: Ani Lestari", ["Ani Lestari"]],
  ["Penulis: Ani Lestari - Kabar Muara", ["Ani Lestari"]],
  ["Penulis: Ani Lestari · Terbit", ["Ani Lestari"]],
  ["Ditulis oleh: Admin Desa", []],
  ["_Penulis: Ani Lestari_", ["Ani Lestari"]],
  ["*) Oleh: Ani Lestari", ["Ani Lestari"]],
  ["Pewawancara: Ani Lestari", ["Ani Lestari"]],
  ["✍️ Ani Lestari", ["Ani Lestari"]],
])("who wrote it, and nobody else: %s", (line, authors) => {
  expect(readHead(line).authors).toEqual(authors);
});

test("an agency names its people below the text", () => {
  const article = readFoot("(Reporting by Ani Lestari; Editing by Budi Santoso)");
  expect(article).toMatchObject({ authors: ["Ani Lestari"], editors: ["Budi Santoso"], body: paragraphs });
});
