import { expect, test } from "vitest";
import { shownSize, sizesAttribute } from "../../src/site/pictures/shown-size.ts";

const picture = (width: number, height: number, path = "/gambar/pasar-1a2b3c4d.jpg") => ({
  path,
  width,
  height,
});

test("an image has the size of the file it names, and its shape", () => {
  expect(shownSize(picture(2400, 1600))).toEqual({ width: 1200, height: 800, style: "--ratio:1.5" });
  expect(shownSize(picture(300, 200))).toEqual({ width: 300, height: 200, style: "--ratio:1.5" });
  expect(shownSize(picture(2400, 1601, "/gambar/bagan-1a2b3c4d.svg"))).toEqual({
    width: 2400,
    height: 1601,
    style: "--ratio:1.4991",
  });
});

test.each([
  [picture(1500, 2000), true],
  [picture(1000, 1000), true],
  [picture(1250, 1000), false],
  [picture(2400, 300), false],
])("an upright or square one is bounded in height: %o", (shown, bounded) => {
  expect(shownSize(shown).class).toBe(bounded ? "upright" : undefined);
});

test("`sizes` says how wide a picture will be: as wide as where it stands, an upright one as its height allows", () => {
  expect(sizesAttribute(picture(2400, 1600), "page")).toBe("(min-width: 60rem) 55rem, calc(100vw - 2.5rem)");
  expect(sizesAttribute(picture(2400, 1600), "text")).toBe("(min-width: 37rem) 34rem, calc(100vw - 2.5rem)");
  // 3:4 of 65 hundredths of the screen, or of 28rem
  expect(sizesAttribute(picture(1500, 2000), "page")).toBe(
    "(min-width: 40rem) min(48.75vh, 21rem), min(100vw - 2.5rem, 48.75vh)",
  );
});
