import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { type Server, serve } from "./serve.ts";
import { buildSite, type Files, sharedSite, type TestSite } from "./site.ts";

/** A built site, served, and a browser to look at it. */
export interface BrowserSite {
  site: TestSite;
  server: Server;
  browser: Browser;
}

/** Builds a site, which tests only look at, and opens a browser before the tests of a file. @returns what is there once they run */
export function browserSite(files: Files, prefix = "/"): BrowserSite {
  const shared = {} as BrowserSite;
  beforeAll(async () => {
    const [site, browser] = await Promise.all([
      prefix === "/" ? sharedSite(files) : buildSite(files, { arguments: [`--pathprefix=${prefix}`] }),
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
