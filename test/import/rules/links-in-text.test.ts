import { describe, expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { paragraphs } from "../read-lines.ts";

const read = (line: string) => {
  const { body, confidence, lines } = extractArticle(
    ["Warga Tanam Seribu Pohon", "Rabu, 18 Jun 2025 09:33 WIB", paragraphs[0], line, paragraphs[1]].join(
      "\n",
    ),
  );
  return { text: body[1], body: confidence.body, left: lines[3]?.left, reason: lines[3]?.reason };
};

describe("a link to another article inside a paragraph is taken out", () => {
  test.each([
    [
      "glued to the words on both sides",
      "Bibit tumbuh subur.Baca juga: Cara Merawat Bibit di Musim HujanMenurut Sari, warga desa, air sungai cukup untuk semua.",
      "Bibit tumbuh subur. Menurut Sari, warga desa, air sungai cukup untuk semua.",
      "low",
    ],
    [
      "in the middle of a sentence",
      "Bibit itu tumbuh subur Baca Juga : Cara Merawat Bibit di Musim Hujan dan akan dipindahkan ke lereng bukit tahun depan.",
      "Bibit itu tumbuh subur dan akan dipindahkan ke lereng bukit tahun depan.",
      "low",
    ],
    [
      "ahead of a word that begins sentences",
      "Bibit itu tumbuh subur. Baca juga: Cara Merawat Bibit di Musim Hujan Menurut warga desa, air sungai cukup untuk semua.",
      "Bibit itu tumbuh subur. Menurut warga desa, air sungai cukup untuk semua.",
      "low",
    ],
    [
      "ending with a question",
      "Bibit itu tumbuh subur. Baca juga: Kapan Bibit Bakau Siap Ditanam? Warga desa menyiramnya setiap sore bersama pelajar.",
      "Bibit itu tumbuh subur. Warga desa menyiramnya setiap sore bersama pelajar.",
      "low",
    ],
    [
      "in brackets",
      "Bibit itu tumbuh subur. (Baca: Cara Merawat Bibit di Musim Hujan) Warga desa menyiramnya setiap sore bersama pelajar.",
      "Bibit itu tumbuh subur. Warga desa menyiramnya setiap sore bersama pelajar.",
      "high",
    ],
    [
      "at the end",
      "Warga desa menyiram bibit itu setiap sore bersama pelajar. Baca juga: Cara Merawat Bibit di Musim Hujan",
      "Warga desa menyiram bibit itu setiap sore bersama pelajar.",
      "high",
    ],
  ])("%s", (_, line, text, body) => {
    expect(read(line)).toMatchObject({ text, body, reason: "links to another article" });
    expect(read(line).left).toMatch(/^\(?Baca.*(?:Hujan|Ditanam\?)\)?$/);
  });
});

test("where its end cannot be told, the paragraph stays as it is, in doubt", () => {
  const line =
    "Bibit itu tumbuh subur. Baca juga: Cara Merawat Bibit di Musim Hujan Warga desa menyiramnya setiap sore bersama.";
  expect(read(line)).toEqual({ text: line, body: "low", left: undefined, reason: undefined });
});

test("a sentence about reading is none", () => {
  const line =
    "Pelajar itu juga baca juga buku tentang pohon, lalu menulis apa yang mereka baca di buku harian.";
  expect(read(line)).toMatchObject({ text: line, body: "high" });
});
