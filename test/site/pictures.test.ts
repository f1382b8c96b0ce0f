import fc from "fast-check";
import { expect, test } from "vitest";
import { crops, fallback, renditions } from "../../src/site/pictures/renditions.ts";

const photo = { path: "/gambar/pasar-1a2b3c4d.png", width: 3000, height: 2000 };
const drawing = { ...photo, path: "/gambar/bagan-1a2b3c4d.svg" };
const sized = (width: number, height: number) => ({ ...photo, width, height });

test("a drawing or an animation is the one file it is", () => {
  expect([fallback(drawing), fallback(drawing, "thumbnail"), crops(drawing)]).toEqual([drawing, drawing, []]);
});

test("no file of any picture is larger than it, or has no pixel", () => {
  const side = fc.integer({ min: 1, max: 9000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const picture = sized(width, height);
      const made = [...renditions(picture, "avif"), ...renditions(picture, "webp"), ...crops(picture)];
      for (const file of [fallback(picture), ...made, ...renditions(picture, "avif", "thumbnail")]) {
        expect(file.width).toBeGreaterThan(0);
        expect(file.width).toBeLessThanOrEqual(width);
        expect(file.height).toBeGreaterThan(0);
        expect(file.height).toBeLessThanOrEqual(height);
      }
    }),
  );
});
