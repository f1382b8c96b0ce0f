import fc from "fast-check";
import { expect, test } from "vitest";
import { weekdayBefore } from "../../../src/news/dates/written-date.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<{ weekdays: [text: string, weekday?: number][] }>(import.meta.url);

const before = (text: string, range = false): number | undefined =>
  weekdayBefore(`${text}26`, text.length, range)?.weekday;

test.each(tables.weekdays)("%s26", (text, weekday) => expect(before(text)).toBe(weekday));

test("of a range the first day's is meant", () => {
  expect(before("Kamis-Sabtu, ", true)).toBe(4);
  expect(before("Kamis sampai lusa, ", true)).toBe(4);
});

test("what stands further off never matters", () => {
  const pieces = fc.constantFrom(..."Kamis|Minggu|malam|pagi|dan|-| |, | (|.|’|é|tgl |lusa".split("|"));
  const texts = fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.boolean(), (text, range) => {
      expect(before(`Kabar. ${" ".repeat(60)}; ${text}`, range)).toBe(before(`; ${text}`, range));
    }),
  );
});
