import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lookAt } from "../../src/cache/look.ts";

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), "warta-look-"));
  for (const file of ["a.md", "b/c.md", "b/.d.md", ".e/f.md", "elsewhere/g.md"]) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), file);
  }
});
afterEach(() => rmSync(root, { recursive: true }));

const names = (...request: [places: string[], options?: { hidden: boolean }]): string[] =>
  [...lookAt(root, ...request).keys()].sort();

test("files are seen, and those below folders, but for hidden ones", () => {
  expect(names(["a.md", "b", "nothing"])).toEqual(["a.md", "b/c.md"]);
  expect(names([""])).toEqual(["a.md", "b/c.md", "elsewhere/g.md"]);
});

test("hidden ones too, where they count", () => {
  expect(names(["b", ".e"], { hidden: true })).toEqual([".e/f.md", "b/.d.md", "b/c.md"]);
});

test("a folder is the same with a slash at its end", () => {
  expect(names(["b/"])).toEqual(names(["b"]));
});

test("what a link leads to is seen by the link's name: a file, a folder, a place that is itself a link", () => {
  symlinkSync(path.join(root, "elsewhere"), path.join(root, "b/folder"));
  symlinkSync("c.md", path.join(root, "b/file.md"));
  symlinkSync("b", path.join(root, "content"));
  expect(names(["content"])).toEqual(["content/c.md", "content/file.md", "content/folder/g.md"]);
});

test("a link that leads nowhere, or back to where it is, ends there", () => {
  symlinkSync("nothing", path.join(root, "b/gone"));
  symlinkSync("round", path.join(root, "b/round"));
  symlinkSync(path.join(root, "b"), path.join(root, "b/again"));
  expect(names(["b"])).toEqual(["b/again/c.md", "b/c.md"]);
});
