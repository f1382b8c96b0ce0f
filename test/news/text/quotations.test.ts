import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuotations, withQuotationMarks } from "../../../src/news/text/quotations.ts";
import { splitSentences } from "../../../src/news/text/sentences.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<{ quoted: [string, string[]][]; inDoubt: [string, string, string[]][] }>(
  import.meta.url,
);

const quoted = (text: string): string[] =>
  findQuotations(text).map(({ start, end, isWhole }) => (isWhole ? "" : "? ") + text.slice(start, end));

test.each(tables.quoted)("quotations in: %s", (text, found) => expect(quoted(text)).toEqual(found));

test.each(tables.inDoubt)("it is in doubt what is quoted where %s", (_, text, found) =>
  expect(quoted(text)).toEqual(found),
);

const sentences = (text: string): (string | undefined)[] =>
  splitSentences(text).map((span) => withQuotationMarks(text, span, findQuotations(text)));

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
