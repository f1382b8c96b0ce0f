import { readFileSync } from "node:fs";
import container from "markdown-it-container";
import { expect, test } from "vitest";
import { createMarkdown } from "../../../src/content/markdown/parser.ts";
import { ParsedText } from "../../../src/content/markdown/text.ts";
import { readNumber } from "../../../src/features/blocks/chart/read.ts";
import { article, mistakesOf } from "../../content/temporary-project.ts";
import { textOf } from "../../site/newsroom.ts";

/** What an editor is told of an article with this text, which begins on line 8. */
const told = async (body: string, keys: Record<string, string> = {}): Promise<string[]> =>
  (await mistakesOf({ "content/articles/x.md": article(keys, body) })).map((line) =>
    line.replace("content/articles/x.md:", ""),
  );

const chart = (...lines: string[]): string => ["::: grafik batang Harga", ...lines, ":::"].join("\n");

test("a block that the site's own rules of Markdown know is none of ours", async () => {
  const markdown = createMarkdown((md) => md.use(container, "peringatan", { validate: isWarning }));
  const options = { languages: ["id", "en"], markdown };
  const text = "::: peringatan\nAwas banjir.\n:::\n\n::: peringtan\nAwas.\n:::";
  const mistakes = await mistakesOf({ "content/articles/x.md": article({}, text) }, { options });
  expect(mistakes).toEqual([expect.stringContaining('x.md:12:1 "peringtan" is not the name of a block.')]);
  const read = new ParsedText(markdown, "::: peringatan\nAwas banjir.\n:::", "id");
  expect(read.render(read.take())).toBe('<div class="peringatan">\n<p>Awas banjir.</p>\n</div>\n');
});

const isWarning = (opening: string): boolean => opening.trim() === "peringatan";

test("blocks of every name, in either language, are no mistake", async () => {
  const body = [
    "::: kutipan Budi\nKata.\n:::\n\n:::  KOTAK  Judul\n\nIsi.\n:::",
    "::: quote\nKata.\n:::\n\n::: box\n- Isi.\n\n:::",
    "::: grafik garis\nTahun;Harga\n2024;1.200\n\nSumber: Dinas.\n:::",
    "::: chart   bar\nTahun\tHarga\n\n:::\n".replace("\n\n", "\n2024\t-0,5%\n"),
  ].join("\n\n");
  expect(await told(body)).toEqual([]);
});

test.each([
  [
    "a name that is nearly one",
    "Isi.\n\n::: kutipn Budi\nKata.\n:::",
    '10:1 "kutipn" is not the name of a block. Did you mean "kutipan"?',
  ],
  [
    "a chart of no kind",
    "::: grafik Harga\nA;B\nC;1\n:::",
    '8:1 "grafik harga" is not the name of a block. Write quote, box, gallery, chart bar or chart line.',
  ],
  [
    "a block that is not closed",
    "Isi.\n\n::: kotak Jam buka\nPagi.\n\nSiang.",
    '10:1 "::: kotak" is not closed. Write ::: on a line of its own after its content.',
  ],
  [
    "a block in another",
    "::: kotak A\nSatu.\n\n::: kutipan\nDua.\n:::",
    '11:1 "::: kutipan" opens inside another block. Close that one first, with ::: on a line of its own.',
  ],
  [
    "an end without a beginning",
    "Satu.\n:::\n\nDua.",
    "9:1 ::: closes nothing here. Remove it, or open the block first: ::: box Title.",
  ],
  [
    "a box without text",
    "::: kotak Jam buka\n\n:::",
    '8:1 "::: kotak" is empty. Write its text between this line and :::.',
  ],
  [
    "a gallery without pictures",
    "::: galeri\nBelum ada.\n:::",
    '8:1 "::: galeri" has no pictures. Write ![what it shows](file) between this line and :::.',
  ],
  [
    "a chart without numbers",
    chart("Kota;Harga"),
    expect.stringMatching(/^8:1 has no numbers\. Write a line of column names/),
  ],
  [
    "a row that is too short",
    chart("Kota;Beras;Gula", "Solo;12.500;16.000", "Medan;13.000"),
    expect.stringMatching(/^11:1 has 2 cells, but the line of column names has 3\./),
  ],
  [
    "a comma that is taken for a separator",
    chart("Kota,Harga", "Solo,12,5", 'Medan,"13,5"'),
    expect.stringMatching(
      /^10:1 has 3 cells, but the line of column names has 2\. Separate cells with semicolons/,
    ),
  ],
  [
    "a text among the numbers",
    chart("Kota;Beras;Gula", "Solo; 12.500 ;belum ada"),
    '10:15 "belum ada" is not a number. Write it like 1.234,5, or leave it empty.',
  ],
  [
    "more series than can be told apart",
    chart("Kota;A;B;C;D;E", "Solo;1;2;3;4;5"),
    "9:1 has 5 columns of numbers. Readers can tell at most 4 apart: make several charts of it.",
  ],
])("%s is reported where it is", async (_, body, message) => {
  expect(await told(body)).toEqual([message]);
});

test("an article in English has English numbers", async () => {
  const body = chart("City,Price", 'Solo,"12,500.5"', "Medan,13.000,5");
  expect(await told(body, { lang: "en" })).toEqual([expect.stringMatching(/^12:1 has 3 cells/)]);
  expect(await told(chart("City;Price", "Solo;12.500,5"), { lang: "en" })).toEqual([
    '11:6 "12.500,5" is not a number. Write it like 1,234.5, or leave it empty.',
  ]);
});

test("pages and topics are checked too", async () => {
  expect(
    await mistakesOf({
      "content/pages/tentang.md": "---\ntitle: Tentang\n---\n::: kotk\nKami.\n:::\n",
      "content/tags/cabai.md": "---\nname: Cabai\n---\n::: kotak\nPedas.\n",
    }),
  ).toEqual([
    'content/pages/tentang.md:4:1 "kotk" is not the name of a block. Did you mean "kotak"?',
    'content/tags/cabai.md:4:1 "::: kotak" is not closed. Write ::: on a line of its own after its content.',
  ]);
});

test.each([
  ["docs/write.md", "en"],
  ["docs/id/menulis.md", "id"],
] as const)("the examples in %s have no mistake", (document, language) => {
  const examples = [...readFileSync(document, "utf8").matchAll(/^```markdown\n([\s\S]*?)^```/gm)];
  const blocks = examples.map(([, text = ""]) => text).filter((text) => text.includes(":::"));
  expect(blocks).toHaveLength(1);
  for (const text of blocks) expect(textOf(text, language).text.blockMistakes()).toEqual([]);
});

test.each([
  ["12.500", "id", 12_500],
  ["1.234,5", "id", 1234.5],
  ["12,5%", "id", 12.5],
  ["Rp12.500", "id", 12_500],
  ["Rp. 1.250.000", "id", 1_250_000],
  ["−0,75", "id", -0.75],
  ["1,234.5", "en", 1234.5],
  ["$2.5", "en", 2.5],
  ["12.50", "id", undefined],
  ["12,500", "id", 12.5],
  ["12.500", "en", 12.5],
  ["1,23", "en", undefined],
  ["tiga", "id", undefined],
  ["-", "id", undefined],
  ["9".repeat(400), "id", undefined],
] as const)("%s in %s is %s", (written, language, number) => {
  expect(readNumber(written, language)).toBe(number);
});
