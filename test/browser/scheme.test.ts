import type { BrowserContextOptions, Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { browserSite } from "../support/browser-site.ts";
import { richPaths, richSite } from "../support/rich-site.ts";
import { sampleWith } from "../support/samples.ts";

const here = browserSite(richSite);

const paper = { light: "rgb(255, 253, 249)", dark: "rgb(22, 20, 18)" };

/** The front page, before a choice. */
async function open(colorScheme: "light" | "dark"): Promise<Page> {
  const page = await here.tab({ colorScheme });
  await page.goto(here.server.url);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  return page;
}
/** The same in a window of its own. */
async function openOther(options: BrowserContextOptions): Promise<Page> {
  const page = await here.browser.newPage(options);
  onTestFinished(() => page.close());
  await page.goto(here.server.url);
  return page;
}
const background = (page: Page) =>
  page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
/** The colour of the browser's bar: that of the first theme-color whose media query holds. */
const bar = (page: Page) =>
  page
    .locator("meta[name=theme-color]")
    .evaluateAll(
      (metas) => (metas as HTMLMetaElement[]).find(({ media }) => matchMedia(media).matches)?.content,
    );

test.each([
  ["light", "Gelap", "rgb(251, 247, 250)", "rgb(23, 15, 21)"],
  ["dark", "Terang", "rgb(23, 15, 21)", "rgb(251, 247, 250)"],
] as const)(
  "a site's own colours stand where the system is %s, and after %s",
  async (colorScheme, choice, usual, chosen) => {
    const page = await openOther({ colorScheme, bypassCSP: true });
    await page.addStyleTag({ content: sampleWith("customise", "prefers-color-scheme") });
    expect(await background(page)).toBe(usual);
    await page.getByRole("radio", { name: choice }).check();
    expect(await background(page)).toBe(chosen);
  },
);

test.each([
  ["light", "Gelap", "dark", "#161412"],
  ["dark", "Terang", "light", "#fffdf9"],
] as const)(
  "where the system is %s a reader can choose otherwise, on all pages",
  async (colorScheme, choice, chosen, colour) => {
    const page = await open(colorScheme);
    expect(await background(page)).toBe(paper[colorScheme]);
    await page.getByRole("radio", { name: choice }).check();
    expect(await background(page)).toBe(paper[chosen]);

    await page.goto(here.server.url + richPaths.market.slice(1));
    expect(await background(page)).toBe(paper[chosen]);
    expect(await bar(page)).toBe(colour);
    expect(await page.getByRole("radio", { name: choice }).isChecked()).toBe(true);

    await page.getByRole("radio", { name: "Otomatis" }).check();
    expect(await background(page)).toBe(paper[colorScheme]);
    await page.reload();
    expect(await background(page)).toBe(paper[colorScheme]);
  },
);

test("the choice is there before anything of the page is drawn", async () => {
  const page = await openOther({ colorScheme: "light" });
  await page.getByRole("radio", { name: "Gelap" }).check();
  // The body begins after this script: what it sees is what is drawn first.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      document.documentElement.dataset.first = document.documentElement.dataset.scheme ?? "none";
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset.first)).toBe("dark");
});

test("a page that comes back from the browser's memory shows the choice made since", async () => {
  const page = await open("light");
  await page.goto(`${here.server.url}tag/`);
  await page.getByRole("radio", { name: "Gelap" }).check();
  await page.goBack();
  expect(await background(page)).toBe(paper.dark);
});

test("paper stays white", async () => {
  const page = await open("light");
  await page.getByRole("radio", { name: "Gelap" }).check();
  await page.emulateMedia({ media: "print" });
  expect(await background(page)).toBe("rgb(255, 255, 255)");
});

test("without JavaScript there is no switch, and the system's choice holds", async () => {
  const page = await openOther({ colorScheme: "dark", javaScriptEnabled: false });
  expect(await page.locator(".schemes").isVisible()).toBe(false);
  expect(await background(page)).toBe(paper.dark);
});
