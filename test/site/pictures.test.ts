import fc from "fast-check";
import { expect, test } from "vitest";
import {
  crops,
  plainFile,
  plainThumbnail,
  type Rendition,
  renditions,
  thumbnails,
} from "../../src/site/pictures/renditions.ts";

const photo = { path: "/gambar/pasar-1a2b3c4d.png", width: 3000, height: 2000 };
const _small = { ...photo, width: 640, height: 480 };
const drawing = { ...photo, path: "/gambar/bagan-1a2b3c4d.svg" };
const sized = (width: number, height: number) => ({ ...photo, width, height });
const _files = (made: readonly Rendition[]) =>
  made.map(({ path, width, height }) =>
    [path.replace("/gambar/pasar-1a2b3c4d", ""), width, height].join(" "),
  );

test("a drawing or an animation is the one file it is", () => {
  expect([plainFile(drawing), plainThumbnail(drawing), crops(drawing)]).toEqual([drawing, drawing, []]);
});

test("no file of any picture is larger than it, or has no pixel", () => {
  const side = fc.integer({ min: 1, max: 9000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const picture = sized(width, height);
      const made = [...renditions(picture, "avif"), ...renditions(picture, "webp"), ...crops(picture)];
      for (const file of [plainFile(picture), ...made, ...thumbnails(picture, "avif")]) {
        expect(file.width).toBeGreaterThan(0);
        expect(file.width).toBeLessThanOrEqual(width);
        expect(file.height).toBeGreaterThan(0);
        expect(file.height).toBeLessThanOrEqual(height);
      }
    }),
  );
});
