import { mkdir, readFile, stat, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeEach, expect, test } from "vitest";
import { type Asset, copyAssets } from "../../src/assets/made-files.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

let root: string;
let output: string;
let picture: Asset;

beforeEach(async () => {
  root = await temporaryFolder();
  output = path.join(root, "_site");
  picture = { file: path.join(root, "pasar.jpg"), path: "/gambar/pasar-1a2b3c4d.jpg" };
  await writeFile(picture.file, "gambar pasar");
});
const target = () => path.join(output, "gambar/pasar-1a2b3c4d.jpg");

test("one that is there already is left as it is", async () => {
  copyAssets([picture], output);
  await utimes(target(), 1_000, 1_000);
  expect(copyAssets([picture], output)).toEqual(["gambar/pasar-1a2b3c4d.jpg"]);
  expect((await stat(target())).mtimeMs).toBe(1_000_000);
});

test("one whose copying was cut off is copied again", async () => {
  await mkdir(path.dirname(target()), { recursive: true });
  await writeFile(target(), "gamb");
  copyAssets([picture], output);
  expect(await readFile(target(), "utf8")).toBe("gambar pasar");
});
