import { expect, test } from "vitest";
import { nearest } from "../../src/content/nearest.ts";
import { createLikelyName } from "../../src/content/notices/likely-name.ts";

test("the nearest of several words, or none", () => {
  expect(nearest("desciption", ["title", "description", "date"])).toBe("description");
  expect(nearest("Tittle", ["title", "tags"])).toBe("title");
  expect(nearest("warna", ["title", "description", "date"])).toBeUndefined();
});

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

test("of several names it is the nearest", () => {
  expect(
    createLikelyName(["kebunraja", "kebumraya"].map((text) => ({ text, short: text })))("kebumraja"),
  ).toBe("kebunraja");
  expect(
    createLikelyName(["kebunrajo", "kebunraya"].map((text) => ({ text, short: text })))("kebunrayu"),
  ).toBe("kebunraya");
});
