import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { openMadeFiles, readMade } from "../../src/cache/made-files.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "warta-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
});

const open = () => openMadeFiles(root, ".cache/kartu");
const card = Buffer.from("kartu pasar");

test("a file that was made is found by the name it was made for, and its bytes are what they were", async () => {
  await (await open()).keep("pasar-1a2b.v2.png", card);
  const found = (await open()).find("pasar-1a2b.v2.png");
  expect(found && (await readMade(root, found))).toEqual(card);
  expect((await open()).find("kopi-1a2b.png")).toBeUndefined();
});

test("what a build that was cut off left, and what lies there by any other name, is none", async () => {
  const { file } = await (await open()).keep("pasar.png", card);
  await writeFile(path.join(root, `${file}.123`), "kartu");
  await writeFile(path.join(root, ".cache/kartu/kopi.png"), "kartu kopi");
  await rm(path.join(root, file));
  const files = await open();
  expect(
    ["pasar.png", "kopi.png", path.basename(`${file}.123`)].flatMap((name) => files.find(name) ?? []),
  ).toEqual([]);
});

test("one that is made again, and other than it was, takes the place of the one before", async () => {
  await (await open()).keep("pasar.png", card);
  await (await open()).keep("pasar.png", Buffer.from("kartu pasar baru"));
  expect(await readdir(path.join(root, ".cache/kartu"))).toHaveLength(1);
  const found = (await open()).find("pasar.png");
  expect(found && String(await readMade(root, found))).toBe("kartu pasar baru");
});

test.each([".cache", ".cache/kartu"])(
  "with a file in the place of %s what is made is there for this build, and not for the next",
  async (place) => {
    await mkdir(path.dirname(path.join(root, place)), { recursive: true });
    await writeFile(path.join(root, place), "");
    const files = await open();
    const made = await files.keep("pasar.png", card);
    onTestFinished(() => rm(path.dirname(made.file), { recursive: true }));
    expect(await readMade(root, made)).toEqual(card);
    expect(files.find("pasar.png")).toEqual(made);
    expect((await open()).find("pasar.png")).toBeUndefined();
    expect(await readFile(path.join(root, place), "utf8")).toBe("");
  },
);
