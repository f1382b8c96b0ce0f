import { expect, test } from "vitest";
import { findShownAsText } from "../../src/content/notices/text-notices.ts";
import { compileNames } from "../../src/news/text/names.ts";
import { readText } from "../../src/site/text/read-text.ts";
import { context } from "../support/context.ts";
import { addressesAt, article, modelOf, textOf } from "./newsroom.ts";

// Texts as large as a file may be. Where the time grows faster than the text, these tests do not end.

const read = (body: string) =>
  readText(article({ body }), {
    addresses: addressesAt("https://contoh.id", "/"),
    url: "https://contoh.id/2020/01/24/pasar/",
    design: context.design,
    timelines: modelOf({}).timelines,
    published: "2020-01-24",
    names: compileNames([]),
  });
const shownAsText = (body: string) => findShownAsText({ file: "a.md", bodyLine: 1, ...textOf(body) });
const megabyteOf = (unit: string): string => unit.repeat(1_000_000 / unit.length);

test("headings with the same words are numbered", () => {
  const { html } = read(megabyteOf("## Kronologi\n\n"));
  expect(html).toContain('id="bagian-kronologi-71428"');
});

test("a list of dates without a full stop is no sentence, so it dates nothing", () => {
  expect(read(megabyteOf("pada 12 Mei 2019 ")).datedSentences).toEqual([]);
});

test("pictures fill one paragraph", () => {
  expect(read(megabyteOf("![a](/b.jpg)")).html.match(/<figure/g)).toHaveLength(83_333);
});

test("blocks follow one another", () => {
  const body = megabyteOf("::: kotak\nIsi.\n:::\n\n");
  expect(textOf(body).text.blockMistakes()).toEqual([]);
  expect(read(body).html.match(/class="box"/g)).toHaveLength(50_000);
});

test("sentences of another alphabet end with signs of their own", () => {
  expect(read(megabyteOf("字。")).html).toContain("字。字。");
});

test("every line is a mistake", () => {
  expect(textOf(megabyteOf(":::\n")).text.blockMistakes().length).toBeGreaterThan(200_000);
});

test.each(["![", "![a](", "![a](b ", '![a](b "'])("pictures that are never closed: %s", (opening) => {
  expect(shownAsText(megabyteOf(opening))).toEqual([]);
});

test("a picture's address goes on and on", () => {
  expect(shownAsText(`![a](${megabyteOf("b ")}`)).toEqual([]);
});
