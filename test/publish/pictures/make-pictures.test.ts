import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { imageSize } from "image-size";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Picture } from "../../../src/content/article.ts";
import { ContentError } from "../../../src/publish/content-error.ts";
import { exifRights } from "../../../src/publish/pictures/exif-rights.ts";
import { makePictures } from "../../../src/publish/pictures/make-pictures.ts";
import { full, model } from "../../pages/sample-model.ts";
import { exif, jpeg } from "../../support/jpeg.ts";
import { png } from "../../support/png.ts";

const says = { artist: "Wati Andai", copyright: "(c) Kabar Uji", place: "2024:05:01" };
const picture: Picture = {
  file: "content/articles/pasar.jpg",
  path: "/gambar/pasar-1a2b3c4d.jpg",
  width: 900,
  height: 600,
  alt: "Pasar",
};
const site = { ...model, stories: [{ ...full, image: picture }], pictures: [picture] };

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), "warta-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  await mkdir(path.join(root, "content/articles"), { recursive: true });
});
const put = (bytes: Uint8Array, file = picture.file) => writeFile(path.join(root, file), bytes);
const make = (shown = site) => makePictures(shown, { root, cache: ".cache/pictures" });
const madeFile = async (address: string): Promise<string> => {
  const found = (await make()).find((file) => file.path === address);
  return path.join(root, found?.file ?? "");
};

describe("what is made of a picture", () => {
  test("every file that pages, feeds and linked data name, in the size they say", async () => {
    await put(await jpeg(900, 600, says));
    const sizes: Record<string, string> = {};
    for (const { file, path: address } of await make()) {
      const { width, height, type } = imageSize(await readFile(path.join(root, file)));
      sizes[address.replace("/gambar/pasar-1a2b3c4d-", "")] = `${width}×${height} ${type}`;
    }
    expect(sizes).toEqual({
      "400.avif": "400×267 avif",
      "900.avif": "900×600 avif",
      "400.webp": "400×267 webp",
      "900.webp": "900×600 webp",
      "900.jpg": "900×600 jpg",
      "16x9.jpg": "900×506 jpg",
      "4x3.jpg": "800×600 jpg",
      "1x1.jpg": "600×600 jpg",
    });
  });

  test("the JPEG says whose it is as the original does, and not where it was taken", async () => {
    await put(await jpeg(900, 600, says));
    const made = (await readFile(await madeFile("/gambar/pasar-1a2b3c4d-900.jpg"))).toString("latin1");
    expect(made).toContain(says.artist);
    expect(made).toContain(says.copyright);
    expect(made).not.toContain(says.place);
  });

  test("a drawing is taken as it is", async () => {
    const drawing = { ...picture, file: "content/bagan.svg", path: "/gambar/bagan-1a2b3c4d.svg" };
    expect(await make({ ...site, stories: [], pictures: [drawing] })).toEqual([
      { file: "content/bagan.svg", path: "/gambar/bagan-1a2b3c4d.svg" },
    ]);
  });

  test("no crops of one that stands in a text", async () => {
    await put(await jpeg(900, 600, says));
    const files = await make({ ...site, stories: [{ ...full, image: undefined as never }] });
    expect(files.filter((file) => /\dx\d/.test(file.path))).toEqual([]);
  });
});

describe("kept between builds", () => {
  test("what was made is not made again", async () => {
    await put(await jpeg(900, 600, says));
    const file = await madeFile("/gambar/pasar-1a2b3c4d-900.jpg");
    await utimes(file, 1, 1);
    await make();
    expect((await stat(file)).mtimeMs).toBe(1000);
  });

  test("nothing half made is taken for it", async () => {
    await put(await jpeg(900, 600, says));
    const file = await madeFile("/gambar/pasar-1a2b3c4d-900.jpg");
    expect((await readdir(path.dirname(file))).every((name) => /\.(?:avif|webp|jpg)$/.test(name))).toBe(true);
  });
});

test("one that cannot be decoded is a mistake of the article that shows it", async () => {
  const whole = Buffer.from(png(900, 600));
  whole.fill(0, 60, 120);
  await put(whole);
  await writeFile(path.join(root, full.article.file), "---\ntitle: Pasar\nimage:\n  src: pasar.jpg\n---\n");
  const error = await make().catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ContentError);
  expect(error.mistakes).toEqual([
    {
      file: full.article.file,
      line: 4,
      column: 1,
      message: expect.stringMatching(/^content\/articles\/pasar\.jpg is damaged \(.+\)\. Save it again/),
    },
  ]);
});

describe("EXIF rights", () => {
  test("are read with or without the mark in front", () => {
    const rights = { Artist: "Wati Andai", Copyright: "(c) Kabar Uji" };
    expect(exifRights(exif(says))).toEqual(rights);
    expect(exifRights(exif(says).subarray(6))).toEqual(rights);
  });

  test.each([0, 1, 7, 12, 30, 60])("cut off after %i bytes say what is left, or nothing", (length) => {
    for (const value of Object.values(exifRights(exif(says).subarray(0, length))))
      expect([says.artist, says.copyright].some((text) => text.startsWith(value))).toBe(true);
  });
});
