import { type Browser, chromium, type Page } from "playwright-core";
import { inject } from "vitest";

/** The browser that all tests share, or one of one's own. @param more arguments of its command */
export async function openBrowser(...more: string[]): Promise<Browser> {
  const { executablePath, args, address } = inject("chromium");
  const browser = await (more.length === 0
    ? chromium.connect(address)
    : chromium.launch({ executablePath, args: [...args, ...more] }));
  // As long as other tests wait: vitest.config.ts.
  browser.on("context", (context) => context.setDefaultTimeout(300_000));
  return browser;
}

/** Loads all pictures of a page, those further down too. */
export const loadPictures = (page: Page): Promise<unknown> =>
  page.locator("main img").evaluateAll((images: HTMLImageElement[]) =>
    Promise.all(
      images.map((image) => {
        image.loading = "eager";
        return image.decode();
      }),
    ),
  );

export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };
