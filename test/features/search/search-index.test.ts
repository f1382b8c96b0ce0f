import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { indexSearch, type SearchRecord } from "../../../src/features/search/index-site.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

let root: string;
beforeEach(async () => {
  root = await temporaryFolder();
});

const page = (url: string, text: string): SearchRecord => ({
  url,
  html: `<html lang="id"><body><h1 data-pagefind-meta="title">Kios</h1><main data-pagefind-body>${text}</main></body></html>`,
});
const index = async (pages: SearchRecord[]): Promise<string[]> =>
  (await indexSearch(pages, path.join(root, "indeks"), "id"))();
const files = async (): Promise<string[]> =>
  (await readdir(path.join(root, "indeks"), { recursive: true })).filter((name) => name.includes(".")).sort();
const fragments = async () => (await files()).filter((name) => name.startsWith("fragment"));

test("an index has a file for each page, the scripts that search it, and nothing of another interface", async () => {
  await index([page("/a/", "Kios sayur."), page("/b/", "Kios kain.")]);
  expect(await fragments()).toHaveLength(2);
  expect((await files()).filter((name) => name.endsWith(".js"))).toEqual(["pagefind.js"]);
  // What is asked for first, and all else of a small index, comes with the script.
  expect(await readFile(path.join(root, "indeks/pagefind.js"), "utf8")).toMatch(
    /"fragment\/.*"pagefind-entry\.json":"\w/,
  );
});

test("a page that changed takes the place of what it was, and one that is gone leaves the index", async () => {
  await index([page("/a/", "Kios sayur."), page("/b/", "Kios kain.")]);
  const before = await fragments();
  await index([page("/a/", "Kios buah.")]);
  expect(await fragments()).toHaveLength(1);
  expect(before).not.toContain((await fragments())[0]);
});

test("no pages make no index, and leave no folder", async () => {
  await index([page("/a/", "Kios sayur.")]);
  await index([]);
  expect(existsSync(path.join(root, "indeks"))).toBe(false);
});
