import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTooMuchWork } from "../../../src/assets/pictures/decoding-work.ts";
import { damagedPictures } from "../../../src/assets/pictures/make-pictures.ts";
import { avif, coded, type Item } from "../../support/avif.ts";
import { manyScans, photoAs, toJpeg } from "../../support/jpeg.ts";
import { png } from "../../support/png.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { full, model } from "../../templates/sample-model.ts";

const cpuTime = () => process.cpuUsage().user / 1e6;
const photo = (data: Buffer): Item => ({ data });
const grid = (...tiles: number[]): Item => ({ data: Buffer.from([0, 0, 0, 1]), tiles });

describe("an AVIF is too much work", () => {
  test.each<[what: string, items: Item[], isTooMuch: boolean]>([
    ["of 49 megapixels", [photo(coded(7000, 7000))], false],
    ["of 49 megapixels, with its transparence", [photo(coded(7000, 7000)), photo(coded(7000, 7000))], false],
    ["of two layers", [photo(coded(7000, 7000, 2))], false],
    ["of tiles", [grid(2, 3), photo(coded(4000, 4000)), photo(coded(4000, 4000))], false],
    ["with EXIF data", [photo(coded(90, 90)), photo(Buffer.from("\0\0\0\x06Exif\0\0MM"))], false],
    ["with XMP data", [photo(coded(90, 90)), photo(Buffer.from("<x:xmpmeta/>"))], false],
    ["of 144 megapixels, said to be of 0.01", [photo(coded(12_000, 12_000))], true],
    ["of a size behind a size", [photo(Buffer.concat([coded(90, 90), coded(12_000, 12_000)]))], true],
    ["of a thousand layers", [photo(coded(4000, 4000, 1000))], true],
    ["of a hundred large tiles", [grid(2), ...Array(100).fill(photo(coded(4000, 4000)))], true],
    ["of tiles that are of tiles", [grid(2, 3), grid(4), grid(4), photo(coded(64, 64))], true],
    ["that is a tile of itself", [grid(1)], true],
    ["of a frame without a size", [photo(coded(90, 90).subarray(11))], true],
  ])("%s", (_, items, isTooMuch) => {
    expect(isTooMuchWork(avif(items))).toBe(isTooMuch);
  });

  test("whatever is cut off or changed of one, an answer comes at once", () => {
    const whole = Buffer.from(avif([grid(2, 3), photo(coded(400, 300)), photo(coded(400, 300, 9))]));
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), fc.nat(whole.length), (changes, end) => {
        const bytes = Buffer.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        expect(isTooMuchWork(bytes.subarray(0, Math.max(end, 12)))).toBeTypeOf("boolean");
      }),
      { numRuns: 500 },
    );
  });
});

test("a JPEG of a few scans is none, one of hundreds is", async () => {
  expect(isTooMuchWork(await photoAs(await toJpeg(png(64, 64)), "jpeg"))).toBe(false);
  expect(isTooMuchWork(manyScans(64, 64, 10))).toBe(false);
  expect(isTooMuchWork(manyScans(64, 64, 800))).toBe(true);
  // What a camera puts behind its picture is no scan of it.
  const film = Buffer.alloc(4000, Buffer.from([0xff, 0xda, 0, 4, 0, 0]));
  expect(isTooMuchWork(Buffer.concat([manyScans(64, 64, 10), film]))).toBe(false);
});

/** An animation of frames that cost nothing to write: https://developers.google.com/speed/webp/docs/riff_container */
async function animation(side: number, frames: number): Promise<Buffer> {
  const still = Buffer.from(await photoAs(await toJpeg(png(side, side)), "webp"));
  const three = (number: number) => Buffer.from([number & 255, (number >> 8) & 255, number >> 16]);
  const chunk = (type: string, ...data: Buffer[]) => {
    const head = Buffer.from(`${type}\0\0\0\0`);
    const body = Buffer.concat(data);
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const size = Buffer.concat([three(side - 1), three(side - 1)]);
  const frame = chunk(
    "ANMF",
    three(0),
    three(0),
    size,
    three(100),
    Buffer.of(0),
    still.subarray(still.indexOf("VP8 ")),
  );
  return chunk(
    "RIFF",
    Buffer.from("WEBP"),
    chunk("VP8X", Buffer.from([2, 0, 0, 0]), size),
    chunk("ANIM", Buffer.alloc(6)),
    ...Array.from({ length: frames }, () => frame),
  );
}

describe("in a site", () => {
  const fault = async (name: string, bytes: Uint8Array) => {
    const root = await temporaryFolder();
    await mkdir(path.join(root, "content"));
    const image = { file: `content/${name}`, path: `/gambar/${name}`, alt: "Pasar", width: 9, height: 9 };
    await writeFile(path.join(root, image.file), bytes);
    const sources = { ...model, articles: [{ ...full, image }], tags: [], authors: [], pages: [] };
    return damagedPictures(sources, { root, cache: ".cache" });
  };

  test("a picture that is too much work is a mistake before it is decoded", async () => {
    const lies = {
      "foto.avif": avif([photo(coded(12_000, 12_000))]),
      "foto.jpg": manyScans(7000, 7000, 880),
    };
    for (const [name, bytes] of Object.entries(lies)) {
      const [found, ...others] = await fault(name, bytes);
      expect(found?.message.en).toContain("unpacks to far more than its file says");
      expect(others).toEqual([]);
    }
  });

  test("of an animation of 500 frames of 9 megapixels one is decoded; a GIF is published as it is", async () => {
    const timeOf = async (frames: number): Promise<number> => {
      const bytes = await animation(3000, frames);
      const before = cpuTime();
      for (const name of ["foto.webp", "foto.gif"]) expect(await fault(name, bytes)).toEqual([]);
      return cpuTime() - before;
    };
    expect(await timeOf(500)).toBeLessThan(20 * (await timeOf(1)));
  });
});
