import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance, nearest } from "../../src/content/nearest.ts";

test.each([
  ["kominfo", "kominfo", 0],
  ["kominffo", "kominfo", 1],
  ["komninfo", "kominfo", 1],
  ["kmoinfo", "kominfo", 1],
  ["kominfa", "kominfo", 1],
  ["komifon", "kominfo", 2],
  ["tiktok", "kominfo", 4],
])("%s lies %s edits from it: %i", (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
});

test("distance is the same both ways, and 0 for the same word only", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = editDistance(a, b, 8);
      expect(distance).toBe(editDistance(b, a, 8));
      expect(distance === 0).toBe(a === b);
      expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});

test("the nearest of several words, or none", () => {
  expect(nearest("desciption", ["title", "description", "date"])).toBe("description");
  expect(nearest("Tittle", ["title", "tags"])).toBe("title");
  expect(nearest("warna", ["title", "description", "date"])).toBeUndefined();
});
