import { expect, test } from "vitest";
import { countWords, readingMinutes } from "../../src/site/text/paragraphs.ts";

test.each([
  ["Undang-undang itu disahkan pukul 10.49.", 5],
  ["Hari Jum’at—libur, kata Medcom.id.", 5],
  ["Rp1.000.000 (satu juta)", 3],
  [" — … ", 0],
  ["李 é 𝒳", 3],
])("%s", (text, words) => expect(countWords(text)).toBe(words));

test("a text takes at least a minute, and each begun minute counts", () => {
  expect([0, 200, 201, 1000].map(readingMinutes)).toEqual([1, 1, 2, 5]);
});
