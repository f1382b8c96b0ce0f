import path from "node:path";
import { expect, test } from "vitest";
import { placeInStack, relativePath } from "../../src/content/files.ts";

test("a path from the project's folder has forward slashes, on Windows too", () => {
  const saved = "C:\\Warta\\content\\articles\\2020-01-24-pasar.md";
  expect(relativePath("C:\\Warta", saved, path.win32)).toBe("content/articles/2020-01-24-pasar.md");
  // Windows takes either slash, and either case of a drive.
  expect(relativePath("c:/Warta/", saved, path.win32)).toBe("content/articles/2020-01-24-pasar.md");
  expect(relativePath("/warta", "/warta/content/a\\b.md", path.posix)).toBe("content/a\\b.md");
});

test.each([
  ["of a module", "at draw (file:///C:/Warta/kita/kaki.js?1767:12:7)", "kita/kaki.js"],
  ["of an older module", "at Object.<anonymous> (C:\\Warta\\kita\\kaki.cjs:12:7)", "kita/kaki.cjs"],
])("the place of an error %s is found on Windows too", (_, line, file) => {
  const elsewhere = "at x (file:///C:/Warta/node_modules/a/b.js:1:1)\n    at file:///D:/Lain/c.js:2:2";
  const stack = `Error: stok\n    ${elsewhere}\n    ${line}`;
  expect(placeInStack(stack, "C:\\Warta", path.win32)).toEqual({ file, line: 12, column: 7 });
});
