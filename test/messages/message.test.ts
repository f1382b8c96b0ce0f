import { expect, test } from "vitest";
import { catalog } from "../../src/messages/catalog.ts";
import {
  asIs,
  decimal,
  didYouMean,
  editorsLanguage,
  eitherOf,
  errorText,
  LocalizedError,
  localize,
  together,
} from "../../src/messages/message.ts";

const isEmpty = { id: "kosong.", en: "is empty." };
const hasNoDay = { id: "tidak ada tanggal 32.", en: "there is no day 32." };

test.each([
  ["id", undefined, "id"],
  ["en", undefined, "en"],
  ["id", "en", "en"],
  ["id", "en_US.UTF-8", "en"],
  ["en", "ID", "id"],
  ["id", "fr", "id"],
  ["en", "", "en"],
] as const)("an editor of a site in %s with WARTA_LANG=%s is spoken to in %s", (site, asked, language) => {
  expect(editorsLanguage(site, { WARTA_LANG: asked })).toBe(language);
});

test("parts of a message stand one after the other, each in the language", () => {
  expect(together("a.md", isEmpty, hasNoDay)).toEqual({
    id: "a.md kosong. tidak ada tanggal 32.",
    en: "a.md is empty. there is no day 32.",
  });
});

test("what there is to choose from is joined as each language does", () => {
  expect(eitherOf(["id", "en"])).toEqual({ id: "id atau en", en: "id or en" });
  expect(eitherOf(["a", "b", "c"])).toEqual({ id: "a, b, atau c", en: "a, b or c" });
  expect(eitherOf(["a"])).toEqual(asIs("a"));
});

test("an error that an editor can do something about is printed in the editor's language, any other as it is", () => {
  const localized = new LocalizedError(isEmpty);
  expect(localized.message).toBe("is empty.");
  expect([
    errorText(localized, "id"),
    errorText(localized, "en"),
    errorText(new Error("ENOENT"), "id"),
    errorText("x", "id"),
  ]).toEqual(["kosong.", "is empty.", "ENOENT", "x"]);
  expect(localize(localized, "id")).toBe(localized);
  expect(localized.message).toBe("kosong.");
  const other = new Error("ENOENT");
  expect(localize(other, "id")).toBe(other);
  expect(other.message).toBe("ENOENT");
});

test("values are put into both texts of a message; what a value says itself is not read again", () => {
  const messages = catalog({
    isTwice: { id: "{key} ditulis dua kali: {why} {key}.", en: "{key} is written twice: {why} {key}." },
    isEmpty,
  });
  expect(messages.isTwice({ key: "{why}", why: hasNoDay })).toEqual({
    id: "{why} ditulis dua kali: tidak ada tanggal 32. {why}.",
    en: "{why} is written twice: there is no day 32. {why}.",
  });
  expect(messages.isEmpty()).toEqual(isEmpty);
});

test("one is one, and more are more; in Indonesian they have one form", () => {
  const { mistakes } = catalog({
    mistakes: { id: "{count} kesalahan", en: "{count} {count|mistake|mistakes}" },
  });
  expect([1, 2, 0].map((count) => mistakes({ count }).en)).toEqual(["1 mistake", "2 mistakes", "0 mistakes"]);
  expect(mistakes({ count: 1 }).id).toBe("1 kesalahan");
});

test("a number has a decimal comma in Indonesian", () => {
  expect([decimal(1234.56), decimal(2, 1)]).toEqual([
    { id: "1.234,6", en: "1,234.6" },
    { id: "2,0", en: "2.0" },
  ]);
});

test("a hint says what was meant", () => {
  expect(didYouMean('"Kominfo"')).toEqual({ id: 'Maksud Anda "Kominfo"?', en: 'Did you mean "Kominfo"?' });
});
