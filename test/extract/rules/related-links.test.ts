import { expect, test } from "vitest";
import { paragraphs, readLines } from "../read-lines.ts";

const [first = "", second = ""] = paragraphs;

test("a link on one line is dropped, the text goes on", () => {
  const lines = readLines(first, "Baca juga: Cara Menanam Pohon di Tebing", second);
  expect(lines["Baca juga: Cara Menanam Pohon di Tebing"]).toBe("noise by related-links");
  expect(lines[second]).toBe("body by body");
});

test("the headline under Baca Juga goes with it, a heading of the text does not", () => {
  const lines = readLines(first, "Baca Juga", "Cara Menanam Pohon di Tebing Curam", "Bibit Pilihan", second);
  expect(lines["Cara Menanam Pohon di Tebing Curam"]).toBe("noise by related-links");
  expect(lines["Bibit Pilihan"]).toBe("body by body");
});

test("all lines right below Baca Juga go with it where blank lines part them from the text", () => {
  const links = ["Harga Beras Turun di Tiga Kota", "Jalan Desa Ditutup", "Resep Rendang"];
  const lines = readLines(first, "", "Baca Juga", ...links, "", "Bibit Pilihan", "", second);
  for (const link of links) expect(lines[link]).toBe("noise by related-links");
  expect(lines["Bibit Pilihan"]).toBe("body by body");
  expect(readLines(first, second, "", "Baca Juga", ...links)["Resep Rendang"]).toBe("noise by related-links");
});

test("all headlines under Berita Terkait go, until running text comes", () => {
  const lines = readLines(
    first,
    "Berita Terkait",
    "Harga Telur Turun",
    "Jalan Desa Diperbaiki Warga",
    second,
  );
  expect(lines["Harga Telur Turun"]).toBe("noise by related-links");
  expect(lines["Jalan Desa Diperbaiki Warga"]).toBe("noise by related-links");
  expect(lines[second]).toBe("body by body");
});
