import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceEnds } from "../../../src/news/text/sentence-ends.ts";

const segmenter = new Intl.Segmenter("id", { granularity: "sentence" });
const unicodeEnds = (text: string): number[] =>
  [...segmenter.segment(text)].map(({ index, segment }) => index + segment.length);

/** Ends that a blank stands before, and the text's own. */
const afterBlank = (text: string, ends: number[]): number[] =>
  ends.filter((end) => end === text.length || /\s/.test(text[end - 1] ?? ""));

test("the short way through plain text always ends sentences where the segmenter does", () => {
  const pieces = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(". ", "? ", "! ", " ", ".", "?", "!", ".” ", '." ', ".) ", "... "),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom("Pasar", "kios", "A", "b", "É", "ß", "7", "1.000", "“", "‘", "("),
    },
    { weight: 3, arbitrary: fc.constantFrom(..." ,-:–—…\"'’”)[]{}#&*/@_|~0Zz") },
    {
      weight: 1,
      arbitrary: fc.constantFrom(";", "\u00a0", "«", "\u0301", "\u200b", "中", "。", "😀", "\n", "×"),
    },
  );
  const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, (text) => {
      expect(afterBlank(text, sentenceEnds(text))).toEqual(afterBlank(text, unicodeEnds(text)));
    }),
    { numRuns: 2_000 },
  );
});

test("a long text of another alphabet is cut in pieces: between sentences, and in no letter", () => {
  for (const unit of ["字。", "😀。", "😀"]) {
    const text = unit.repeat(30_000);
    const ends = sentenceEnds(text);
    expect(ends.at(-1)).toBe(text.length);
    expect(ends.filter((end) => /[\uDC00-\uDFFF]/.test(text[end] ?? ""))).toEqual([]);
  }
});
