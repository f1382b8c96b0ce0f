import { expect, test } from "vitest";
import { LocalizedError, localize, wordsOf } from "../../src/messages/localized-error.ts";
import { asIs, editorsLanguage, eitherOf, inEachLanguage, together } from "../../src/messages/message.ts";

interface Sentences {
  isEmpty: string;
  isNoDate(written: string, why: string): string;
  hasNoDay(day: number): string;
}

const say = inEachLanguage<Sentences>({
  id: {
    isEmpty: "kosong.",
    isNoDate: (written, why) => `"${written}" bukan tanggal: ${why}`,
    hasNoDay: (day) => `tidak ada tanggal ${day}.`,
  },
  en: {
    isEmpty: "is empty.",
    isNoDate: (written, why) => `"${written}" is not a date: ${why}`,
    hasNoDay: (day) => `there is no day ${day}.`,
  },
});

test("a message is there in each language", () => {
  expect(say.isEmpty).toEqual({ id: "kosong.", en: "is empty." });
  expect(say.hasNoDay(32)).toEqual({ id: "tidak ada tanggal 32.", en: "there is no day 32." });
});

test("a message within a message is said in the same language", () => {
  expect(say.isNoDate("32 Mei", say.hasNoDay(32))).toEqual({
    id: '"32 Mei" bukan tanggal: tidak ada tanggal 32.',
    en: '"32 Mei" is not a date: there is no day 32.',
  });
  expect(say.isNoDate("x", asIs("ENOENT")).id).toBe('"x" bukan tanggal: ENOENT');
});

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
  expect(together("a.md", say.isEmpty, say.hasNoDay(32))).toEqual({
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
  const told = new LocalizedError(say.isEmpty);
  expect(told.message).toBe("is empty.");
  expect([
    wordsOf(told, "id"),
    wordsOf(told, "en"),
    wordsOf(new Error("ENOENT"), "id"),
    wordsOf("x", "id"),
  ]).toEqual(["kosong.", "is empty.", "ENOENT", "x"]);
  expect(localize(told, "id")).toBe(told);
  expect(told.message).toBe("kosong.");
  const other = new Error("ENOENT");
  expect(localize(other, "id")).toBe(other);
  expect(other.message).toBe("ENOENT");
});
