import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listSigns } from "../../src/cli/import/list-signs.ts";
import { wordsOf } from "../../src/cli/import/markdown-source.ts";
import { styledText } from "../../src/cli/import/styled-text.ts";
import type { Run } from "../../src/extract/html/inline-runs.ts";
import type { ListItem } from "../../src/extract/html/list-items.ts";
import { readable } from "../../src/extract/lines.ts";
import { parseMarkdown } from "../../src/site/text/markdown.ts";
import { markdownOf } from "./html-markdown.ts";

const opening =
  "Pasar apung di Sungai Martapura dibuka lagi sejak pagi sesudah dua tahun ditutup karena perbaikan dermaga.";
const closing = "Pengunjung dapat membeli buah, sayur, dan kue dari atas perahu mulai pukul enam pagi.";
const page = (
  paragraph: string,
): string => `<!doctype html><html lang="id"><head><title>Pasar Apung Dibuka Lagi</title></head><body>
<article><h1>Pasar Apung Dibuka Lagi di Martapura</h1><div>Selasa, 12 Maret 2024 10:05 WIB</div><div>Sinta Dewi</div>
<div class="content"><p>${opening}</p>${paragraph}<p>${closing}</p></div></article></body></html>`;
const written = async (paragraph: string): Promise<string | undefined> =>
  (await markdownOf(page(paragraph)))?.replace(`${opening}\n\n`, "").replace(`\n\n${closing}`, "");

describe("bold and italic words and links of a paragraph are kept", () => {
  test.each([
    [
      "<strong>Tiga dermaga </strong>baru dibangun untuk <em>perahu</em> pedagang di tepi sungai itu.",
      "**Tiga dermaga** baru dibangun untuk *perahu* pedagang di tepi sungai itu.",
    ],
    [
      'Jadwal perahu ada di <a href="https://dermaga.example/jadwal?hari=1&amp;jam=6">laman <b>dermaga</b></a> sejak pagi tadi.',
      "Jadwal perahu ada di [laman **dermaga**](https://dermaga.example/jadwal?hari=1&jam=6) sejak pagi tadi.",
    ],
    [
      'Pedagang dapat <a href="mailto:dermaga@kota.example">menulis surel</a> kepada pengelola dermaga di tepi sungai.',
      "Pedagang dapat [menulis surel](mailto:dermaga@kota.example) kepada pengelola dermaga di tepi sungai.",
    ],
    [
      'Sungai itu ada di <a href="https://peta.example/Sungai_(Banjar)">peta [kota]</a> dengan tanda *biru* sejak lama.',
      "Sungai itu ada di [peta \\[kota\\]](https://peta.example/Sungai_\\(Banjar\\)) dengan tanda \\*biru\\* sejak lama.",
    ],
  ])("%s", async (html, markdown) => {
    expect(await written(`<p>${html}</p>`)).toBe(markdown);
  });

  test.each([
    ["/jadwal"],
    ["#jadwal"],
    ["javascript:jadwal()"],
    ["ftp://dermaga.example/jadwal"],
    ["https://"],
  ])("but a link to %s is its words alone", async (href) => {
    const sentence = "Jadwal perahu ada di laman dermaga sejak pagi tadi.";
    const html = sentence.replace("laman dermaga", `<a href="${href}">laman dermaga</a>`);
    expect(await written(`<p>${html}</p>`)).toBe(sentence);
  });

  test("a dateline is taken off them", async () => {
    const markdown = await markdownOf(
      page("").replace(`<p>${opening}`, `<p><b>MARTAPURA</b> - <i>Pasar</i>${opening.slice(5)}`),
    );
    expect(markdown).toMatch(/^\*Pasar\* apung di Sungai/);
  });
});

const oneRun: fc.Arbitrary<Run> = fc.record(
  {
    text: fc.string({
      unit: fc.constantFrom(..."ab .,\"'()[]*_`&#1>-!~\\<|:/“”é "),
      minLength: 1,
      maxLength: 8,
    }),
    bold: fc.constant(true as const),
    italic: fc.constant(true as const),
    href: fc.constant("https://a.example/b_(c)?d=1&copy;"),
  },
  { requiredKeys: ["text"] },
);

test("whatever is set in whatever way, its words stay", () => {
  fc.assert(
    fc.property(fc.array(oneRun, { minLength: 1, maxLength: 6 }), (runs) => {
      const text = readable(runs.map((run) => run.text).join(""));
      const markdown = styledText(runs, text);
      if (markdown !== undefined) expect(readable(wordsOf(markdown))).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

interface Node {
  start?: number | undefined;
  items: { children: Node[] }[];
}
const listsOf = (deep: number): fc.Arbitrary<Node> =>
  fc.record({
    start: fc.constantFrom(undefined, 1, 3, 9),
    items: fc.array(
      fc.record({ children: deep > 0 ? fc.array(listsOf(deep - 1), { maxLength: 2 }) : fc.constant([]) }),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  });

/** `ol 3 (item item (ul (item)))` */
const shape = ({ start, items }: Node): string =>
  `${start === undefined ? "ul" : `ol ${start}`} (${items.map(({ children }) => ["item", ...children.map(shape)].join(" ")).join(", ")})`;

function markdownOfTree(root: Node): string {
  const signs = listSigns();
  let markdown = "";
  const write = (list: Node, around: ListItem[]): void => {
    list.items.forEach(({ children }, index) => {
      const item = { list, ...(list.start !== undefined && { number: list.start + index }) };
      const items = [...around, item];
      const { block, join = "\n" } = signs(items);
      markdown += `${markdown === "" ? "" : join}${block}kata`;
      for (const child of children) write(child, items);
    });
  };
  write(root, []);
  return markdown;
}

function shapeOfMarkdown(markdown: string): string {
  let shape = "";
  for (const token of parseMarkdown(markdown)) {
    const { type } = token;
    if (type === "bullet_list_open") shape += " ul (";
    else if (type === "ordered_list_open") shape += ` ol ${token.attrGet("start") ?? 1} (`;
    else if (type === "list_item_open") shape += shape.endsWith("(") ? "item" : ", item";
    else if (type.endsWith("_list_close")) shape += ")";
  }
  return shape.trim();
}

test("lists in lists come back as they were, whatever their numbers and neighbours", () => {
  fc.assert(
    fc.property(listsOf(3), (root) => {
      expect(shapeOfMarkdown(markdownOfTree(root))).toBe(shape(root));
    }),
    { numRuns: 500 },
  );
});
