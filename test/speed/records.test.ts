import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keyOf, openRecords } from "../../src/cache/records.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "warta-records-"));
  file = path.join(folder, "deep/records.bin");
});
afterEach(() => rmSync(folder, { recursive: true }));

const keep = (entries: Record<string, string>): void => {
  const records = openRecords(file);
  for (const [name, value] of Object.entries(entries)) records.set(keyOf(name), Buffer.from(value));
  records.save();
};
const kept = (name: string): string | undefined => openRecords(file).get(keyOf(name))?.toString();

test("what is kept is there the next time", () => {
  keep({ a: "satu", b: "" });
  expect([kept("a"), kept("b"), kept("c")]).toEqual(["satu", "", undefined]);
});

test("more is added at the end of the file", () => {
  keep({ a: "satu", b: "dua" });
  const before = readFileSync(file);
  const records = openRecords(file);
  records.get(keyOf("a"));
  records.get(keyOf("b"));
  records.set(keyOf("c"), Buffer.from("tiga"));
  records.save();
  expect(readFileSync(file).subarray(0, before.length)).toEqual(before);
  expect([kept("a"), kept("b"), kept("c")]).toEqual(["satu", "dua", "tiga"]);
});

test("what nobody asks for any more does not stay for ever", () => {
  keep(Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`lama ${number}`, "x".repeat(1000)])));
  keep({ baru: "y" });
  expect(statSync(file).size).toBeLessThan(1000);
  expect([kept("lama 3"), kept("baru")]).toEqual([undefined, "y"]);
});

test("a value of a damaged file is right or not there", () => {
  const entries = Object.fromEntries(
    Array.from({ length: 8 }, (_, n) => [`k${n}`, `nilai ${n}`.repeat(n * 5)]),
  );
  keep(entries);
  const whole = readFileSync(file);
  const damage = fc.record({
    at: fc.nat(whole.length - 1),
    byte: fc.nat(255),
    cut: fc.option(fc.nat(whole.length), { nil: undefined }),
  });
  fc.assert(
    fc.property(damage, ({ at, byte, cut }) => {
      const bytes = Buffer.from(whole);
      bytes[at] = byte;
      writeFileSync(file, bytes.subarray(0, cut));
      const records = openRecords(file);
      for (const [name, value] of Object.entries(entries))
        expect([undefined, value]).toContain(records.get(keyOf(name))?.toString());
    }),
  );
});

test("parts are told apart: a and bc are not ab and c", () => {
  expect(keyOf("a", "bc")).not.toBe(keyOf("ab", "c"));
  expect(keyOf("a")).not.toBe(keyOf("a", ""));
});
