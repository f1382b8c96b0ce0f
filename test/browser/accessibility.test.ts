import type { CDPSession, Page, ViewportSize } from "playwright-core";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addAxe, faultsIn, ofColours, ofSizes } from "../support/axe.ts";
import { desktop, phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { newsSite } from "../support/news-site.ts";
import { richPaths, richSite } from "../support/rich-site.ts";

/** One page of each kind. */
const pages: Record<string, string> = {
  home: "/",
  "an article that uses everything": richPaths.market,
  "an article with blocks and cards": richPaths.blocks,
  "a withdrawn article": richPaths.retracted,
  "a tag": richPaths.tag,
  "a tag without an article": "/tag/belum-ada-berita/",
  "the list of tags": "/tag/",
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

let tab: Page;
/** What a reader sets in the browser. */
let settings: CDPSession;
beforeAll(async () => {
  tab = await here.browser.newPage({ viewport: phone });
  settings = await tab.context().newCDPSession(tab);
});

/** Shows a page of some kind. */
async function open(page: Page, kind: string): Promise<void> {
  if (kind === "an old address") {
    // It leads on before it can be looked at: here is one that stays.
    const old = (await here.site.read("lama/pasar.html")).replace(/<meta http-equiv="refresh"[^>]*>/, "");
    await page.route("**/alamat-lama.html", (route) =>
      route.fulfill({ contentType: "text/html", body: old }),
    );
  }
  const address = pages[kind];
  await page.goto(address ? here.server.url + address.slice(1) : news.server.url);
  if (kind === "search") await page.locator("#hasil > li").first().waitFor();
}
const kinds = [...Object.keys(pages), "the front page of a news site"];

interface Screen {
  viewport: ViewportSize;
  media: Parameters<Page["emulateMedia"]>[0];
  /** Rules of axe, where a screen differs from another in colours or sizes alone; else all. */
  rules?: string[];
  /** What is looked at, if not all of the page. */
  within?: string;
}

const [dark, light] = [{ colorScheme: "dark" }, { colorScheme: "light" }] as const;
const screens: Record<string, Screen> = {
  "a phone, dark": { viewport: phone, media: dark },
  "a desktop, light": { viewport: desktop, media: light, rules: [...ofColours, ...ofSizes] },
  // What a phone shows has been seen: no width changes its names, or a colour.
  "what a desktop alone shows": { viewport: desktop, media: light, within: ".not-on-phones" },
  "a desktop, dark": { viewport: desktop, media: dark, rules: ofColours, within: ".not-on-phones" },
  // Like a desktop that is enlarged four times: WCAG 2.2, 1.4.10.
  "320 pixels": { viewport: { width: 320, height: 256 }, media: light, rules: ofSizes },
};

test.each(kinds)(
  "axe finds nothing on %s on any screen, and with text twice as large it scrolls down alone",
  async (kind) => {
    await tab.setViewportSize(phone);
    await open(tab, kind);
    await tab.evaluate(() => {
      for (const element of document.querySelectorAll("body *"))
        if (!element.checkVisibility()) element.classList.add("not-on-phones");
    });
    await addAxe(tab);
    const found: string[] = [];
    for (const [name, screen] of Object.entries(screens)) {
      await tab.setViewportSize(screen.viewport);
      await tab.emulateMedia(screen.media);
      found.push(...(await faultsIn(tab, screen.rules, screen.within)).map((fault) => `${name}: ${fault}`));
    }
    expect(found).toEqual([]);

    const letters = (standard: number) => settings.send("Page.setFontSizes", { fontSizes: { standard } });
    await letters(32);
    expect(await tab.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
    for (const viewport of [phone, desktop]) {
      await tab.setViewportSize(viewport);
      expect(await tab.evaluate("document.documentElement.scrollWidth")).toBe(viewport.width);
    }
    await letters(16);
  },
);

test("without styles an article reads in its order", async () => {
  await tab.setViewportSize(phone);
  await tab.goto(here.server.url + richPaths.market.slice(1));
  await tab.evaluate(() => {
    for (const style of document.querySelectorAll("style")) style.remove();
  });
  const inOrder = ".skip,.masthead-name,nav .menu,h1,.standfirst,.byline,.text,.related,.colophon".split(",");
  const tops = await Promise.all(
    inOrder.map(async (part) => (await tab.locator(part).first().boundingBox())?.y ?? Number.NaN),
  );
  expect(tops).toEqual([...tops].sort((one, other) => one - other));
});

test("with the colours of the system words, focus and the place in a timeline can be seen", async () => {
  await tab.emulateMedia({ forcedColors: "active" });
  await tab.goto(here.server.url + richPaths.market.slice(1));
  // axe reads the colour that a button's words would have without those of the system.
  await tab.addStyleTag({ content: "button { -webkit-text-fill-color: ButtonText }" });
  await addAxe(tab);
  expect(await faultsIn(tab, ofColours)).toEqual([]);
  await tab.keyboard.press("Tab");
  expect(await tab.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe(
    "solid",
  );
  const knots = await tab
    .locator(".thread > li")
    .evaluateAll((items) => items.map((item) => getComputedStyle(item, "::before").borderStyle));
  expect(knots.length).toBeGreaterThan(1);
  expect(new Set(knots)).toEqual(new Set(["solid"]));
});

test("a story on the front page is one link, whose place is the whole card", async () => {
  await tab.goto(news.server.url);
  const card = tab.locator(".cards > .card", { has: tab.locator("img") }).first();
  expect(await card.locator("a").count()).toBe(1);
  // On the picture.
  await card.click({ position: { x: 300, y: 30 } });
  expect(new URL(tab.url()).pathname).toMatch(/^\/2025\/12\/\d\d\/pohon-\d+\/$/);
});

describe("by keyboard alone", () => {
  let page: Page;
  beforeAll(async () => {
    page = await here.browser.newPage({ viewport: desktop, reducedMotion: "reduce" });
  });
  beforeEach(async () => {
    await page.goto(here.server.url + richPaths.market.slice(1));
  });

  const focused = (): Promise<string> => page.evaluate("document.activeElement.textContent.trim()");

  test("the first stop is the way past the menu, which is seen only then", async () => {
    const topLeft =
      "document.elementFromPoint(...['x', 'y'].map((key) => one.getBoundingClientRect()[key] + 9))";
    const isSeen = () => page.evaluate(`((one) => ${topLeft} === one)(document.querySelector(".skip"))`);
    expect(await isSeen()).toBe(false);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Langsung ke isi");
    expect(await isSeen()).toBe(true);
  });

  test("it leads into the article: the next stop is there, not in the menu", async () => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).hash).toBe("#isi");
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
      // That of a headline is around its whole story.
      const story = element.matches("h2 > a, h3 > a") && element.closest(".card, .story-item, .latest > li");
      const { outlineStyle, outlineWidth } = getComputedStyle(story || element);
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
