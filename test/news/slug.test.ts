import fc from "fast-check";
import { expect, test } from "vitest";
import { slugify } from "../../src/news/slug.ts";
import { anyCharacter } from "../support/any-text.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<Record<"slugs", string[][]>>(import.meta.url);

test.each(tables.slugs)("%j → %j", (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

test("a long name is cut, and two that begin alike stay apart", () => {
  const [one, other] = ["satu", "dua"].map((end) => slugify(`${"Badan Nasional ".repeat(30)}${end}`));
  expect(one).toMatch(/^badan-nasional-.*-[0-9a-f]{8}$/);
  expect(one).not.toBe(other);
  expect(slugify("a".repeat(150))).toBe("a".repeat(150));
  expect(slugify("a".repeat(151))).toMatch(/^a{141}-[0-9a-f]{8}$/);
});

test("a name in Latin letters has the address that it has without a library: no published one moves", () => {
  const byHand = (text: string): string =>
    text
      .normalize("NFKD")
      .replace(/\p{M}+/gu, "")
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  const part = fc.oneof(
    fc.constantFrom(..."aeiouyéèêëàâäãåáíìîïñóòôöõøúùûüçšžßæłđ".normalize("NFC")),
    fc.constantFrom("Ma'ruf", "Jum’at", "ʼUmar", "S.H.", "M. Si", "PT", "& Co", "d'Or", "KPK", "G30S/PKI"),
    fc.constantFrom(...` -–&+/()'’".,#@%½²°№€`),
    fc.string({ unit: fc.constantFrom(..."abcXYZ012"), maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      for (const form of ["NFC", "NFD"])
        expect(slugify(parts.join("").normalize(form))).toBe(byHand(parts.join("")));
    }),
  );
});

test("whatever goes in, a slug has only a–z, 0–9 and single hyphens inside, and slugging it again changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter, maxLength: 40 }), (text) => {
      const slug = slugify(text);
      expect(slug).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
      expect(slugify(slug)).toBe(slug);
    }),
  );
});
