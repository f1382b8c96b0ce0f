import { expect, test } from "vitest";
import { readHead } from "../read-lines.ts";

test.each([
  ["Teknologi", "Teknologi"],
  ["EKONOMI BISNIS", "Ekonomi Bisnis"],
  ["Home > News > Nasional", "Nasional"],
  ["Beranda / Ekonomi / Makro", "Makro"],
  ["HOME NEWS NUSANTARA", "Nusantara"],
  ["Teknologi teknologi tiktok", "Teknologi"],
  ["Kategori: Gaya Hidup", "Gaya Hidup"],
])("%s", (line, section) => {
  expect(readHead(line, "Warga Tanam Seribu Pohon di Tepi Sungai").section).toBe(section);
});
