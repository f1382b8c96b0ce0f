import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** The browser that was found before the tests, without what it would do on its own. @param more arguments of its command */
export const openBrowser = (...more: string[]): Promise<Browser> =>
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
      ...more,
    ],
  });

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };
