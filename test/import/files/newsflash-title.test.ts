import { expect, test } from "vitest";
import { newsflashTitle } from "../../../src/import/files/first-sentence.ts";

test.each([
  ["its first sentence", ["Listrik padam sejak pagi. Petugas datang."], "Listrik padam sejak pagi"],
  ["the first words of a long one", ["Kereta wisata ".repeat(10)], `${"Kereta wisata ".repeat(7).trim()}…`],
  ["nothing of its own, where it has two paragraphs", ["Listrik padam.", "Petugas datang."], undefined],
  ["nothing of its own, where it has no words", ["***"], undefined],
])("a newsflash without a headline is named by %s", (_, paragraphs, title) => {
  expect(newsflashTitle(paragraphs)).toBe(title);
});
