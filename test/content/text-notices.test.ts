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

const tweet =
  '<blockquote class="twitter-tweet"><p lang="in">Pasar ramai</p>&mdash; Warga (@warga)\n<a href="https://twitter.com/warga/status/123?ref=1">1 Mei</a></blockquote> <script src="https://platform.twitter.com/widgets.js"></script>';
test.each([
  [
    '<iframe width="560" src="https://www.youtube.com/embed/abcdefghijk?si=x"></iframe>',
    "https://www.youtube.com/watch?v=abcdefghijk",
  ],
  [
    "<iframe src='//www.openstreetmap.org/export/embed.html'></iframe>",
    "https://www.openstreetmap.org/export/embed.html",
  ],
  [tweet, "https://twitter.com/warga/status/123"],
  [
    '<blockquote class="tiktok-embed" cite="https://www.tiktok.com/@warga/video/71"><section></section></blockquote>',
    "https://www.tiktok.com/@warga/video/71",
  ],
])("code to embed has an address to write in its place: %s", (code, address) => {
  expect(noticesIn(`Pasar.\n\n${code}`)[0]).toBe(
    `x.md:3:1 The code to embed is shown as text. Write the address alone in its place, on a line of its own: ${address}`,
  );
});

test("lines with bullets are no list, and lines with bars no table, until they are written as such", () => {
  expect(noticesIn("Kios:\n• ikan\n• sayur\n\n| Hari | Kios |\n| Senin | 12 |")).toEqual([
    'x.md:2:1 These lines run on as one paragraph. For a list, begin each line with "- ".',
    "x.md:5:1 is shown as text, not as a table. Under its first line, write a line of dashes: | --- | --- |",
  ]);
  expect(noticesIn("Kios:\n\n- ikan\n- sayur\n\n| Hari | Kios |\n| --- | --: |\n| Senin | 12 |")).toEqual([]);
  expect(noticesIn("Buka • tutup\n\n| satu | baris |")).toEqual([]);
});
