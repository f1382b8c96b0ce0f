import { expect, test } from "vitest";
import { addAxe, faultsIn, ofColours, ofSizes } from "../support/axe.ts";
import { desktop, phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { validateHtml } from "../support/html-validate.ts";
import { png } from "../support/png.ts";
import { sampleSite } from "../support/site.ts";

/** Everything that an article may owe its readers, in two articles, and what a site may say. */
const here = browserSite({
  ...sampleSite("owed"),
  "content/articles/pasar.png": png(1200, 800),
  "content/authors/sari.png": png(600, 800),
});

test("pages with all of it are valid HTML", async () => {
  expect(await validateHtml(`${here.site.root}/_site`, await here.site.files())).toEqual([]);
});

test("an opinion says at its byline who has it, and what they are", async () => {
  const page = await here.tab({ viewport: phone });
  await page.goto(`${here.server.url}2024/01/02/jembatan/`);
  expect(await page.locator(".byline-authors .quiet").textContent()).toBe("Ahli jembatan");
  expect(await page.locator(".byline-authors img").boundingBox()).toMatchObject({ width: 56, height: 56 });
});

test.each(["", "2024/01/02/jembatan/", "2024/01/03/jawab/", "tag/jembatan/", "penulis/rina-contoh/"])(
  "/%s can be read by everyone, on a phone in the dark and on a desk, and fits the screen",
  async (path) => {
    const looks = [
      { viewport: phone, colorScheme: "dark" as const },
      { viewport: desktop, rules: [...ofColours, ...ofSizes] },
    ];
    for (const { rules, ...look } of looks) {
      const page = await here.tab(look);
      await page.goto(here.server.url + path);
      for (const fold of await page.locator("details").all())
        await fold.evaluate((element) => element.setAttribute("open", ""));
      await addAxe(page);
      expect(await faultsIn(page, rules)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(look.viewport.width);
    }
  },
);
