import { describe, expect, test } from "vitest";
import { formatMistake } from "../../src/content/format-mistake.ts";
import { findHalfMarks } from "../../src/content/notices/half-marks.ts";
import { article, readSound } from "./temporary-project.ts";

const told = (body: string): string[] =>
  findHalfMarks("x.md", body, 1).map((mistake) => formatMistake(mistake, "en"));

test("headings, tables and emphasis that are nearly so are told in texts of every kind", async () => {
  const { notices } = await readSound({
    "content/articles/x.md": article({}, "Harga turun.\n\n##Rencana\n\nPasar *baru * dibuka."),
    "content/pages/tentang.md": "---\ntitle: Tentang\n---\n| Nama | Tugas |\n| Sari | Redaktur |\n",
  });
  expect(notices.map((mistake) => formatMistake(mistake, "id"))).toEqual([
    'content/articles/x.md:10:1 "##Rencana" tampil sebagai tulisan, bukan sebagai anak judul. Tulis ## Rencana',
    'content/articles/x.md:12:7 "*baru *" tampil beserta bintangnya: ada spasi di samping salah satunya. Tulis *baru*',
    'content/pages/tentang.md:4:1 "| Nama | Tugas |" tampil sebagai tulisan, bukan sebagai tabel. Di bawahnya tulis baris |---|---|',
  ]);
});

test.each([
  [
    "Satu.\n\n#Rencana pasar baru\n\nDua.",
    "3:1",
    "is shown as text, not as a heading. Write # Rencana pasar baru",
  ],
  ["Satu.\n###Rencana", "2:1", "Write ### Rencana"],
  ["> | a | b |\n> |---|\n> | c | d |", "1:3", "not as a table. Below it write a line |---|---|"],
  ["Harga:\n| a |\n| b |", "2:1", "Below it write a line |---|"],
  ["- Kata **kepala dinas ** itu", "1:8", "there is a blank beside one of them. Write **kepala dinas**"],
  ["Kata ** kepala dinas** itu", "1:6", "Write **kepala dinas**"],
])("%j", (body, place, message) => {
  expect(told(body)).toEqual([expect.stringMatching(new RegExp(`^x\\.md:${place} `))]);
  expect(told(body)[0]?.endsWith(message)).toBe(true);
});

describe("nothing is said of", () => {
  test.each([
    [
      "tags",
      "#PasarRakyat\n\n#PasarRakyat #HargaTurun\n\n#PasarRakyat ramai dibicarakan.\n\nLihat #pasar ini",
    ],
    ["a number", "#1 di kota ini"],
    ["a heading", "## Rencana\n\n# Lain"],
    ["a table", "| a | b |\n|---|---|\n| c | d |"],
    ["one line between strokes", "| Pasar |"],
    ["strokes in a sentence", "Sari | Budi\nWati | Ani"],
    [
      "emphasis, lists and stars",
      "* satu *dua* tiga\n* 5 * 3 * 2\n\nHarga*, *) sementara, *) tetap. **a** dan ** b",
    ],
    ["code", "```\n##Rencana\n| a |\n| b |\n```\n\n`*a *`"],
    ["what has a backslash in front", "\\##Rencana\n\n\\*a \\* b"],
  ])("%s", (_, body) => {
    expect(told(body)).toEqual([]);
  });
});
