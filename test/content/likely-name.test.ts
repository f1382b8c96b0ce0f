import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/content/nearest.ts";
import { createLikelyName } from "../../src/content/notices/likely-name.ts";

const likely = createLikelyName(
  ["kominfo", "kebunraya", "pemilu2019", "polri"].map((short) => ({ text: short.toUpperCase(), short })),
);

test.each([
  ["kominffo", "KOMINFO"],
  ["komimfo", "KOMINFO"],
  ["kmoinfo", "KOMINFO"],
  ["kebumrayaa", "KEBUNRAYA"],
  ["polrii", "POLRI"],
  ["kominuo", "KOMINFO"],
])("%s is probably %s", (slip, name) => {
  expect(likely(slip)).toBe(name);
});

test.each(["kmoinof", "kemenfo", "pemilu2024", "polda", "kebunanggur"])("%s is a name of its own", (name) => {
  expect(likely(name)).toBeUndefined();
});

test("of names that are meant to be all there are, those of four letters are compared too", () => {
  const ofAll = createLikelyName(
    ["kota", "seni", "bri", "pan"].map((text) => ({ text, short: text })),
    true,
  );
  expect(["kotta", "kot", "koat", "sseni"].map(ofAll)).toEqual(["kota", "kota", "kota", "seni"]);
  expect(["kata", "sena", "bni", "pam", "pann", "br"].map(ofAll)).toEqual(Array(6).fill(undefined));
  expect(likely("polr")).toBeUndefined();
});

test("of several names the nearest, found as if each had been compared", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "n"), minLength: 7, maxLength: 11 });
  fc.assert(
    fc.property(word, fc.array(word), (short, names) => {
      const distances = names.map((name) => {
        const limit = Math.min(short.length, name.length) >= 9 ? 2 : 1;
        const distance = editDistance(short, name, limit);
        return distance <= limit ? distance : Number.POSITIVE_INFINITY;
      });
      const found = createLikelyName(names.map((text) => ({ text, short: text })))(short);
      const least = Math.min(...distances);
      if (least === Number.POSITIVE_INFINITY) expect(found).toBeUndefined();
      // 0 and 1 are as good as each other: an exact name is found before slips are looked for.
      else expect(Math.max(1, editDistance(short, found ?? "", 2))).toBe(Math.max(1, least));
    }),
  );
});
