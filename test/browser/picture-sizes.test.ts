import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { desktop, loadPictures, phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { png } from "../support/png.ts";

const sizes = { lebar: [1300, 800], kecil: [304, 200], tegak: [600, 800], tinggi: [540, 960] } as const;
type Name = keyof typeof sizes;
const names = Object.keys(sizes) as Name[];

const text = (name: string) =>
  `Di atas.\n\n![Pasar](${name}.png "Lorong kios. Foto: Wati Andai")\n\nDi bawah.\n\n[![Pasar](${name}.png)](/)\n\n- ![Pasar](${name}.png)\n\nSelesai.`;
const here = browserSite({
  "content/articles/bagan.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"/>',
  "content/articles/mungil.png": png(96, 40),
  "content/articles/mungil.md": article(
    { date: "2024-04-01" },
    `![Tanda](mungil.png "${"Tanda yang dipasang di pintu timur pasar. ".repeat(6)}")`,
  ),
  "content/articles/bagan.md": article({}, '![Bagan](bagan.svg "Harga.")'),
  ...Object.fromEntries(
    names.flatMap((name) => [
      [`content/articles/${name}.png`, png(sizes[name][0], sizes[name][1])],
      [
        `content/articles/${name}.md`,
        article(
          {
            date: "2024-04-01",
            image: { src: `${name}.png`, alt: "Pasar", caption: "Pasar.", credit: "Wati" },
          },
          text(name),
        ),
      ],
    ]),
  ),
});

const screens = [
  ["a phone", phone],
  ["a desk", desktop],
  ["a phone laid down", { width: 844, height: 390 }],
] as const;

type Box = Pick<DOMRect, "x" | "y" | "width" | "height">;

const addressOf = (name: string): string =>
  `${here.server.url}2024/${name === "bagan" ? "05" : "04"}/01/${name}/`;

async function open(name: string, viewport: { width: number; height: number }): Promise<Page> {
  const page = await here.tab({ viewport });
  await page.goto(addressOf(name));
  return page;
}

/** Where the pictures and captions of a page are drawn, in the order of the page. */
const boxes = (page: Page, selector: string): Promise<Box[]> =>
  page.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width, height };
    }),
  );

describe.each(screens)("on %s", (_, viewport) => {
  test.each(names)(
    "a picture is whole, as wide as the page said, and its place was kept: %s",
    async (name) => {
      const page = await here.tab({ viewport });
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      await page.route("**/gambar/**", async (route) => {
        await held;
        await route.continue();
      });
      await page.goto(addressOf(name), { waitUntil: "domcontentloaded" });
      const places = "main figure img, main figcaption, .text p";
      const before = await boxes(page, places);
      release();
      await loadPictures(page);
      expect(await boxes(page, places)).toEqual(before);

      // No wider than its file, and no higher than the screen.
      const [width, height] = sizes[name];
      const shown = await boxes(page, "main figure img");
      expect(shown).toHaveLength(4);
      for (const box of shown) {
        expect(box.width).toBeLessThanOrEqual(width);
        expect(box.width / box.height).toBeCloseTo(width / height, 2);
        expect(box.height).toBeLessThanOrEqual(viewport.height * (width < height ? 0.65 : 0.85) + 0.01);
        expect(box.width).toBeGreaterThan(130);
      }

      // Of files that differ in width, a picture counts as wide as `sizes` says. Of a small one there is one file, and of a
      // wide one the styles alone know that a screen laid down is too low for it.
      if (name === "kecil" || (name === "lebar" && viewport.height <= 800)) return;
      const said = await page
        .locator(".lead-picture img")
        .evaluate((image) => (image as HTMLImageElement).naturalWidth);
      expect(Math.abs(said - Number(shown[0]?.width))).toBeLessThan(1.5);
    },
  );
});

test.each([1024, 1280])("on %i pixels a wide picture over a text ends where the rail does", async (width) => {
  const page = await open("lebar", { width, height: 1000 });
  const [picture, text, rail] = await boxes(page, ".lead-picture img, .story-body, .rail");
  expect(picture?.x).toBe(text?.x);
  expect(Number(picture?.x) + Number(picture?.width)).toBe(Number(rail?.x) + Number(rail?.width));
  expect(rail?.y).toBe(text?.y);
});

test("a small picture is drawn pixel by pixel, at the left of its column", async () => {
  for (const viewport of [phone, desktop]) {
    const page = await open("kecil", viewport);
    const [lead, ...inText] = await boxes(page, "main figure img");
    const [column] = await boxes(page, ".lead-picture");
    const [paragraph] = await boxes(page, ".text p");
    expect(lead).toMatchObject({ x: column?.x, width: 304, height: 200 });
    expect(inText[0]).toMatchObject({ x: paragraph?.x, width: 304, height: 200 });
  }
});

test("its caption stands beside its foot where there is room, else under it", async () => {
  const desk = await open("kecil", desktop);
  const [picture] = await boxes(desk, ".lead-picture img");
  const [beside] = await boxes(desk, ".lead-picture figcaption");
  expect(beside?.x).toBe(Number(picture?.x) + 304 + 16);
  expect(Number(beside?.y) + Number(beside?.height)).toBeCloseTo(Number(picture?.y) + 200, 1);

  for (const [name, viewport] of [
    ["kecil", phone],
    ["lebar", desktop],
  ] as const) {
    const page = await open(name, viewport);
    const [picture] = await boxes(page, ".lead-picture img");
    const [under] = await boxes(page, ".lead-picture figcaption");
    expect(under?.x).toBe(picture?.x);
    expect(under?.y).toBeCloseTo(Number(picture?.y) + Number(picture?.height) + 8, 1);
  }
});

test("a caption that is higher than its picture does not stretch it", async () => {
  const page = await open("mungil", desktop);
  const [picture] = await boxes(page, ".text img");
  const [caption] = await boxes(page, ".text figcaption");
  expect(picture).toMatchObject({ width: 96, height: 40 });
  expect(Number(caption?.height)).toBeGreaterThan(60);
  expect(caption?.y).toBe(picture?.y);
});

test("a drawing without a size of its own is as wide as the text", async () => {
  const page = await open("bagan", desktop);
  expect(await boxes(page, ".text img")).toMatchObject([{ width: 576, height: 144 }]);
});
