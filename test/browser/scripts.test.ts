import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { article } from "../support/article.ts";
import { loadPictures, phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { png } from "../support/png.ts";

/** Four lines of a small phone. */
const title = "Enam Puluh Regu Layang-Layang Menunggu Angin di Pantai Kota Umpama sejak Subuh";
const image = { src: "pantai.png", alt: "Pantai", credit: "Wati Andai" };

const here = browserSite({
  "content/articles/festival.md": article(
    { title, description: title, date: "2024-05-01 08:00", live: true, image },
    "Dibuka pagi ini.\n\n- Angin cukup.\n\n## 09.00 Gerbang dibuka\n\nRamai.\n\n## 10.45 Layangan naik\n\nTinggi.",
  ),
  "content/articles/pantai.png": png(1200, 800),
});
const address = "2024/05/01/festival/";

test("live coverage that is open says how many entries are new, and reads them when asked", async () => {
  const page = await here.tab();
  await page.goto(here.server.url + address);
  const news = page.getByRole("status");
  expect(await news.textContent()).toBe("Muat ulang");
  const file = path.join(here.site.root, "_site", address, "index.html");
  const before = await readFile(file, "utf8");
  const entry = (id: string) =>
    `<article class="entry"><p class="label">11.00</p><h3 id="${id}">Hujan</h3></article>`;
  await writeFile(file, before.replace('<article class="entry"', `${entry("satu")}${entry("dua")}$&`));
  await page.evaluate(() => dispatchEvent(new Event("visibilitychange")));
  await expect.poll(() => news.textContent()).toBe("2 pembaruan baru");
  await news.getByRole("link").click();
  await expect.poll(() => page.locator(".entry").count()).toBe(4);
  expect(await news.textContent()).toBe("Muat ulang");
  await writeFile(file, before);
});

test.each(["360 640", "768 1024", "1366 700"])("a first screen has the newest entry: %s", async (screen) => {
  const [width = 0, height = 0] = screen.split(" ").map(Number);
  const page = await here.tab({ viewport: { width, height } });
  await page.goto(here.server.url + address);
  await loadPictures(page);
  const [picture, newest] = await page
    .locator("main img, .entry:not(.entry ~ *) h3")
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  expect(newest.bottom).toBeLessThan(height);
  // A phone leaves the picture out.
  if (width < 640) return expect(picture.height).toBe(0);
  // It is beside the headline.
  expect(picture.bottom).toBeLessThan(newest.top);
  // It is as large as its place says, or a little larger where it is cropped.
  const larger = await page.locator("main img").evaluate((image: HTMLImageElement) => {
    const { naturalWidth, naturalHeight, width, height } = image;
    return Math.min(naturalWidth / width, naturalHeight / height);
  });
  expect(larger).toBeGreaterThan(0.92);
  expect(larger).toBeLessThan(1.25);
  expect(Math.abs(picture.width / picture.height - 4 / 3)).toBeLessThan(0.01);
});

test("an unknown address is told the nearest that there is; one that is like none, nothing", async () => {
  const page = await here.tab({ viewport: phone });
  await page.goto(`${here.server.url}2024/05/festival`);
  await page.getByRole("link", { name: "/2024/05/01/festival/" }).click();
  expect(new URL(page.url()).pathname).toBe(`/${address}`);
  const answered = page.waitForResponse(/sitemap-1/);
  await page.goto(`${here.server.url}xyz-qwk`);
  await answered;
  expect(await page.getByText("Mungkin yang Anda cari").isVisible()).toBe(false);
});
