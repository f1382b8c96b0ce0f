import type { Browser, Page, ViewportSize } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Server, serve } from "./serve.ts";
import { type Files, sharedSite, type TestSite } from "./site.ts";

/** What a window is like. */
type Look = { viewport?: ViewportSize } & Parameters<Page["emulateMedia"]>[0];

/** A built site, served, and a browser to look at it. */
export interface BrowserSite {
  site: TestSite;
  server: Server;
  browser: Browser;
  /** The window that all tests of a file share, without what the one before made of it: to open one takes half a second. */
  tab(look?: Look): Promise<Page>;
}

/** Builds a site, which tests only look at, and opens a browser before the tests of a file. @returns what is there once they run */
export function browserSite(files: Files, prefix = "/"): BrowserSite {
  let page: Page | undefined;
  const tab = async ({ viewport = { width: 1280, height: 720 }, ...media }: Look = {}): Promise<Page> => {
    page ??= await shared.browser.newPage();
    await page.unrouteAll();
    await page.setViewportSize(viewport);
    const usual = { media: null, colorScheme: "light", reducedMotion: null, forcedColors: null } as const;
    await page.emulateMedia({ ...usual, ...media });
    return page;
  };
  const shared = { tab } as BrowserSite;
  beforeAll(async () => {
    const [site, browser] = await Promise.all([
      sharedSite(files, prefix === "/" ? {} : { arguments: [`--pathprefix=${prefix}`] }),
      openBrowser(),
    ]);
    Object.assign(shared, { site, browser, server: await serve(`${site.root}/_site`, prefix) });
  });
  afterAll(async () => {
    await shared.browser?.close();
    await shared.server?.close();
  });
  return shared;
}
