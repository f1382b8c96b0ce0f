import fc from "fast-check";
import { expect, test } from "vitest";
import { splitSentences } from "../../../src/news/text/sentences.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<Record<"single", string[]>>(import.meta.url);

const sentences = (text: string): string[] =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

test("a text is cut where its sentences end", () => {
  expect(sentences("Pasar dibuka. Warga datang! Siapa saja?")).toEqual([
    "Pasar dibuka.",
    "Warga datang!",
    "Siapa saja?",
  ]);
});

test.each(tables.single)("one sentence: %s", (text) => {
  expect(sentences(text)).toEqual([text]);
});

test("sentences that were glued where a link or a line break was lost are cut", () => {
  expect(sentences("Jadwalnya di Facebook.Balap digelar pada 2018.Warga (12/5).Ramai!Senang.")).toEqual([
    "Jadwalnya di Facebook.",
    "Balap digelar pada 2018.",
    "Warga (12/5).",
    "Ramai!",
    "Senang.",
  ]);
});

test("a word that only looks like an abbreviation ends its sentence", () => {
  expect(sentences("Ia belajar banyak hal. Pasar mengajarinya.")).toHaveLength(2);
  expect(sentences("Mereka memasak kol. Wati membelinya.")).toHaveLength(2);
});

test("a very long text is cut as a short one is", () => {
  const text = "Pasar No. 7 dibuka. “Ramai?” tanya Dr. Sari. ";
  expect(sentences(text.repeat(500))).toEqual(Array.from({ length: 500 }, () => sentences(text)).flat());
});

test("no letter is lost, none stands in two sentences", () => {
  const pieces = fc.constantFrom(..."Pasar|buka|. |? |! | |“|”|No. |7|H. |…|\u00a0|😀".split("|"));
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      expect(sentences(text).join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});
