import { expect, test } from "vitest";
import { paragraphs, readLines } from "../read-lines.ts";

const head = ["Kronologi Jembatan Bambu Hanyut", "Senin, 4 Mei 2020 10:00 WIB"];

test("a bare date between paragraphs heads a part of the text", () => {
  const lines = readLines(...head, paragraphs[0] ?? "", "Minggu, 3 Mei 2020", paragraphs[1] ?? "");
  expect(lines["Minggu, 3 Mei 2020"]).toBe("body by dates-in-text");
});

test("a date below the text is that of another article", () => {
  const lines = readLines(
    ...head,
    ...paragraphs,
    "Berita Terkait",
    "Warga Perbaiki Jalan Desa",
    "Minggu, 3 Mei 2020 08:00 WIB",
  );
  expect(lines["Minggu, 3 Mei 2020 08:00 WIB"]).toBe("noise by dates-in-text");
});
