import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wordsOf } from "../../../src/cli/check/words.ts";

const keys = (text: string): string[] => wordsOf(text).map(({ key }) => key);

describe("wordsOf", () => {
  test.each([
    ["“Apa?” tanya dia—lalu pergi…", '"Apa?" tanya dia -- lalu pergi...'],
    ["Anak-anak  itu\tpulang.", "anak - anak itu pulang"],
    ["Ma’ruf tiba Jum'at.", "Ma'ruf tiba Jum’at"],
    ["Rp5.000 per kilogram", "Rp 5.000 per kilogram"],
    ["5–7 Mei", "5-7 Mei"],
    ["ﬁlm itu", "film itu"],
  ])("hears %s and %s as one", (one, other) => {
    expect(keys(one)).toEqual(keys(other));
  });

  test.each([
    ["5.000", "5,000"],
    ["5%", "5"],
    ["suhu −5", "suhu 5"],
    ["$5", "€5"],
    ["10.49", "10.50"],
  ])("tells %s from %s", (one, other) => {
    expect(keys(one)).not.toEqual(keys(other));
  });

  test("a year behind a dash is no negative number", () => {
    expect(keys("2019–2020")).toEqual(["2019", "2020"]);
    expect(keys("Covid-19")).toEqual(["covid", "19"]);
  });

  test("a capital makes a name, but where any word may have one", () => {
    const names = (text: string, isHeadline = false) =>
      wordsOf(text, isHeadline).map(({ isName, mayBeName }) =>
        isName ? "name" : mayBeName ? "maybe" : "word",
      );
    expect(names("Kata Budi, itu benar")).toEqual(["maybe", "name", "word", "word"]);
    expect(names("Harga Cabai Turun", true)).toEqual(["maybe", "maybe", "maybe"]);
  });

  test("never finds a blank or a quotation mark in a word, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { key } of wordsOf(text)) expect(key).toMatch(/^[^\s"“”'’]+$/u);
      }),
    );
  });
});
