import { expect, test } from "vitest";
import { tableMessages } from "../../src/import/messages/table.ts";
import { errorText, LocalizedError, localize } from "../../src/messages/localized-error.ts";
import { asIs, editorsLanguage, eitherOf, together } from "../../src/messages/message.ts";

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

test("a table of an import counts lines and paragraphs as English does", () => {
  const { droppedLines, paragraphs } = tableMessages;
  expect([1, 2].map((count) => droppedLines(count).en)).toEqual(["1 line", "2 lines"]);
  expect([1, 2].map((count) => paragraphs(count).en)).toEqual(["1 paragraph", "2 paragraphs"]);
});
