import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** The browser that was found before the tests, without what it would do on its own. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: inject("chromium"),
    args: [
      "--no-sandbox",
      "--headless",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };
