import AxeBuilder from "@axe-core/playwright";
import type { Page, ViewportSize } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { desktop, openBrowser, phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { newsSite } from "../support/news-site.ts";
import { richPaths, richSite } from "../support/rich-site.ts";

/** One page of each kind. */
const pages: Record<string, string> = {
  home: "/",
  "an article that uses everything": richPaths.market,
  "an article in English": richPaths.english,
  "an article with a long headline": richPaths.long,
  "an article with the required keys alone": richPaths.bare,
  "an article with blocks and cards": richPaths.blocks,
  "a withdrawn article": richPaths.retracted,
  "a tag": richPaths.tag,
  "a numbered page of a tag": `${richPaths.tag}1/`,
  "a tag without an article": "/tag/belum-ada-berita/",
  "a year of a tag's timeline": "/tag/kota-umpama/kronologi/2015/",
  "the list of tags": "/tag/",
  "a section": "/rubrik/ekonomi/",
  "an author": "/penulis/tono-misal/",
  archive: "/arsip/",
  "a month": "/arsip/2025/02/",
  corrections: "/koreksi/",
  about: "/tentang/",
  "an address that is not there": "/tidak-ada/",
  "an old address": "/alamat-lama.html",
  search: "/cari/?q=pasar",
};

const here = browserSite(richSite);
const news = browserSite(newsSite);

/** Opens a page of some kind. */
async function open(page: Page, kind: string): Promise<void> {
  // The page at an old address leads on before it can be looked at: here is one that stays.
  const old = (await here.site.read("lama/pasar.html")).replace(/<meta http-equiv="refresh"[^>]*>/, "");
  await page.route("**/alamat-lama.html", (route) => route.fulfill({ contentType: "text/html", body: old }));
  const address = pages[kind];
  await page.goto(address ? here.server.url + address.slice(1) : news.server.url);
}
const kinds = [...Object.keys(pages), "the front page of a news site"];

interface Screen {
  viewport: ViewportSize;
  media: Parameters<Page["emulateMedia"]>[0];
  /** Rules of axe, where a screen differs from another in colours or sizes alone; else all. */
  rules?: string[];
}

const screens: Record<string, Screen> = {
  "a phone, dark": { viewport: phone, media: { colorScheme: "dark", forcedColors: "none" } },
  "a desktop, light": { viewport: desktop, media: { colorScheme: "light", forcedColors: "none" } },
  "a desktop, dark": {
    viewport: desktop,
    media: { colorScheme: "dark", forcedColors: "none" },
    rules: ["color-contrast", "link-in-text-block"],
  },
  // Like a desktop that is enlarged four times: WCAG 2.2, 1.4.10.
  "320 pixels, light": {
    viewport: { width: 320, height: 256 },
    media: { colorScheme: "light", forcedColors: "none" },
    rules: ["color-contrast", "target-size", "scrollable-region-focusable"],
  },
  "a desktop with the colours of the system": {
    viewport: desktop,
    media: { colorScheme: "light", forcedColors: "active" },
    rules: ["color-contrast", "link-in-text-block"],
  },
};

test.each(kinds)("axe finds nothing on %s, on any screen", async (kind) => {
  const page = await here.browser.newPage();
  await open(page, kind);
  // axe reads the colour that a button's words would have without those of the system.
  await page.addStyleTag({
    content: "@media (forced-colors) { button { -webkit-text-fill-color: ButtonText } }",
  });
  const found: string[] = [];
  for (const [screen, { viewport, media, rules }] of Object.entries(screens)) {
    await page.setViewportSize(viewport);
    await page.emulateMedia(media);
    found.push(...(await axe(page, rules)).map((fault) => `${screen}: ${fault}`));
  }
  await page.close();
  expect(found).toEqual([]);
});

/** What WCAG 2.2 at level AA and axe's own good practice find fault with. @param only some of axe's rules */
async function axe(page: Page, only?: string[]): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      resultTypes: ["violations"],
      ...(only ? { runOnly: only } : { rules: { "target-size": { enabled: true } } }),
    })
    // No page has a frame to look into.
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id} (${help}) ${html} ${failureSummary}`),
  );
}

test("with text twice as large no page scrolls sideways, on a phone or a desktop", async () => {
  const browser = await openBrowser("--blink-settings=defaultFontSize=32");
  const page = await browser.newPage();
  const wide: string[] = [];
  for (const kind of kinds) {
    await open(page, kind);
    for (const viewport of [phone, desktop]) {
      await page.setViewportSize(viewport);
      const isWide = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
      if (isWide) wide.push(`${kind}: ${viewport.width}`);
    }
  }
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
  expect(wide).toEqual([]);
  await browser.close();
});

test("without styles an article reads in its order", async () => {
  const page = await here.browser.newPage({ viewport: phone });
  await page.goto(here.server.url + richPaths.market.slice(1));
  await page.evaluate(() => {
    for (const style of document.querySelectorAll("style")) style.remove();
  });
  const inOrder = [
    ".skip",
    ".masthead-name",
    "nav .menu",
    "h1",
    ".standfirst",
    ".byline",
    ".text",
    ".related",
    ".colophon",
  ];
  const tops = await Promise.all(
    inOrder.map(async (part) => (await page.locator(part).first().boundingBox())?.y ?? Number.NaN),
  );
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
  await page.close();
});

test("with the colours of the system, focus and the place in a timeline can be seen", async () => {
  const context = await here.browser.newContext({ viewport: phone, forcedColors: "active" });
  const page = await context.newPage();
  await page.goto(here.server.url + richPaths.market.slice(1));
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe(
    "solid",
  );
  const knots = await page
    .locator(".thread > li")
    .evaluateAll((items) => items.map((item) => getComputedStyle(item, "::after").borderStyle));
  expect(knots.length).toBeGreaterThan(1);
  expect(new Set(knots)).toEqual(new Set(["solid"]));
  await context.close();
});

test("a story on the front page is one link, whose place is the whole card", async () => {
  const page = await news.browser.newPage({ viewport: phone });
  await page.goto(news.server.url);
  const card = page.locator(".cards > .card", { has: page.locator("img") }).first();
  expect(await card.locator("a").count()).toBe(1);
  // On the picture.
  await card.click({ position: { x: 300, y: 30 } });
  expect(new URL(page.url()).pathname).toMatch(/^\/2025\/12\/\d\d\/pohon-\d+\/$/);
  await page.close();
});

describe("by keyboard alone", () => {
  let page: Page;
  beforeEach(async () => {
    page = await here.browser.newPage({ viewport: desktop, reducedMotion: "reduce" });
    await page.goto(here.server.url + richPaths.market.slice(1));
  });
  afterEach(() => page.close());

  const focused = (): Promise<string> => page.evaluate("document.activeElement.textContent.trim()");

  test("the first stop is the way past the menu, which is seen only then", async () => {
    const skip = page.locator(".skip");
    expect((await skip.boundingBox())?.y).toBeLessThan(0);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Langsung ke isi");
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
  });

  test("it leads into the article: the next stop is there, not in the menu", async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(new URL(page.url()).hash).toBe("#isi");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.querySelector('main').contains(document.activeElement)")).toBe(true);
  });

  test.each([
    ["an article", richPaths.market],
    ["an article with blocks and cards", richPaths.blocks],
    ["the front page", "/"],
    ["the search", "/cari/"],
  ])("every stop of %s is seen: it has an outline, and lies on the page", async (_, address) => {
    await page.goto(here.server.url + address.slice(1));
    const unseen: string[] = [];
    let stops = 0;
    for (; stops < 100; stops++) {
      await page.keyboard.press("Tab");
      const stop = (await page.evaluate(`(() => {
      const element = document.activeElement;
      if (element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return { html: element.outerHTML.slice(0, 80), outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2, width, height };
    })()`)) as { html: string; outlined: boolean; width: number; height: number } | null;
      if (!stop) break;
      if (!stop.outlined || stop.width < 5 || stop.height < 5) unseen.push(stop.html);
    }
    expect(stops).toBeGreaterThan(15);
    expect(stops).toBeLessThan(100);
    expect(unseen).toEqual([]);
  });

  test("a timeline leads to the paragraph that says it, below nothing that hides it", async () => {
    await page.locator(".thread a").first().click();
    const target = page.locator(":target");
    expect(await target.evaluate(({ tagName }) => tagName)).toBe("P");
    const box = await target.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(desktop.height);
  });
});
