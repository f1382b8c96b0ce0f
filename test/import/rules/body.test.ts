import { expect, test } from "vitest";
import { extractArticle, type Mark } from "../../../src/import/extract.ts";
import { moreParagraphs, paragraphs, readLines } from "../read-lines.ts";

test("short lines below the text are tags, longer ones other headlines", () => {
  const lines = readLines(...paragraphs, "(abc/def)", "seribu pohon", "Harga Telur di Pasar Legi Turun Lagi");
  expect(lines["seribu pohon"]).toBe("tags by body-end");
  expect(lines["Harga Telur di Pasar Legi Turun Lagi"]).toBe("noise by body-end");
});

test("a list belongs to the text that announces it", () => {
  const announced = "Berikut nama desa yang ikut menanam pohon sepanjang tahun ini di tepi sungai tersebut:";
  const lines = readLines(...paragraphs, announced, "Desa Sukamaju", "Desa Wonosari");
  expect(lines["Desa Wonosari"]).toBe("body by body");
});

test("initials in the middle of a text end nothing", () => {
  const more = [1, 2, 3].map((n) => `Pada hari ke-${n} warga menanam lagi sepuluh pohon di tepi sungai itu.`);
  const lines = readLines(...paragraphs, "(abc)", ...more);
  expect(lines[more[2] ?? ""]).toBe("body by body");
});

test("what no rule claims is text", () => {
  const odd = "* * * tanda yang tak dikenal di tengah teks * * *";
  expect(readLines(...paragraphs, odd, ...moreParagraphs)[odd]).toBe("body by body");
});

test("rows of a table are text, whatever they hold", () => {
  const rows = ["| Editor: Budi | 12 Maret 2024 |", "| Komentar | 120 |", "| - | - |"];
  const head = ["Warga Tanam Seribu Pohon", "Rabu, 18 Jun 2025 09:33 WIB"];
  const lines = [...head, paragraphs[0], ...rows, paragraphs[1], ...rows];
  const marks = new Map(
    lines.flatMap((line, index) => (line?.startsWith("|") ? [[index + 1, "row" as Mark] as const] : [])),
  );
  const { body, editors, published } = extractArticle(lines.join("\n"), { marks });
  expect({ body, editors, published }).toEqual({
    body: [paragraphs[0], ...rows, paragraphs[1], ...rows],
    editors: [],
    published: "2025-06-18T09:33+07:00",
  });
});
