import path from "node:path";
import { expect, test } from "vitest";
import { relativePath } from "../../src/content/paths.ts";

test("a path from the project's folder has forward slashes, on Windows too", () => {
  const saved = "C:\\Warta\\content\\articles\\2020-01-24-pasar.md";
  expect(relativePath("C:\\Warta", saved, path.win32)).toBe("content/articles/2020-01-24-pasar.md");
  // Windows takes either slash, and either case of a drive.
  expect(relativePath("c:/Warta/", saved, path.win32)).toBe("content/articles/2020-01-24-pasar.md");
  expect(relativePath("/warta", "/warta/content/a\\b.md", path.posix)).toBe("content/a\\b.md");
});
