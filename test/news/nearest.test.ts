import { expect, test } from "vitest";
import { createNameSuggester, nearest } from "../../src/news/nearest.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<{ slips: [slip: string, name: string][] }>(import.meta.url);

test("the nearest of several words, or none", () => {
  expect(nearest("desciption", ["title", "description", "date"])).toBe("description");
  expect(nearest("Tittle", ["title", "tags"])).toBe("title");
  expect(nearest("warna", ["title", "description", "date"])).toBeUndefined();
});

const likelyOf = (names: string[]) =>
  createNameSuggester(
    names.map((name) => name.toUpperCase()),
    (name) => name.toLowerCase(),
  );
const likely = likelyOf(["kominfo", "kebunraya", "pemilu2019", "polri"]);

test.each(tables.slips)("%s is probably %s", (slip, name) => {
  expect(likely(slip)).toBe(name);
});

test.each(["kmoinof", "kemenfo", "pemilu2024", "polda", "kebunanggur"])("%s is a name of its own", (name) => {
  expect(likely(name)).toBeUndefined();
});

test("of several names it is the nearest", () => {
  expect(likelyOf(["kebunraja", "kebumraya"])("kebumraja")).toBe("KEBUNRAJA");
  expect(likelyOf(["kebunrajo", "kebunraya"])("kebunrayu")).toBe("KEBUNRAYA");
});
