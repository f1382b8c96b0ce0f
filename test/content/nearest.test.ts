import { expect, test } from "vitest";
import { nearest } from "../../src/content/nearest.ts";
import { createLikelyName } from "../../src/content/notices/likely-name.ts";

test("the nearest of several words, or none", () => {
  expect(nearest("desciption", ["title", "description", "date"])).toBe("description");
  expect(nearest("Tittle", ["title", "tags"])).toBe("title");
  expect(nearest("warna", ["title", "description", "date"])).toBeUndefined();
});

/** Finds the likely one of some names. @param areAll whether they are meant to be all there are */
const likelyOf = (names: string[], areAll = false) =>
  createLikelyName(
    names.map((short) => ({ text: short.toUpperCase(), short })),
    areAll,
  );
const likely = likelyOf(["kominfo", "kebunraya", "pemilu2019", "polri"]);

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
  const ofAll = likelyOf(["kota", "seni", "bri", "pan"], true);
  expect(["kotta", "kot", "koat", "sseni"].map(ofAll)).toEqual(["KOTA", "KOTA", "KOTA", "SENI"]);
  expect(["kata", "sena", "bni", "pam", "pann", "br"].map(ofAll)).toEqual(Array(6).fill(undefined));
  expect(likely("polr")).toBeUndefined();
});

test("of several names it is the nearest", () => {
  expect(likelyOf(["kebunraja", "kebumraya"])("kebumraja")).toBe("KEBUNRAJA");
  expect(likelyOf(["kebunrajo", "kebunraya"])("kebunrayu")).toBe("KEBUNRAYA");
});
