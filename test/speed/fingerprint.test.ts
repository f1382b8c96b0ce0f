import fc from "fast-check";
import { expect, test } from "vitest";
import { fingerprint, shortFingerprint } from "../../src/cache/fingerprint.ts";

const plain = fc.jsonValue({ maxDepth: 4 });
/** The same value, none of its objects shared. */
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("values that say the same have one fingerprint, others have another", () => {
  fc.assert(
    fc.property(plain, plain, (one, other) => {
      expect(fingerprint(copy(one))).toBe(fingerprint(copy(one)));
      expect(shortFingerprint(copy(one)) === shortFingerprint(copy(other))).toBe(
        JSON.stringify(one) === JSON.stringify(other),
      );
    }),
  );
});

test("nothing of a long value is overlooked", () => {
  const story = (last: string) => ({
    paragraphs: [...Array.from({ length: 500 }, () => "Sama saja."), last],
  });
  expect(fingerprint(story("a"))).not.toBe(fingerprint(story("b")));
});

test("a text is no number, no list and no other text's half", () => {
  const all = [
    "1",
    1,
    ["1"],
    [1],
    "",
    [],
    {},
    null,
    undefined,
    "null",
    ["a", "b"],
    ["a,b"],
    { a: "b" },
    "{a:b}",
  ];
  expect(new Set(all.map(fingerprint)).size).toBe(all.length);
});

test("a function cannot be compared", () => {
  expect(() => fingerprint({ href: () => "" })).toThrow(TypeError);
});
