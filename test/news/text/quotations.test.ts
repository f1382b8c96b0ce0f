import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuotations, withMarks } from "../../../src/news/text/quotations.ts";
import { cutSentences } from "../../../src/news/text/sentences.ts";

const quoted = (text: string): string[] =>
  findQuotations(text).map(({ start, end, isWhole }) => (isWhole ? "" : "? ") + text.slice(start, end));

test.each([
  ['"Ramai," kata Ani. "Senang."', ['"Ramai,"', '"Senang."']],
  ["“Ramai,” kata Ani. ‘Senang.’", ["“Ramai,”", "‘Senang.’"]],
  ["Kata Ani: 'Ramai sejak Jum'at.' Ia pulang.", ["'Ramai sejak Jum'at.'"]],
  ["“Ia bilang ‘ramai’ tadi,” kata Ani.", ["“Ia bilang ‘ramai’ tadi,”"]],
  ["Jum'at, tahun '90, Ma’ruf, para pemain’.", []],
  ['Kata Ani:"Ramai."Ia pulang.', ['"Ramai."']],
])("quotations in: %s", (text, found) => expect(quoted(text)).toEqual(found));

test.each([
  ["a mark that opens is never closed", 'Ani: "Ramai. Pada 2017 sepi.', ['? "Ramai. Pada 2017 sepi.']],
  ["a mark that closes was never opened", 'Ramai." Kata Ani, ia senang.', ['? Ramai."']],
  [
    "a mark is missing between two",
    '"Ramai, kata Ani. "Senang," katanya.',
    ['? "Ramai, kata Ani. "Senang,"'],
  ],
  ["a single mark is never closed", "Ani: ‘Ramai. Pada 2017 sepi.", ["? ‘Ramai. Pada 2017 sepi."]],
])("it is in doubt what is quoted where %s", (_, text, found) => expect(quoted(text)).toEqual(found));

const sentences = (text: string): (string | undefined)[] =>
  cutSentences(text).map((span) => withMarks(text, span, findQuotations(text)));

test("a sentence has the marks of the quotation that it is part of", () => {
  expect(sentences("Wah. “Solo ramai. Kami senang. Sekali,” kata Ani. Ia pulang.")).toEqual([
    "Wah.",
    "“Solo ramai.”",
    "“Kami senang.”",
    "“Sekali,” kata Ani.",
    "Ia pulang.",
  ]);
});

test("a sentence of which it cannot be told whether it is quoted is none", () => {
  expect(sentences("Solo ramai.” Ia pulang. “Solo sepi.")).toEqual([undefined, "Ia pulang.", undefined]);
});

test("no sentence has half a quotation", () => {
  const pieces = fc.constantFrom(...`Solo|ramai,|. |? | |"|“|”|Jum'at|Kata Ani|`.split("|"));
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
      for (const sentence of sentences(parts.join("")))
        if (sentence) expect(findQuotations(sentence).every(({ isWhole }) => isWhole)).toBe(true);
    }),
  );
});
