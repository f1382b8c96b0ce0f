import { expect, test } from "vitest";
import { formatDiagnostic } from "../../src/content/diagnostic.ts";
import { findShownAsText } from "../../src/content/notices/text-notices.ts";
import { textOf } from "../site/newsroom.ts";
import { article, mistakesOf, noticesOf } from "./temporary-project.ts";

const noticesIn = (body: string): string[] =>
  findShownAsText({ file: "x.md", bodyLine: 1, ...textOf(body) }).map((mistake) =>
    formatDiagnostic(mistake, "en"),
  );

const isHtml =
  "is shown as text: HTML is not supported in texts. Write Markdown: **bold**, *italics*, [words](address).";

test("reports HTML in texts of every kind as a notice", async () => {
  expect(
    await noticesOf({
      "content/articles/x.md": article(
        {},
        'Turun.\n\n<iframe src="https://peta.example/"></iframe>\n\n<b>x</b>',
      ),
      "content/pages/tentang.md": "---\ntitle: Tentang\n---\nKami <b>redaksi</b>.\n",
      "content/tags/bulog.md": "---\nname: Bulog\n---\n<!-- nanti -->\n",
    }),
  ).toEqual([
    `content/articles/x.md:10:1 "<iframe src="https://peta.example/">" ${isHtml}`,
    `content/pages/tentang.md:4:6 "<b>" ${isHtml}`,
    `content/tags/bulog.md:4:1 "<!--" ${isHtml}`,
  ]);
});

test("reports a page without text, which would be published as it is", async () => {
  expect(await noticesOf({ "content/pages/tentang.md": "---\ntitle: Tentang\n---\n\n" })).toEqual([
    "content/pages/tentang.md:4:1 has no text, and is published with the next build. Write it under the front matter, or delete this file.",
  ]);
});

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

/** The notices of an article in which words are read as something else. */
const commentsIn = async (front: Record<string, string>): Promise<string[]> =>
  (await noticesOf({ "content/articles/x.md": article(front) })).filter((line) => /comment/.test(line));

test("a hashtag, at which YAML ends a headline", async () => {
  expect(await commentsIn({ title: "Warga Serukan #JagaTerumbu Lagi" })).toEqual([
    'content/articles/x.md:2:22 "#JagaTerumbu" begins a comment: the rest of the line is ignored. If it belongs to the text, put quotation marks around the whole value.',
  ]);
  expect(await commentsIn({ description: "Tagar #Jaga ramai." })).toEqual([
    expect.stringContaining('x.md:6:20 "#Jaga" begins a comment'),
  ]);
});

test("between quotation marks it is text, and with a blank after its sign a comment", async () => {
  expect(await commentsIn({ title: '"Warga Serukan #JagaTerumbu"' })).toEqual([]);
  expect(await commentsIn({ title: "Warga Berseru # dari rilis" })).toEqual([]);
  expect(await commentsIn({ title: "Nomor C#7 Dijual" })).toEqual([]);
});

const hasDirection = (sign: string): string =>
  `contains an invisible sign of direction (${sign}), which can turn around the words next to it. Delete it, or type the words again.`;

test("reports what readers do not see in a headline or a name", async () => {
  expect(
    await noticesOf({
      "content/articles/x.md": article({
        title: '"Bupati \u202Eisatipmak\u202C"',
        tags: "[Pasar\u2066 Pagi, Pasar Pagi]",
      }),
      "content/articles/y.md": article({ title: '"\u200B…\u3164"' }),
      "content/pages/tentang.md": "---\ntitle: Tentang \u2069Kami\n---\n\nKami redaksi.\n",
      "content/tags/pasar-pagi.md": "---\nname: Pasar Pagi\naliases: [Pasar\u2066 Pagi]\n---\n",
    }),
  ).toEqual([
    `content/articles/x.md:2:8 ${hasDirection("U+202E")}`,
    `content/articles/x.md:5:8 ${hasDirection("U+2066")}`,
    "content/articles/y.md:2:8 title: has no letter or digit that can be seen: readers cannot tell what it is.",
    `content/pages/tentang.md:2:8 ${hasDirection("U+2069")}`,
    `content/tags/pasar-pagi.md:3:11 ${hasDirection("U+2066")}`,
  ]);
});

test("says nothing of a headline in a script that is written from the right", async () => {
  expect(await noticesOf({ "content/articles/x.md": article({ title: "مرحبا 2024" }) })).toEqual([]);
});

test("reports signs of direction in a text: readers would see 21 kiosks; in a draft they are not yet a mistake", async () => {
  const text = "Ramai.\n\nAda \u202E12\u202C kios.";
  const x = "content/articles/x.md";
  expect(await mistakesOf({ [x]: article({}, text) })).toEqual([`${x}:10:5 ${hasDirection("U+202E")}`]);
  expect(await noticesOf({ [x]: article({ draft: "true" }, text) })).toEqual([
    `${x}:11:5 ${hasDirection("U+202E")}`,
  ]);
});
