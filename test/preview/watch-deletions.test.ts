import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { watchDeletions } from "../../src/publish/tell-deletions.ts";

let root: string;
let watch: ReturnType<typeof watchDeletions>;
/** What was left, each time that it was told. */
let told: string[][];

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "warta-deletions-"));
  await mkdir(path.join(root, "content/articles"), { recursive: true });
  for (const name of ["kios.md", "pasar.md", "sumur.md"]) await write(`content/articles/${name}`);
  told = [];
  watch = watchDeletions(root, ["content", "_data"], (left) => told.push([...left].sort()));
});
afterEach(async () => {
  watch.stop();
  await rm(root, { recursive: true, force: true });
});

const write = (file: string) => writeFile(path.join(root, file), "Pasar dibuka.");
const remove = (file: string) => rm(path.join(root, file), { recursive: true });
const left = (...names: string[]) => names.map((name) => `content/articles/${name}.md`);

test("files that are deleted together are told once, with those that are left", async () => {
  await remove("content/articles/kios.md");
  await remove("content/articles/sumur.md");
  await expect.poll(() => told, { timeout: 10_000 }).toEqual([left("pasar")]);
});

test("so is a file that was renamed", async () => {
  await rename(path.join(root, "content/articles/kios.md"), path.join(root, "content/articles/toko.md"));
  await expect.poll(() => told, { timeout: 10_000 }).toEqual([left("pasar", "sumur", "toko")]);
});

test("what is saved, new, hidden, or replaced by its next version is not", async () => {
  await write("content/articles/.kios.md.swp");
  await remove("content/articles/.kios.md.swp");
  await write("content/articles/baru.md");
  await write("baru.md");
  await rename(path.join(root, "baru.md"), path.join(root, "content/articles/kios.md"));
  // Told once more and by itself, so nothing was told of those before it.
  await new Promise((resolve) => setTimeout(resolve, 400));
  await remove("content/articles/pasar.md");
  await expect.poll(() => told, { timeout: 10_000 }).toEqual([left("baru", "kios", "sumur")]);
});

test("so is one that came and went in a moment, if a build has read it", async () => {
  await write("content/articles/baru.md");
  watch.look();
  await remove("content/articles/baru.md");
  await expect.poll(() => told, { timeout: 10_000 }).toEqual([left("kios", "pasar", "sumur")]);
});

test("a folder that is new, went, or came back is watched like the others", async () => {
  await mkdir(path.join(root, "_data"));
  await write("_data/site.yaml");
  await new Promise((resolve) => setTimeout(resolve, 400));
  await remove("_data/site.yaml");
  await expect.poll(() => told.length, { timeout: 10_000 }).toBe(1);

  await rename(path.join(root, "content"), path.join(root, "away"));
  await expect.poll(() => told.at(-1), { timeout: 10_000 }).toEqual([]);
  await rename(path.join(root, "away"), path.join(root, "content"));
  await new Promise((resolve) => setTimeout(resolve, 400));
  await remove("content/articles/pasar.md");
  await expect.poll(() => told.at(-1), { timeout: 10_000 }).toEqual(left("kios", "sumur"));
});
