import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** The browser that all tests share, or one of one's own. @param more arguments of its command */
export const openBrowser = (...more: string[]): Promise<Browser> => {
  const { executablePath, args, address } = inject("chromium");
  return more.length === 0
    ? chromium.connect(address)
    : chromium.launch({ executablePath, args: [...args, ...more] });
};

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };
