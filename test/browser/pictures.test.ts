import { readFile, writeFile } from "node:fs/promises";
import nodePath from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { makePicture } from "../../src/assets/pictures/make-picture.ts";
import { article } from "../support/article.ts";
import { desktop, phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { toJpeg, turned } from "../support/jpeg.ts";
import { png } from "../support/png.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const prefix = "/kabar/";
const paragraphs = Array.from({ length: 60 }, (_, n) => `Paragraf ke-${n + 1} tentang pasar.`).join("\n\n");

const here = browserSite(
  {
    "content/articles/pasar.png": png(1200, 800),
    "content/articles/lorong.png": png(1200, 420),
    "content/articles/bagan.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"/>',
    "content/articles/pasar.md": article(
      {
        image: {
          src: "pasar.png",
          alt: "Pintu timur pasar",
          caption: "Pintu timur.",
          credit: "Wati Andai",
        },
      },
      `${paragraphs}\n\n![Lorong](lorong.png "Lorong kios. Foto: Tono Misal")\n\n![Bagan](bagan.svg)\n\nSelesai.`,
    ),
  },
  prefix,
);

const address = "2024/05/01/pasar/";
async function open(path: string, viewport = desktop): Promise<Page> {
  const page = await here.browser.newPage({ viewport });
  onTestFinished(() => page.close());
  await page.goto(`${here.server.url}${path}`, { waitUntil: "load" });
  return page;
}
const shown = (page: Page, selector: string) =>
  page.locator(selector).evaluate((image) => {
    const { currentSrc, complete, naturalWidth } = image as HTMLImageElement;
    return { file: currentSrc.replace(/^.*-[0-9a-f]{8}-?/, ""), isThere: complete && naturalWidth > 0 };
  });

describe("the picture over an article", () => {
  test.each([
    ["a desk", desktop, "1200.avif"],
    ["a phone", phone, "400.avif"],
  ])("comes as AVIF, as wide as %s needs", async (_, viewport, file) => {
    const page = await open(address, viewport);
    expect(await shown(page, ".lead-picture img")).toEqual({ file, isThere: true });
  });

  test("is a thumbnail in 16:9 on the front page, in the right size too", async () => {
    const page = await open("");
    expect(await shown(page, ".lead img")).toEqual({
      file: expect.stringMatching(/^16x9-.*\.avif$/),
      isThere: true,
    });
  });
});

test("a browser that knows neither AVIF nor WebP gets a JPEG", async () => {
  const page = await open(address, phone);
  await page.locator('source[type="image/avif"], source[type="image/webp"]').evaluateAll((sources) => {
    for (const source of sources) source.remove();
  });
  const file = expect.stringMatching(/^\d+\.jpg$/);
  await expect.poll(() => shown(page, ".lead-picture img")).toEqual({ file, isThere: true });
});

describe("pictures in the text", () => {
  test("are not fetched before a reader comes near", async () => {
    here.server.requests();
    const page = await open(address);
    const lorong = () => here.server.requests().filter((path) => path.includes("lorong"));
    expect(lorong()).toEqual([]);
    await page.locator(".text img").first().scrollIntoViewIfNeeded();
    await expect.poll(() => shown(page, ".text img >> nth=0")).toEqual({ file: "800.avif", isThere: true });
    expect(lorong()).toHaveLength(1);
  });

  test("a drawing is shown as it is", async () => {
    const page = await open(address);
    await page.locator(".text img").nth(1).scrollIntoViewIfNeeded();
    await expect.poll(() => shown(page, ".text img >> nth=1")).toEqual({ file: ".svg", isThere: true });
  });
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "a photo is shown as the camera was held: EXIF orientation %i",
  async (orientation) => {
    const folder = await temporaryFolder();
    const original = nodePath.join(folder, "foto.jpg");
    // White but for its upper left quarter: no way of turning it gives the same.
    const drawn = png(96, 48, (x, y) => (x < 32 && y < 24 ? 0x00 : 0xff));
    await writeFile(original, turned(await toJpeg(drawn), orientation));
    const [width, height] = orientation >= 5 ? [48, 96] : [96, 48];

    const page = await here.tab();
    const look = (bytes: Uint8Array, type: string) =>
      page.evaluate(
        async ([source, width, height]) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = new OffscreenCanvas(width, height).getContext("2d");
          canvas?.drawImage(image, 0, 0);
          const isDark = (x: number, y: number) => (canvas?.getImageData(x, y, 1, 1).data[0] ?? 0) < 128;
          const corners = [
            isDark(4, 4),
            isDark(width - 4, 4),
            isDark(4, height - 4),
            isDark(width - 4, height - 4),
          ];
          return { size: [image.naturalWidth, image.naturalHeight], corners };
        },
        [`data:image/${type};base64,${Buffer.from(bytes).toString("base64")}`, width, height] as const,
      );
    const wanted = await look(await readFile(original), "jpeg");
    expect(wanted.corners.filter(Boolean)).toHaveLength(1);
    for (const format of ["avif", "webp", "jpeg"] as const)
      expect(
        await look(await makePicture(original, { path: "", width, height, format }), format),
        format,
      ).toEqual(wanted);
  },
);
