import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keyOf, openRecords } from "../../src/cache/records.ts";
import { openSegments } from "../../src/cache/segments.ts";

let parent: string;
let folder: string;
beforeEach(() => {
  parent = mkdtempSync(path.join(tmpdir(), "warta-records-"));
  folder = path.join(parent, "deep/records");
});
afterEach(() => rmSync(parent, { recursive: true }));

const keep = (entries: Record<string, string>): void => {
  const records = openRecords(folder);
  for (const [name, value] of Object.entries(entries)) records.set(keyOf(name), Buffer.from(value));
  records.save();
};
const kept = (name: string): string | undefined => openRecords(folder).get(keyOf(name))?.toString();
const segments = (): string[] => readdirSync(folder).filter((name) => name.endsWith(".bin"));
const bytes = (): Buffer => Buffer.concat(segments().map((name) => readFileSync(path.join(folder, name))));

test("what is kept is there the next time", () => {
  keep({ a: "satu", b: "" });
  expect([kept("a"), kept("b"), kept("c")]).toEqual(["satu", "", undefined]);
});

test("more is added at the end", () => {
  keep({ a: "satu", b: "dua" });
  const before = bytes();
  const records = openRecords(folder);
  records.get(keyOf("a"));
  records.get(keyOf("b"));
  records.set(keyOf("c"), Buffer.from("tiga"));
  records.save();
  expect(bytes().subarray(0, before.length)).toEqual(before);
  expect([kept("a"), kept("b"), kept("c")]).toEqual(["satu", "dua", "tiga"]);
});

test("what another thread has written is found where it says", () => {
  const records = openRecords(folder);
  const place = openSegments(folder).write(keyOf("a"), Buffer.from("satu"));
  records.add(keyOf("a"), place);
  expect(records.get(keyOf("a"))?.toString()).toBe("satu");
  records.save();
  expect(kept("a")).toBe("satu");
});

test("what nobody asks for any more does not stay for ever", () => {
  keep(Object.fromEntries(Array.from({ length: 20 }, (_, number) => [`lama ${number}`, "x".repeat(1000)])));
  keep({ baru: "y" });
  expect(segments().reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0)).toBeLessThan(100);
  expect([kept("lama 3"), kept("baru")]).toEqual([undefined, "y"]);
});

test("what is of use is there after the rest was thrown away, and in the same process too", () => {
  keep({ a: "satu", b: "dua", c: "tiga", d: "empat" });
  const records = openRecords(folder);
  records.get(keyOf("a"));
  records.save();
  expect(segments()).toHaveLength(1);
  records.set(keyOf("e"), Buffer.from("lima"));
  expect([records.get(keyOf("a"))?.toString(), records.get(keyOf("e"))?.toString()]).toEqual([
    "satu",
    "lima",
  ]);
  records.save();
  expect([kept("a"), kept("b"), kept("e")]).toEqual(["satu", undefined, "lima"]);
});

test("where nothing can be written, all is there as long as the process", () => {
  mkdirSync(parent, { recursive: true });
  writeFileSync(path.join(parent, "deep"), "");
  const records = openRecords(folder);
  records.set(keyOf("a"), Buffer.from("satu"));
  records.save();
  expect(records.get(keyOf("a"))?.toString()).toBe("satu");
  expect(kept("a")).toBeUndefined();
});

test("a value of a damaged file is right or not there", () => {
  const entries = Object.fromEntries(
    Array.from({ length: 8 }, (_, n) => [`k${n}`, `nilai ${n}`.repeat(n * 5)]),
  );
  keep(entries);
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
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
        const records = openRecords(folder);
        for (const [name, value] of Object.entries(entries))
          expect([undefined, value]).toContain(records.get(keyOf(name))?.toString());
      }),
    );
    writeFileSync(file, whole);
  }
});

test("parts are told apart: a and bc are not ab and c", () => {
  expect(keyOf("a", "bc")).not.toBe(keyOf("ab", "c"));
  expect(keyOf("a")).not.toBe(keyOf("a", ""));
});
