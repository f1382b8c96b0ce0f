import { expect, test } from "vitest";
import { editDistance, nearest } from "../../src/content/nearest.ts";

test.each([
  ["kominfo", "kominfo", 0],
  ["kominffo", "kominfo", 1],
  ["kmoinfo", "kominfo", 1],
  ["kominof", "kominfo", 1],
  ["kominfa", "kominfo", 1],
  ["komifon", "kominfo", 2],
  ["ab", "ba", 1],
])("%s lies %s edits from it: %i", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
  expect(editDistance(b, a)).toBe(distance);
});

test("the nearest of several words, or none", () => {
  expect(nearest("desciption", ["title", "description", "date"])).toBe("description");
  expect(nearest("Tittle", ["title", "tags"])).toBe("title");
  expect(nearest("warna", ["title", "description", "date"])).toBeUndefined();
});
