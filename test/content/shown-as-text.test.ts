import { describe, expect, test } from "vitest";
import { formatMistake } from "../../src/content/format-mistake.ts";
import { findShownAsText } from "../../src/content/notices/shown-as-text.ts";
import { article, readSound } from "./temporary-project.ts";

const told = (body: string): string[] =>
  findShownAsText("x.md", body, 1).map((mistake) => formatMistake(mistake, "en"));

test("HTML and footnotes in texts of every kind are told, and nothing stops for them", async () => {
  const { notices } = await readSound({
    "content/articles/x.md": article(
      {},
      'Harga turun.[^1]\n\n<iframe src="https://peta.example/"></iframe>\n\n[^1]: Dinas.',
    ),
    "content/pages/tentang.md": "---\ntitle: Tentang\n---\nKami <b>redaksi</b>.\n",
    "content/tags/bulog.md": "---\nname: Bulog\n---\n<!-- nanti -->\n",
  });
  expect(notices.map((mistake) => formatMistake(mistake, "en"))).toEqual([
    'content/articles/x.md:8:13 "[^1]" makes no footnote. Say it in the text, or under it.',
    'content/articles/x.md:10:1 "<iframe src="https://peta.example/">" is shown as text: HTML in a text is not run. Link to it: [words](address).',
    'content/pages/tentang.md:4:6 "<b>" is shown as text: HTML in a text is not run. Write **words** for bold.',
    'content/tags/bulog.md:4:1 "<!-- nanti -->" is shown as text: HTML in a text is not run. Readers see this remark: take it out.',
  ]);
});

test.each([
  ["> Kata.\n> - Lalu <b>itu</b>", "x.md:2:10"],
  ["## Pasar <SPAN class=a>", "x.md:1:10"],
  ["`<b>` lalu <b>", "x.md:1:12"],
  ["a | b\n--|--\n1 | <br>", "x.md:3:5"],
  ["Satu.\n<script>\nalert(1)\n</script>", "x.md:2:1"],
  ["**Kata <u>itu</u>**", "x.md:1:8"],
  ["<my-peta\n  kota=a>", "x.md:1:1"],
])("it stands where it is: %j", (body, place) => {
  expect(told(body)).toEqual([expect.stringMatching(`^${place} `)]);
});

test.each(["[^1]: https://dinas.example/", "[^1]: Kata kepala dinas."])(
  "a footnote is told once: %s",
  (note) => {
    expect(told(`Turun.[^1] Lagi.[^2]\n\n${note}`)).toEqual([
      expect.stringMatching(/^x\.md:1:7 "\[\^1\]" makes no/),
    ]);
  },
);

test.each([
  ["Lihat [kios][pasar].", "7", "link", "[pasar]: …", "[kios](address)"],
  ["Lihat [kios][].", "7", "link", "[kios]: …", "[kios](address)"],
  ["Lihat ![kios][pasar]", "7", "picture", "[pasar]: …", "![kios](file)"],
  ["Lihat ![kios][]", "7", "picture", "[kios]: …", "![kios](file)"],
])("a link by a name that no line gives an address: %s", (body, column, kind, line, better) => {
  const what = kind === "link" ? "address" : "file";
  expect(told(body)).toEqual([
    `x.md:1:${column} is shown as text, not as a ${kind}: no line "${line}" says its ${what}. Write ${better}`,
  ]);
  expect(told(`${body}\n\n[pasar]: /pasar\n[kios]: /kios`)).toEqual([]);
});

test("each element is told once, where it stands first", () => {
  expect(told("<b>a</b>, <i>b</i> dan <b>c</b>").map((line) => line.split(" ")[0])).toEqual([
    "x.md:1:1",
    "x.md:1:11",
  ]);
});

describe("nothing is said of", () => {
  test.each([
    ["code", "`<b>` dan `[^1]`"],
    ["blocks of code", "Teks.\n\n    <b>\n\n```html\n<script>[^1]\n```"],
    ["what has a backslash in front", "\\<b> dan \\[^1]"],
    ["entities", "&lt;b&gt;"],
    ["an address", "<https://contoh.example/> <redaksi@contoh.example>"],
    ["what is smaller", "Berat <5 kg, a < b dan b > c"],
    ["a key to press", "Tekan <Enter>."],
    ["a file's name", "![a](<foto pasar.jpg>)"],
    ["numbers and words in brackets", "Menurut [1][2], itu [sic] benar [ayat 1]."],
    ["a link", "[^ini](https://contoh.example/)"],
  ])("%s", (_, body) => {
    expect(told(body)).toEqual([]);
  });
});
