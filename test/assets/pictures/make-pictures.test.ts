import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { imageSize } from "image-size";
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { makePicture, trialFile, tryPicture } from "../../../src/assets/pictures/make-picture.ts";
import { damagedPictures, makePictures } from "../../../src/assets/pictures/make-pictures.ts";
import { exifRights } from "../../../src/assets/pictures/metadata.ts";
import type { Picture } from "../../../src/content/content.ts";
import { ContentError, mistake } from "../../../src/content/diagnostic.ts";
import { together } from "../../../src/messages/message.ts";
import { pictureMessages } from "../../../src/messages/messages.ts";
import { crops } from "../../../src/site/pictures/renditions.ts";
import { textOf } from "../../site/newsroom.ts";
import { exif, jpeg, latitude, photoAs, toJpeg } from "../../support/jpeg.ts";
import { png } from "../../support/png.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { full, model } from "../../templates/sample-model.ts";

const says = {
  artist: "Wati Andai",
  copyright: "(c) Kabar Uji",
  place: "2024:05:01",
  iptc: "(c) Kabar Uji IPTC",
  xmp: `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Kota Umpama" exif:GPSLatitude="5,8.5S" xmlns:geo="http://www.w3.org/2003/01/geo/wgs84_pos#" geo:lat="-5.14"><exif:GPSLongitude>119,24.5E</exif:GPSLongitude><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">(c) Kabar Uji XMP</rdf:li></rdf:Alt></dc:rights></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
};
/** Where it was taken, in whatever way a file says it. */
const taken = new RegExp(
  [says.place, "5,8\\.5S", "119,24\\.5E", "-5\\.14", "GPS", latitude, [...latitude].reverse().join("")].join(
    "|",
  ),
);
/** The formats of originals, with either order of bytes in EXIF data. */
const formats = [
  ["jpeg", "MM"],
  ["jpeg", "II"],
  ["png", "MM"],
  ["webp", "II"],
  ["avif", "MM"],
] as const;
const picture: Picture = {
  file: "content/articles/pasar.jpg",
  path: "/gambar/pasar-1a2b3c4d.jpg",
  width: 900,
  height: 600,
  alt: "Pasar",
};
/** A site with one article, which shows a picture. */
const showing = (changes: Partial<Picture> = {}) => {
  const image = { ...picture, ...changes };
  return { ...model, stories: [{ ...full, image }], pictures: [image] };
};
const site = showing();
/** Of a few files, where their number is not the point. */
const small = showing({ width: 300, height: 200 });

let root: string;
beforeEach(async () => {
  root = await temporaryFolder();
  await mkdir(path.join(root, "content/articles"), { recursive: true });
});
const put = (bytes: Uint8Array, file = picture.file) => writeFile(path.join(root, file), bytes);
const make = (shown = site) => makePictures(shown, { root, cache: ".cache/pictures", language: "en" });
/** What is wrong with the picture that a file shows, by the place where it names it. */
const damaged = (file: string, line: number, column: number, picture: string) =>
  mistake({ file, line, column }, together(picture, pictureMessages.isDamaged()));

describe("what is made of a picture", () => {
  let made: { name: string; bytes: Buffer }[];
  beforeAll(async () => {
    root = await temporaryFolder();
    await mkdir(path.join(root, "content/articles"), { recursive: true });
    // Photoshop keeps copies of what EXIF and XMP say, and a small picture of the whole.
    const resources = {
      1058: exif(says).subarray(6),
      1060: Buffer.from(says.xmp),
      1036: Buffer.from("the uncropped original"),
    };
    await put(await jpeg(900, 600, { ...says, resources }));
    made = await Promise.all(
      (await make()).map(async ({ file, path: address }) => ({
        name: address.replace("/gambar/pasar-1a2b3c4d-", ""),
        bytes: await readFile(file),
      })),
    );
  });

  test("every file that pages, feeds and linked data name, in the size they say", () => {
    const sizes = made.map(({ name, bytes }) => {
      const { width, height, type } = imageSize(bytes);
      return [name, `${width}×${height} ${type}`];
    });
    expect(Object.fromEntries(sizes)).toEqual({
      "400.avif": "400×267 avif",
      "900.avif": "900×600 avif",
      "400.webp": "400×267 webp",
      "900.webp": "900×600 webp",
      "900.jpg": "900×600 jpg",
      "16x9.jpg": "900×506 jpg",
      "4x3.jpg": "800×600 jpg",
      "1x1.jpg": "600×600 jpg",
      "16x9-320.avif": "320×180 avif",
      "16x9-640.avif": "640×360 avif",
      "16x9-900.avif": "900×506 avif",
      "16x9-320.webp": "320×180 webp",
      "16x9-640.webp": "640×360 webp",
      "16x9-900.webp": "900×506 webp",
    });
  });

  test("each says whose it is, as the original's EXIF data do; none shows more than the original", () => {
    for (const { name, bytes } of made) {
      const said = bytes.toString("latin1");
      for (const words of [says.artist, says.copyright]) expect(said, name).toContain(words);
      expect(said, name).not.toMatch(/uncropped|GPS|5,8\.5S|Photoshop|xpacket/);
      expect(said, name).not.toContain(says.place);
    }
  });

  test.each(formats)("none says where it was taken: %s, %s", async (format, order) => {
    const photo = { file: `content/articles/pasar.${format}`, width: 300, height: 200 };
    await put(await photoAs(await jpeg(300, 200, { ...says, order }), format), photo.file);
    expect(await readFile(path.join(root, photo.file), "latin1")).toMatch(taken);
    const files = await make(showing(photo));
    expect(files.length).toBeGreaterThan(6);
    for (const { file } of files) {
      const made = await readFile(file, "latin1");
      expect(made).not.toMatch(taken);
      expect(made).toContain(says.copyright);
      expect(made).not.toContain("Kota Umpama");
    }
  });

  test("a drawing is taken as it is", async () => {
    const drawing = { ...picture, file: "content/bagan.svg", path: "/gambar/bagan-1a2b3c4d.svg" };
    expect(await make({ ...site, stories: [], pictures: [drawing] })).toEqual([
      { file: path.join(root, "content/bagan.svg"), path: "/gambar/bagan-1a2b3c4d.svg" },
    ]);
  });

  test.each([
    ["top", "black", 80],
    ["bottom", "white", 80],
    [undefined, "black", 107],
  ] as const)("its crops keep what must be seen, else the upper part: %s", async (focus, colour, to) => {
    const [, , square] = crops({ ...picture, width: 80, height: 160, focus });
    if (!square) throw new Error("There is no square.");
    const made = async (eight: (y: number) => number) => {
      const file = path.join(root, "upright.png");
      const bytes = png(80, 160, (_, y) => eight(y));
      await writeFile(file, bytes);
      return makePicture(file, square);
    };
    const plain = await made(() => (colour === "black" ? 0 : 0xff));
    expect(Buffer.compare(await made((y) => (y < to ? 0 : 0xff)), plain)).toBe(0);
  });

  test("a crop whose foot words will cover has in what is seen what draws the eye", async () => {
    const [, , square] = crops({ ...picture, width: 80, height: 160 });
    if (!square) throw new Error("There is no square.");
    const made = async (height: number, from: number, seen?: number) => {
      const file = path.join(root, "upright.png");
      await writeFile(
        file,
        png(80, height, (_, y) => (y < from ? 0 : 0xaa)),
      );
      return makePicture(file, { ...square, height: 120, ...(seen && { seen }) });
    };
    expect(Buffer.compare(await made(160, 120, 40), await made(120, 80))).toBe(0);
    expect(Buffer.compare(await made(160, 120), await made(120, 107))).toBe(0);
  });

  test("no crops of one that stands in a text", async () => {
    await put(await jpeg(300, 200, says));
    const files = await make({ ...small, stories: [{ ...full, image: undefined as never }] });
    expect(files.filter((file) => /\dx\d/.test(file.path))).toEqual([]);
  });
});

describe("kept between builds", () => {
  test("a second build makes none; a picture that changed, and so its address, is made anew", async () => {
    await put(await jpeg(300, 200, says));
    const first = await make(small);
    const times = async (files: typeof first) =>
      Promise.all(files.map(async ({ file }) => (await stat(file)).mtimeMs));
    const before = await times(first);
    expect((await make(small)).map(({ file }) => file)).toEqual(first.map(({ file }) => file));
    expect(await times(first)).toEqual(before);

    await put(await jpeg(300, 200, { ...says, artist: "Lain" }));
    const second = await make(showing({ ...small.pictures[0], path: "/gambar/pasar-5e6f7a8b.jpg" }));
    expect(second).toHaveLength(first.length);
    expect(second.filter(({ file }) => first.some((one) => one.file === file))).toEqual([]);
    const made = await readFile(second.find(({ path }) => path.endsWith("-300.jpg"))?.file ?? "");
    expect(made.toString("latin1")).toContain("Lain");
  });

  test("a file that has become rubbish, empty, or one byte off is made again", async () => {
    await put(await jpeg(300, 200, says));
    const files = (await make(small)).map(({ file }) => file);
    const first = files.find((file) => file.endsWith("300.webp")) ?? "";
    const sound = await readFile(first);
    for (const spoilt of ["bukan gambar", "", Buffer.from(sound).fill(0, 300, 301)]) {
      await writeFile(first, spoilt);
      expect((await make(small)).map(({ file }) => file)).toEqual(files);
      expect((await readFile(first)).equals(sound)).toBe(true);
    }
  });
});

test("one that cannot be decoded is a mistake of the article that shows it", async () => {
  await put(Buffer.from(png(900, 600)).fill(0, 60, 120));
  await writeFile(path.join(root, full.file), "---\ntitle: Pasar\nimage:\n  src: pasar.jpg\n---\n");
  const error = await make().catch((thrown) => thrown);
  expect(error).toBeInstanceOf(ContentError);
  expect(error.mistakes).toEqual([damaged(full.file, 4, 8, picture.file)]);
});

test("a JPEG that may have a hole, or only bytes too many, is shown, with a notice", async () => {
  const whole = Buffer.from(await toJpeg(png(304, 200, (x, y) => (x * 31 + y * 17) & 0xff)));
  const hole = Buffer.from(whole);
  hole.fill(0xff, hole.length / 2, hole.length / 2 + 400);
  const many = Buffer.concat([whole.subarray(0, 2), Buffer.of(0, 1, 2), whole.subarray(2)]);
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => said.mockRestore());
  for (const [bytes, notices] of [
    [whole, 0],
    [hole, 1],
    [many, 2],
  ] as const) {
    await put(bytes);
    await rm(path.join(root, ".cache"), { recursive: true, force: true });
    expect(await make(small)).toHaveLength(8);
    const lines = said.mock.calls.flat().join("\n");
    expect(lines.split("pasar.jpg may be damaged. Look at it")).toHaveLength(notices + 1);
  }
});

describe("an author's portrait", () => {
  const image = { ...picture, file: "content/authors/sari.jpg", path: "/gambar/sari-1a2b3c4d.jpg" };
  const author = {
    file: "content/authors/sari.md",
    slug: "sari",
    path: "/penulis/sari/",
    name: "Sari Contoh",
    aliases: [],
    sameAs: [],
    image,
    ...textOf(""),
    bodyLine: 1,
  };
  const signed = { ...model, stories: [], pictures: [], authors: [author] };
  beforeEach(() => mkdir(path.join(root, "content/authors")));

  test("is a square in each format, and nothing else", async () => {
    await put(await jpeg(900, 600, says), image.file);
    const made = await make(signed);
    expect(made.map(({ path: address }) => address)).toEqual(
      ["avif", "webp", "jpg"].map((ending) => `/gambar/sari-1a2b3c4d-1x1-480.${ending}`),
    );
    for (const { file } of made)
      expect(imageSize(await readFile(file))).toMatchObject({ width: 480, height: 480 });
  });

  test("that cannot be decoded is a mistake of the author's file", async () => {
    const bytes = Buffer.from(await jpeg(900, 600, says));
    await put(bytes.fill(0, 200), image.file);
    await writeFile(path.join(root, author.file), "---\nname: Sari Contoh\nimage: sari.jpg\n---\n");
    const error = await make(signed).catch((thrown) => thrown);
    expect(error.mistakes).toMatchObject([{ file: author.file, line: 3, column: 8 }]);
    const showing = { ...model, articles: [], tags: [], authors: [author] };
    expect(await damagedPictures(showing, { root, cache: ".cache/pictures" })).toEqual(error.mistakes);
  });
});

test.each(["jpeg", "png", "webp", "avif"] as const)(
  "a picture that was cut off is a mistake: %s",
  async (format) => {
    const whole = await photoAs(await jpeg(300, 200, says), format);
    await put(whole.subarray(0, whole.length / 2));
    const tried = await tryPicture(path.join(root, picture.file), trialFile({ width: 300, height: 200 }));
    expect(tried).toEqual({ fault: { message: pictureMessages.isDamaged(), severity: mistake } });
  },
);

describe("the publisher's logo", () => {
  const logo = { file: "_data/logo.png", path: "/gambar/logo-1a2b3c4d.png", width: 320, height: 160 };
  const { settings } = model;
  const branded = {
    ...model,
    stories: [],
    pictures: [],
    settings: { ...settings, publisher: { ...settings.publisher, logo } },
  };
  beforeEach(() => mkdir(path.join(root, "_data")));

  test("is one file of its size and format, see-through where it is, point for point", async () => {
    const drawn = (inside: string) =>
      new Resvg(`<svg xmlns="http://www.w3.org/2000/svg" width="320" height="160">${inside}</svg>`).render();
    const original = drawn('<circle cx="80" cy="80" r="70" fill="#b3402a" opacity=".6"/>');
    await put(original.asPng(), logo.file);
    const [file, ...others] = await make(branded);
    expect(others).toEqual([]);
    expect(file?.path).toBe(logo.path);
    const made = (await readFile(file?.file ?? "")).toString("base64");
    const shown = drawn(`<image width="320" height="160" href="data:image/png;base64,${made}"/>`);
    expect(shown.pixels.equals(original.pixels)).toBe(true);
  });

  test.each(["jpeg", "png", "webp", "avif"] as const)(
    "says whose it is and not where it was taken, as %s of a camera",
    async (format) => {
      const photo = {
        file: `_data/logo.${format}`,
        path: `/gambar/logo-1a2b3c4d.${format.replace("e", "")}`,
      };
      await put(await photoAs(await jpeg(320, 160, says), format), photo.file);
      expect(await readFile(path.join(root, photo.file), "latin1")).toMatch(taken);
      const publisher = { ...settings.publisher, logo: { ...logo, ...photo } };
      const [file] = await make({ ...branded, settings: { ...settings, publisher } });
      const made = await readFile(file?.file ?? "", "latin1");
      expect(made).toContain(says.artist);
      expect(made).not.toMatch(taken);
    },
  );

  test("that cannot be decoded is a mistake of the settings, in a build and before one", async () => {
    await put(Buffer.from(png(320, 160)).fill(0, 60, 70), logo.file);
    await writeFile(path.join(root, "_data/site.yaml"), "publisher:\n  logo: logo.png\n");
    const expected = damaged("_data/site.yaml", 2, 9, logo.file);
    const error = await make(branded).catch((thrown) => thrown);
    expect(error.mistakes).toEqual([expected]);
    const showing = { settings: branded.settings, articles: [], tags: [], authors: [], pages: [] };
    const checked = await damagedPictures(showing, { root, cache: ".cache/pictures" });
    expect(checked).toEqual([expected]);
  });
});

describe("EXIF rights", () => {
  test.each(["MM", "II"] as const)("are read with or without the mark in front, in the order %s", (order) => {
    const rights = { Artist: "Wati Andai", Copyright: "(c) Kabar Uji" };
    expect(exifRights(exif({ ...says, order }))).toEqual(rights);
    expect(exifRights(exif({ ...says, order }).subarray(6))).toEqual(rights);
  });

  test.each([0, 1, 7, 12, 30, 60])("cut off after %i bytes say what is left, or nothing", (length) => {
    for (const value of Object.values(exifRights(exif(says).subarray(0, length))))
      expect([says.artist, says.copyright].some((text) => text.startsWith(value))).toBe(true);
  });
});
