import fc from "fast-check";
import { expect, test } from "vitest";
import {
  crops,
  plainFile,
  plainThumbnail,
  renditions,
  srcset,
  thumbnails,
} from "../../src/site/pictures/renditions.ts";

const photo = { path: "/gambar/pasar-1a2b3c4d.png", width: 3000, height: 2000 };
const small = { ...photo, width: 640, height: 480 };
const drawing = { ...photo, path: "/gambar/bagan-1a2b3c4d.svg" };

test("a picture comes in four widths, as AVIF and as WebP", () => {
  expect(renditions(photo, "avif").map(({ path, height }) => [path, height])).toEqual([
    ["/gambar/pasar-1a2b3c4d-400.avif", 267],
    ["/gambar/pasar-1a2b3c4d-800.avif", 533],
    ["/gambar/pasar-1a2b3c4d-1200.avif", 800],
    ["/gambar/pasar-1a2b3c4d-1760.avif", 1173],
  ]);
});

test("and as JPEG, none wider than who reads only that needs: the widest is for feeds and social networks", () => {
  expect(renditions(photo, "jpeg").map(({ width }) => width)).toEqual([400, 800, 1200]);
  expect(plainFile(photo)).toMatchObject({ path: "/gambar/pasar-1a2b3c4d-1200.jpg", width: 1200, height: 800 });
});

test("a small one is never made larger, nor in two widths that are nearly the same", () => {
  expect(renditions(small, "webp").map(({ width }) => width)).toEqual([400, 640]);
  expect(renditions({ ...small, width: 440 }, "webp").map(({ width }) => width)).toEqual([440]);
  expect(plainFile(small)).toMatchObject({ width: 640, height: 480 });
});

test("a drawing or an animation is the one file it is", () => {
  expect(plainFile(drawing)).toEqual(drawing);
  expect(crops(drawing)).toEqual([]);
});

test("crops are as large as the picture allows", () => {
  expect(crops(small).map(({ shape, width, height }) => [shape, width, height])).toEqual([
    ["16x9", 640, 360],
    ["4x3", 640, 480],
    ["1x1", 480, 480],
  ]);
});

test("a thumbnail is a crop in 16:9 in three widths, never enlarged", () => {
  expect(thumbnails(photo, "avif").map(({ path, height }) => [path, height])).toEqual([
    ["/gambar/pasar-1a2b3c4d-16x9-320.avif", 180],
    ["/gambar/pasar-1a2b3c4d-16x9-640.avif", 360],
    ["/gambar/pasar-1a2b3c4d-16x9-1200.avif", 675],
  ]);
  expect(thumbnails({ ...small, width: 400 }, "webp").map(({ width }) => width)).toEqual([320, 400]);
  expect(plainThumbnail(small).path).toBe("/gambar/pasar-1a2b3c4d-16x9.jpg");
  expect(plainThumbnail(drawing)).toEqual(drawing);
});

test("no file of any picture is larger than it, or has no pixel", () => {
  const side = fc.integer({ min: 1, max: 9000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const picture = { ...photo, width, height };
      const made = [...renditions(picture, "avif"), ...renditions(picture, "jpeg"), ...crops(picture)];
      for (const file of [plainFile(picture), ...made, ...thumbnails(picture, "avif")]) {
        expect(file.width).toBeGreaterThan(0);
        expect(file.width).toBeLessThanOrEqual(width);
        expect(file.height).toBeGreaterThan(0);
        expect(file.height).toBeLessThanOrEqual(height);
      }
    }),
  );
});

test("srcset names each file with its width", () => {
  expect(srcset(renditions(small, "avif"), (path) => `/warta${path}`)).toBe(
    "/warta/gambar/pasar-1a2b3c4d-400.avif 400w, /warta/gambar/pasar-1a2b3c4d-640.avif 640w",
  );
});
