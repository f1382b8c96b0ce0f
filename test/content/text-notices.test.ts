import { expect, test } from "vitest";
import { formatDiagnostic } from "../../src/content/diagnostic.ts";
import { findShownAsText } from "../../src/content/notices/text-notices.ts";
import { textOf } from "../site/newsroom.ts";

const noticesIn = (body: string): string[] =>
  findShownAsText({ file: "x.md", bodyLine: 1, ...textOf(body) }).map((mistake) =>
    formatDiagnostic(mistake, "en"),
  );

test.each([
  ["![Lorong](foto pasar.jpg)", "![Lorong](<foto pasar.jpg>)"],
  ['![Lorong](foto pasar.jpg "Pagi hari")', '![Lorong](<foto pasar.jpg> "Pagi hari")'],
])("a picture whose file has blanks in its name: %s", (written, better) => {
  expect(noticesIn(`Pasar.\n\nDi sini: ${written}`)).toEqual([
    `x.md:3:10 is shown as text, not as a picture: its file name contains spaces. Write ${better}`,
  ]);
  expect(noticesIn(better)).toEqual([]);
});

test.each([
  ["> Kata.\n> - Lalu <b>itu</b>", "x.md:2:10"],
  ["## Pasar <SPAN class=a>", "x.md:1:10"],
  ["a | b\n--|--\n1 | <br>", "x.md:3:5"],
  ["Satu.\n<script>\nalert(1)\n</script>", "x.md:2:1"],
  ["**Kata <u>itu</u>**", "x.md:1:8"],
])("it stands where it is: %j", (body, place) => {
  expect(noticesIn(body)).toEqual([expect.stringMatching(`^${place} `)]);
});

test.each([
  ["code", "`<b>` dan `![a](b c.jpg)`"],
  ["blocks of code", "Teks.\n\n    <b>\n\n```html\n<script>\n```"],
  ["entities", "&lt;b&gt;"],
  ["an address", "<https://contoh.example/> <redaksi@contoh.example>"],
  ["what is smaller", "Berat <5 kg, a < b dan b > c"],
  ["a key to press", "Tekan <Enter>."],
  ["a file's name", "![a](<foto pasar.jpg>) [b](lihat halaman tiga)"],
])("nothing is said of %s", (_, body) => {
  expect(noticesIn(body)).toEqual([]);
});
