import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { copyPictures } from "../../src/assets/copy-assets.ts";
import { openMadeFiles } from "../../src/assets/made-files.ts";

let root: string;
let output: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "warta-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  output = path.join(root, "_site");
  await mkdir(path.join(root, "content"));
  await writeFile(path.join(root, "content/pasar.jpg"), "gambar pasar");
});

const picture = {
  file: "content/pasar.jpg",
  path: "/gambar/pasar-1a2b3c4d.jpg",
  width: 2,
  height: 1,
  alt: "Pasar",
};
const target = () => path.join(output, "gambar/pasar-1a2b3c4d.jpg");

test("a picture lies in the site under its address, which is given back", async () => {
  expect(await copyPictures([picture], { root, output })).toEqual(["/gambar/pasar-1a2b3c4d.jpg"]);
  expect(await readFile(target(), "utf8")).toBe("gambar pasar");
});

test("one that is there already is left as it is", async () => {
  await copyPictures([picture], { root, output });
  await utimes(target(), 1_000, 1_000);
  expect(await copyPictures([picture], { root, output })).toEqual(["/gambar/pasar-1a2b3c4d.jpg"]);
  expect((await stat(target())).mtimeMs).toBe(1_000_000);
});

test("one whose copying was cut off is copied again", async () => {
  await mkdir(path.dirname(target()), { recursive: true });
  await writeFile(target(), "gamb");
  await copyPictures([picture], { root, output });
  expect(await readFile(target(), "utf8")).toBe("gambar pasar");
});

describe("one that was made", () => {
  const again = vi.fn(async () => Buffer.from("gambar kecil"));
  const ready = async () => {
    const made = await (await openMadeFiles(root, ".cache")).keep("pasar-1a2b3c4d.jpg", await again());
    again.mockClear();
    return { file: made.file, path: picture.path, made: { ...made, again } };
  };

  test.each(["", "gambar", "GAMBAR KECIL", null])(
    "is made again where it is damaged: %j",
    async (damaged) => {
      const small = await ready();
      const file = path.join(root, small.file);
      await (damaged === null ? rm(file) : writeFile(file, damaged));
      await copyPictures([small], { root, output });
      expect(await readFile(target(), "utf8")).toBe("gambar kecil");
      expect(again).toHaveBeenCalledTimes(1);
    },
  );

  test("is copied where it is whole, and not asked for where it lies in the site", async () => {
    const small = await ready();
    await copyPictures([small], { root, output });
    expect(await readFile(target(), "utf8")).toBe("gambar kecil");
    await rm(path.join(root, ".cache"), { recursive: true });
    await copyPictures([small], { root, output });
    expect(again).not.toHaveBeenCalled();
  });

  test("takes the place in the site of one that was published damaged", async () => {
    await mkdir(path.dirname(target()), { recursive: true });
    await writeFile(target(), "gam");
    await copyPictures([await ready()], { root, output });
    expect(await readFile(target(), "utf8")).toBe("gambar kecil");
  });
});

test("a site without pictures gets no folder for them", async () => {
  expect(await copyPictures([], { root, output })).toEqual([]);
  expect(await readdir(root)).toEqual(["content"]);
});
