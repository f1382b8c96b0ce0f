import { expect, test } from "vitest";
import { findShownAsText } from "../../src/content/notices/text-notices.ts";
import { readBody, textOf } from "./newsroom.ts";

// Texts as large as a file may be. Where the time grows faster than the text, these tests do not end.

const shownAsText = (body: string) => findShownAsText({ file: "a.md", bodyLine: 1, ...textOf(body) });
const megabyteOf = (unit: string): string => unit.repeat(1_000_000 / unit.length);

test("headings with the same words are numbered", () => {
  const { html } = readBody(megabyteOf("## Kronologi\n\n"));
  expect(html).toContain('id="bagian-kronologi-71428"');
});

test("a list of dates without a full stop is no sentence, so it dates nothing", () => {
  expect(readBody(megabyteOf("pada 12 Mei 2019 ")).datedSentences).toEqual([]);
});

test("pictures fill one paragraph", () => {
  expect(readBody(megabyteOf("![a](/b.jpg)")).html.match(/<figure/g)).toHaveLength(83_333);
});

test("blocks follow one another", () => {
  const body = megabyteOf("::: kotak\nIsi.\n:::\n\n");
  expect(textOf(body).text.blockMistakes()).toEqual([]);
  expect(readBody(body).html.match(/class="box"/g)).toHaveLength(50_000);
});

test("sentences of another alphabet end with signs of their own", () => {
  expect(readBody(megabyteOf("字。")).html).toContain("字。字。");
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
