import { expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { paragraphs, readFoot, readHead } from "../read-lines.ts";

test.each([
  ["Warga menanam pohon di tepi sungai. (ANTARA FOTO/Ani Lestari)"],
  ["Warga menanam pohon di tepi sungai (Foto: Ani Lestari/Contoh.com)"],
  ["Warga menanam pohon. LENSA/Ani Lestari"],
  ["Ilustrasi warga menanam pohon di tepi sungai"],
  ["Foto: Warga menanam pohon (Dok. Desa)"],
  ["Sumber foto: dok. warga desa"],
  ["Warga di tepi sungai. DOK PRIBADI"],
])("%s", (line) => {
  const article = readHead("Warga Tanam Pohon di Tepi Sungai", "Rabu, 18 Jun 2025 09:33 WIB", line);
  expect(article.lines[2]?.roles).toEqual(["caption"]);
  expect(article.body).toHaveLength(2);
});

test.each([["Keterangan gambar,"], ["Image caption"]])(
  "a label on its own line, and the caption below it: %s",
  (label) => {
    const caption = "Warga menanam pohon bersama pelajar";
    const article = readHead("Warga Tanam Pohon di Tepi Sungai", label, caption);
    expect(article.caption).toBe(caption);
    expect(article.body).toHaveLength(2);
  },
);

test("a page of nothing but pictures keeps what is said of them", () => {
  const shown = paragraphs.map((text, index) => `Foto ${index + 1}: ${text}`);
  expect(
    extractArticle(["Warga Tanam Pohon", "Rabu, 18 Jun 2025 09:33 WIB", ...shown].join("\n")).body,
  ).toEqual(shown);
});

test("numbered pictures below the text are none of it, in doubt", () => {
  const { body, confidence } = readFoot(
    "FOTO 1: Warga menggali lubang bersama pelajar sejak pagi hari di tepi sungai.",
    "FOTO 2: Bibit dikirim dengan perahu.",
  );
  expect({ body, sure: confidence.body }).toEqual({ body: paragraphs, sure: "low" });
});
