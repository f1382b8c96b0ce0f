import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { watchDeletions } from "../../src/preview/watch.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** When the settings look saved, Eleventy builds. */
const settings = "_data/site.yaml";
const longAgo = new Date(1_000_000);

let root: string;

beforeEach(async () => {
  root = await temporaryFolder();
  await mkdir(path.join(root, "content/articles/2024"), { recursive: true });
  await mkdir(path.join(root, "_data"));
  for (const name of ["kios", "pasar", "2024/sumur"]) await write(`content/articles/${name}.md`);
  await write(settings);
  await utimes(path.join(root, settings), longAgo, longAgo);
  watchDeletions(root, ["content", "_data", "tidak-ada"]);
  // What was written just before is seen just after.
  await quiet();
  expect(await isTouched()).toBe(false);
});

const write = (file: string) => writeFile(path.join(root, file), "Pasar dibuka.");
const remove = (file: string) => rm(path.join(root, file), { recursive: true });
const quiet = () => new Promise((resolve) => setTimeout(resolve, 500));
const isTouched = async (): Promise<boolean> =>
  (await stat(path.join(root, settings))).mtimeMs > longAgo.getTime();
const becomesTouched = () => expect.poll(isTouched).toBe(true);

test.each(["content/articles/kios.md", "content/articles/2024/sumur.md", "content/articles/2024"])(
  "%s that is deleted has the settings touched; their bytes stay",
  async (place) => {
    await remove(place);
    await becomesTouched();
    expect(await readFile(path.join(root, settings), "utf8")).toBe("Pasar dibuka.");
  },
);

test("so has a file that was renamed, and one that came later", async () => {
  await rename(path.join(root, "content/articles/kios.md"), path.join(root, "content/articles/toko.md"));
  await becomesTouched();
  await utimes(path.join(root, settings), longAgo, longAgo);
  await quiet();
  await remove("content/articles/toko.md");
  await becomesTouched();
});

test("what is saved, new, or replaced by its next version has not", async () => {
  await write("content/articles/kios.md");
  await write("content/articles/baru.md");
  await write("pasar.md");
  await rename(path.join(root, "pasar.md"), path.join(root, "content/articles/pasar.md"));
  await quiet();
  expect(await isTouched()).toBe(false);
});

test("but when that version is deleted, it has", async () => {
  await write("kios.md");
  await rename(path.join(root, "kios.md"), path.join(root, "content/articles/kios.md"));
  await quiet();
  await remove("content/articles/kios.md");
  await becomesTouched();
});

test("a site without settings gets none", async () => {
  await remove(settings);
  await remove("content/articles/kios.md");
  await quiet();
  expect(existsSync(path.join(root, settings))).toBe(false);
});
