import fc from "fast-check";
import { expect, test } from "vitest";
import { slugify } from "../../src/content/addresses/slug.ts";

test.each([
  ["Kominfo", "kominfo"],
  ["Tik Tok", "tik-tok"],
  ["  Harga Cabai: Naik 20%?  ", "harga-cabai-naik-20"],
  ["Ligue 1 à Orléans", "ligue-1-a-orleans"],
  ["ﬁlm №5", "film-no5"],
  ["İstanbul", "istanbul"],
  ["Ma'ruf Amin", "ma-ruf-amin"],
  ["新聞", ""],
  ["—", ""],
])("%j → %j", (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test("whatever goes in, a slug has only a–z, 0–9 and single hyphens inside, and slugging it again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      const slug = slugify(text);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slugify(slug)).toBe(slug);
    }),
  );
});
