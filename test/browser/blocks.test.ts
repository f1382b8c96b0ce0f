import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { desktop, phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { richPaths, richSite } from "../support/rich-site.ts";

const here = browserSite(richSite);

const narrow = { width: 360, height: 740 };
const screens: [string, typeof narrow][] = [
  ["phone", narrow],
  ["desktop", desktop],
];

/** Opens the article with blocks and cards. @returns also what other hosts were asked for, as it grows */
async function open(look: Parameters<typeof here.tab>[0] = {}): Promise<[page: Page, asked: string[]]> {
  const page = await here.tab(look);
  const asked: string[] = [];
  await page.route(/^https:/, (route) => {
    asked.push(route.request().url());
    const body = "<!doctype html><title>Pemutar</title><p>Pemutar";
    return route.fulfill({ contentType: "text/html", body });
  });
  await page.goto(here.server.url + richPaths.blocks.slice(1));
  return [page, asked];
}

/** Where an element is on the page, however far it is scrolled. */
const placeOf = (element: Locator) =>
  element.evaluate((one) => {
    const { left, top, width, height } = one.getBoundingClientRect();
    return { left, top: top + scrollY, width, height };
  });

test("a player is loaded when its card is pressed, in the card's place, and takes the focus", async () => {
  const [page, asked] = await open({ viewport: phone });
  const cards = page.locator("[data-player]");
  await cards.first().scrollIntoViewIfNeeded();
  await page.waitForLoadState("networkidle");
  expect(asked).toEqual([]);
  for (const [index, address] of [
    "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1",
    "https://www.youtube-nocookie.com/embed/abcdefghijk?autoplay=1&start=90",
  ].entries()) {
    const card = cards.first();
    const isPictured = (await card.locator("img").count()) > 0;
    const { height, ...place } = await placeOf(card);
    await card.press("Enter");
    const player = page.locator(".embed iframe").nth(index);
    await player.contentFrame().getByText("Pemutar").waitFor();
    expect(asked[index]).toEqual(address);
    expect(await placeOf(player)).toMatchObject(place);
    // A card without a picture is a strip.
    const grown = (await placeOf(player)).height - height;
    expect(grown > 1).toBe(!isPictured);
    expect(await player.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  const player = page.locator(".embed iframe").nth(1);
  expect(await player.getAttribute("title")).toBe("Rapat warga <b>lengkap</b>");
  expect(await player.getAttribute("referrerpolicy")).toBe("strict-origin-when-cross-origin");
  expect(await player.getAttribute("sandbox")).not.toContain("top-navigation");
});

test("without JavaScript a card leads to the video", async () => {
  const page = await here.browser.newPage({ javaScriptEnabled: false });
  await page.route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "Pemutar" }));
  await page.goto(here.server.url + richPaths.blocks.slice(1));
  await page.locator(".embed a").first().click();
  expect(page.url()).toBe("https://youtu.be/abcdefghijk");
});

test.each(screens)(
  "charts fill the column on a %s, their words of one size, none over another or outside",
  async (_, viewport) => {
    const [page] = await open({ viewport });
    for (const chart of await page.locator(".chart > [role=img]").all()) {
      const frame = await chart.boundingBox();
      const column = await page.locator(".text > p").first().boundingBox();
      expect(frame?.width).toBe(column?.width);
      const words = await chart
        .locator(".key, .bar > :not(.of), .of > span, .tick, .end, .rows > *, text")
        .evaluateAll((texts) =>
          texts.map((text) => {
            const words = document.createRange();
            words.selectNodeContents(text);
            const { left, right, top, bottom } = words.getBoundingClientRect();
            return {
              words: text.textContent,
              left,
              right,
              top,
              bottom,
              size: getComputedStyle(text).fontSize,
            };
          }),
        );
      expect(words.length).toBeGreaterThan(4);
      for (const one of words) {
        // What is counted is the title of a chart without one.
        expect(one.size).toBe(one.words === "Pohon" ? "17px" : "14px");
        expect(one.left, `${one.words}`).toBeGreaterThan(10);
        expect(one.right, `${one.words}`).toBeLessThan((frame?.x ?? 0) + (frame?.width ?? 0) + 10);
        const over = words.filter(
          (other) =>
            other !== one &&
            other.left < one.right &&
            one.left < other.right &&
            other.top < one.bottom - 3 &&
            one.top < other.bottom - 3,
        );
        expect(over, `${one.words}`).toEqual([]);
      }
    }
  },
);

test.each(screens)("on a %s pictures of a row are equally high, whole and not small", async (_, viewport) => {
  const [page] = await open({ viewport });
  const boxes = await page.locator(".gallery img").evaluateAll((images) =>
    images.map((image) => {
      const { top, height, width } = image.getBoundingClientRect();
      return { top, height, width };
    }),
  );
  for (const { top, height } of boxes)
    for (const other of boxes.filter((one) => one.top === top)) expect(other.height).toBeCloseTo(height, 0);
  expect(new Set(boxes.map(({ top }) => top)).size).toBe(viewport === narrow ? 3 : 1);
  for (const [index, shape] of [640 / 360, 1200 / 800, 600 / 900].entries()) {
    const { width, height } = boxes[index] ?? { width: 0, height: 1 };
    expect(width / height).toBeCloseTo(shape, 1);
    expect(width).toBeGreaterThanOrEqual(viewport === narrow ? 144 : 130);
  }
});

test("an upright picture in the text is no taller than two thirds of the screen, with its caption at its foot", async () => {
  for (const viewport of [narrow, desktop]) {
    const [page] = await open({ viewport });
    const picture = await page.locator(".text > figure:not(.gallery) img").boundingBox();
    const caption = await page.locator(".text > figure:not(.gallery) figcaption").boundingBox();
    expect(picture?.height).toBeLessThanOrEqual(viewport.height * 0.65);
    const foot = (picture?.y ?? 0) + (picture?.height ?? 0);
    const isBeside = viewport === desktop;
    const gap = (caption?.y ?? 0) + (isBeside ? (caption?.height ?? 0) : 0) - foot;
    expect(gap).toBeGreaterThanOrEqual(-1);
    expect(gap).toBeLessThan(10);
  }
});

test("on paper a card is its title and address, lines have their table", async () => {
  const [page] = await open();
  await page.emulateMedia({ media: "print" });
  for (const label of await page.locator(".embed-label, .chart summary").all())
    expect(await label.isVisible()).toBe(false);
  // Bars have their numbers beside them.
  const tables = await page.locator(".chart table").all();
  expect(await Promise.all(tables.map((table) => table.isVisible()))).toEqual([false, true]);
  const after = await page
    .locator(".embed a")
    .first()
    .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(after.replaceAll('"', "")).toBe(" (https://youtu.be/abcdefghijk)");
});
