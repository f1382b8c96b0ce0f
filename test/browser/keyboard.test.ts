import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { desktop, openBrowser } from "../support/browser.ts";
import { richPaths, richSite } from "../support/rich-site.ts";
import { type Server, serve } from "../support/serve.ts";
import { buildSite, type TestSite } from "../support/site.ts";

let site: TestSite;
let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildSite(richSite), openBrowser()]);
  server = await serve(`${site.root}/_site`);
});
beforeEach(async () => {
  page = await browser.newPage({ viewport: desktop, reducedMotion: "reduce" });
  await page.goto(server.url + richPaths.market.slice(1));
});
afterEach(() => page.close());
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

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

test("every stop is seen: it has an outline, and lies on the page", async () => {
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
  expect(stops).toBeGreaterThan(20);
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
