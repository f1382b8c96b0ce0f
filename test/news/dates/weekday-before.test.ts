import fc from "fast-check";
import { expect, test } from "vitest";
import { weekdayBefore } from "../../../src/news/dates/written-date.ts";

const before = (text: string, range = false): number | undefined =>
  weekdayBefore(`${text}26`, text.length, range)?.weekday;

test.each([
  ["Kata dia, Kamis (", 4],
  ["Pada Jum’at, ", 5],
  ["Kamis pagi (", 4],
  ["Minggu pekan lalu, ", 7],
  ["Sabtu tanggal ", 6],
  ["Dimulai ", undefined],
  ["Kamis yang ", undefined],
  ["malam Minggu (", undefined],
  ["semalam Minggu (", 7],
  ["Sabtu-Minggu (", 7],
  ["setahun min ", undefined],
  ["Kamis ((", undefined],
])("%s26", (text, weekday) => expect(before(text)).toBe(weekday));

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
