import { expect, test } from "vitest";
import { findShownAsText } from "../../src/content/notices/text-notices.ts";
import { cutSentences } from "../../src/news/text/sentences.ts";
import { readBody, textOf } from "./newsroom.ts";

// Texts much longer than an article. How their time grows test/attack/growth.ts looks at.

const shownAsText = (body: string) => findShownAsText({ file: "a.md", bodyLine: 1, ...textOf(body) });
const much = (unit: string): string => unit.repeat(100_000 / unit.length);

test("headings with the same words are numbered", () => {
  const { html } = readBody(much("## Kronologi\n\n"));
  expect(html).toContain('id="bagian-kronologi-7142"');
});

test("a list of dates without a full stop is no sentence, so it dates nothing", () => {
  expect(readBody(much("pada 12 Mei 2019 ")).datedSentences).toEqual([]);
});

test("pictures fill one paragraph", () => {
  expect(readBody(much("![a](/b.jpg)")).html.match(/<figure/g)).toHaveLength(8333);
});

test("blocks follow one another", () => {
  const body = much("::: kotak\nIsi.\n:::\n\n");
  expect(textOf(body).text.blockMistakes()).toEqual([]);
  expect(readBody(body).html.match(/class="box"/g)).toHaveLength(5000);
});

test("sentences of another alphabet end with signs of their own", () => {
  expect(readBody(much("字。")).html).toContain("字。字。");
});

test("sentences were glued together all along", () => {
  expect(cutSentences("kotaa.Bu".repeat(300_000))).toHaveLength(300_001);
});

test("every line is a mistake", () => {
  expect(textOf(much(":::\n")).text.blockMistakes().length).toBeGreaterThan(20_000);
});

test.each(["![", "![a](", "![a](b ", '![a](b "'])("pictures that are never closed: %s", (opening) => {
  expect(shownAsText(much(opening))).toEqual([]);
});

test.each(["|", "| ", "• a\n", "<iframe ", "<blockquote class=twitter-", "| a |\n"])(
  "what looks like markup: %j",
  (sign) => {
    expect(shownAsText(much(sign)).length).toBeLessThan(3);
  },
);

test("a picture's address goes on and on", () => {
  expect(shownAsText(`![a](${much("b ")}`)).toEqual([]);
});
