import fc from "fast-check";
import { expect, test } from "vitest";
import {
  crops,
  plainFile,
  plainThumbnail,
  type Rendition,
  renditions,
  shownSize,
  sizesAttribute,
  srcset,
  thumbnails,
} from "../../src/site/pictures/renditions.ts";

const photo = { path: "/gambar/pasar-1a2b3c4d.png", width: 3000, height: 2000 };
const small = { ...photo, width: 640, height: 480 };
const drawing = { ...photo, path: "/gambar/bagan-1a2b3c4d.svg" };
const sized = (width: number, height: number) => ({ ...photo, width, height });
const files = (made: readonly Rendition[]) =>
  made.map(({ path, width, height }) =>
    [path.replace("/gambar/pasar-1a2b3c4d", ""), width, height].join(" "),
  );

test("a picture has files in several widths, never enlarged, nor in two that are nearly the same", () => {
  const avif = ["-400.avif 400 267", "-800.avif 800 533", "-1200.avif 1200 800", "-1760.avif 1760 1173"];
  expect(files(renditions(photo, "avif"))).toEqual(avif);
  // As JPEG, the widest is for feeds and social networks.
  expect(files(renditions(photo, "jpeg"))).toEqual([
    "-400.jpg 400 267",
    "-800.jpg 800 533",
    "-1200.jpg 1200 800",
  ]);
  expect(files([plainFile(photo)])).toEqual(["-1200.jpg 1200 800"]);
  expect(files(renditions(small, "webp"))).toEqual(["-400.webp 400 300", "-640.webp 640 480"]);
  expect(files(renditions(sized(440, 480), "webp"))).toEqual(["-440.webp 440 480"]);
  expect(srcset(renditions(small, "avif"), (path) => `/warta${path}`)).toBe(
    "/warta/gambar/pasar-1a2b3c4d-400.avif 400w, /warta/gambar/pasar-1a2b3c4d-640.avif 640w",
  );
});

test("crops are as large as the picture allows, thumbnails in 16:9 and three widths", () => {
  expect(files(crops(small))).toEqual(["-16x9.jpg 640 360", "-4x3.jpg 640 480", "-1x1.jpg 480 480"]);
  const avif = ["-16x9-320.avif 320 180", "-16x9-640.avif 640 360", "-16x9-1200.avif 1200 675"];
  expect(files(thumbnails(photo, "avif"))).toEqual(avif);
  expect(files(thumbnails(sized(400, 480), "webp"))).toEqual([
    "-16x9-320.webp 320 180",
    "-16x9-400.webp 400 225",
  ]);
  expect(files([plainThumbnail(small)])).toEqual(["-16x9.jpg 640 360"]);
});

test("a drawing or an animation is the one file it is", () => {
  expect([plainFile(drawing), plainThumbnail(drawing), crops(drawing)]).toEqual([drawing, drawing, []]);
});

test("no file of any picture is larger than it, or has no pixel", () => {
  const side = fc.integer({ min: 1, max: 9000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const picture = sized(width, height);
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

test("an image has the size of the file it names, and its shape; an upright or square one is bounded in height", () => {
  expect(shownSize(sized(2400, 1600))).toEqual({ width: 1200, height: 800, style: "--ratio:1.5" });
  expect(shownSize({ ...drawing, height: 2001 })).toEqual({
    width: 3000,
    height: 2001,
    style: "--ratio:1.4993",
  });
  const isBounded = ([width, height]: [number, number]) =>
    shownSize(sized(width, height)).class === "upright";
  expect(
    (
      [
        [1500, 2000],
        [1000, 1000],
        [1250, 1000],
        [2400, 300],
      ] as [number, number][]
    ).map(isBounded),
  ).toEqual([true, true, false, false]);
});

test("`sizes` says how wide a picture will be: as wide as where it stands, an upright one as its height allows", () => {
  const sizes = (width: number, place: "page" | "text") => sizesAttribute(sized(width, 2000), place);
  expect(sizes(3000, "page")).toBe("(min-width: 75rem) 56rem, calc(100vw - 2.5rem)");
  expect(sizes(3000, "text")).toBe("(min-width: 38.5rem) 36rem, calc(100vw - 2.5rem)");
  // 3:4 of 65 hundredths of the screen, or of 28rem; beside a headline the width of the rail
  const upright = "(min-width: 40rem) min(48.75vh, 21rem), min(100vw - 2.5rem, 48.75vh)";
  expect(sizes(1500, "page")).toBe(`(min-width: 75rem) min(17rem, 48.75vh, 21rem), ${upright}`);
  expect(sizes(1500, "text")).toBe(upright);
});
