import { expect, test } from "vitest";
import { nearestWords } from "../../../src/features/search/browser/suggest.js";

/** Most frequent first. */
const known = ["pasar", "polisi", "polri", "blokir", "memblokir", "harga", "garam", "wali"];

test.each([
  ["polsi", ["polisi", "polri"], "a letter left out, or one replaced: the more frequent word first"],
  ["polisii", ["polisi"], "a letter too many"],
  ["gaarm", ["garam"], "two letters swapped"],
  ["mmeblokri", ["memblokir"], "two swaps"],
  ["wlai", ["wali"], "a short word, one edit"],
  ["wlia", [], "a short word, more than one edit"],
  ["jembatan", [], "no word is near"],
  ["wa", [], "too short for a guess"],
])("for %s it proposes %j: %s", (word, near) => {
  expect(nearestWords(word, known)).toEqual(near);
});
