import { expect, test } from "vitest";
import { findShownAsText } from "../../src/content/notices/text-notices.ts";
import { formatMistake } from "../../src/content/report.ts";
import { article, readSound } from "./temporary-project.ts";

const told = (body: string): string[] =>
  findShownAsText("x.md", body, 1).map((mistake) => formatMistake(mistake, "en"));

const isHtml =
  "is shown as text: HTML is not supported in texts. Write Markdown: **bold**, *italics*, [words](address).";

test("HTML in texts of every kind is told, and nothing stops for it", async () => {
  const { notices } = await readSound({
    "content/articles/x.md": article(
      {},
      'Turun.\n\n<iframe src="https://peta.example/"></iframe>\n\n<b>x</b>',
    ),
    "content/pages/tentang.md": "---\ntitle: Tentang\n---\nKami <b>redaksi</b>.\n",
    "content/tags/bulog.md": "---\nname: Bulog\n---\n<!-- nanti -->\n",
  });
  expect(notices.map((mistake) => formatMistake(mistake, "en"))).toEqual([
    `content/articles/x.md:10:1 "<iframe src="https://peta.example/">" ${isHtml}`,
    `content/pages/tentang.md:4:6 "<b>" ${isHtml}`,
    `content/tags/bulog.md:4:1 "<!--" ${isHtml}`,
  ]);
});

test.each([
  ["![Lorong](foto pasar.jpg)", "![Lorong](<foto pasar.jpg>)"],
  ['![Lorong](foto pasar.jpg "Pagi hari")', '![Lorong](<foto pasar.jpg> "Pagi hari")'],
])("a picture whose file has blanks in its name: %s", (written, better) => {
  expect(told(`Pasar.\n\nDi sini: ${written}`)).toEqual([
    `x.md:3:10 is shown as text, not as a picture: its file name contains spaces. Write ${better}`,
  ]);
  expect(told(better)).toEqual([]);
});

test.each([
  ["> Kata.\n> - Lalu <b>itu</b>", "x.md:2:10"],
  ["## Pasar <SPAN class=a>", "x.md:1:10"],
  ["a | b\n--|--\n1 | <br>", "x.md:3:5"],
  ["Satu.\n<script>\nalert(1)\n</script>", "x.md:2:1"],
  ["**Kata <u>itu</u>**", "x.md:1:8"],
])("it stands where it is: %j", (body, place) => {
  expect(told(body)).toEqual([expect.stringMatching(`^${place} `)]);
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
  expect(told(body)).toEqual([]);
});

/** What an editor is told of an article in which words are read as something else. */
async function noticesOf(front: Record<string, string>, language: "id" | "en" = "en"): Promise<string[]> {
  const { notices } = await readSound({ "content/articles/x.md": article(front) });
  return notices
    .map((mistake) => formatMistake(mistake, language))
    .filter((line) => /comment|komentar/.test(line));
}

test("a hashtag, at which YAML ends a headline", async () => {
  expect(await noticesOf({ title: "Warga Serukan #JagaTerumbu Lagi" })).toEqual([
    'content/articles/x.md:2:22 "#JagaTerumbu" begins a comment: the rest of the line is ignored. If it belongs to the text, put quotation marks around the whole value.',
  ]);
  expect(await noticesOf({ description: "Tagar #Jaga ramai." }, "id")).toEqual([
    expect.stringContaining('Tulisan mulai dari "#Jaga" dianggap komentar dan tidak dibaca.'),
  ]);
});

test("between quotation marks it is text, and with a space after its sign a comment", async () => {
  expect(await noticesOf({ title: '"Warga Serukan #JagaTerumbu"' })).toEqual([]);
  expect(await noticesOf({ title: "Warga Berseru # dari rilis" })).toEqual([]);
  expect(await noticesOf({ title: "Nomor C#7 Dijual" })).toEqual([]);
});
