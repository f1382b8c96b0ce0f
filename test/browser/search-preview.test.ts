import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { openBrowser } from "../support/browser.ts";
import { png } from "../support/png.ts";
import { type PreviewServer, startPreview } from "../support/preview-server.ts";
import { createSite, rebuild, type TestSite } from "../support/site.ts";

/** Searching in `npm start`, where drafts and scheduled articles are shown. */
let site: TestSite;
let preview: PreviewServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  site = await createSite({
    "content/articles/pencuri.md": article(
      { title: "Pencuri Ayam" },
      "Warga menangkap pencuri. Lihat [naskah](/2024/05/01/naskah/).",
    ),
    "content/articles/naskah.md": article({ title: "Naskah Ayam", draft: true }),
    "content/articles/nanti.md": article({
      title: "Ayam Nanti",
      date: "2026-06-01 08:00",
      tags: ["Topik Nanti"],
      image: { src: "nanti.png", alt: "Ayam" },
    }),
    "content/articles/nanti.png": png(33, 19),
  });
  [preview, browser] = await Promise.all([startPreview(site), openBrowser()]);
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await preview?.stop();
});

const found = (query: string) => async () => {
  await page.goto(`${preview.origin}/cari/?q=${query}`);
  await page.getByRole("status").filter({ hasText: /\S/ }).waitFor();
  return page.locator("#hasil h3").allTextContents();
};

test("what is published is found, drafts and what is scheduled are not", async () => {
  await expect.poll(found("ayam")).toEqual(["Pencuri Ayam"]);
  await expect.poll(found("tangkap")).toEqual(["Pencuri Ayam"]);
});

test("a link to a draft, which leads to it here, is reported where the preview was started", () => {
  expect(preview.printed()).toContain(
    '/pencuri.md:9:41 "/2024/05/01/naskah/" leads to content/articles/naskah.md, a draft: readers find no page there (404) until it is published.',
  );
});

test("an article that is saved is found a moment later", async () => {
  await site.write({ "content/articles/bebek.md": article({ title: "Bebek Pulang" }) });
  await expect.poll(found("bebek")).toEqual(["Bebek Pulang"]);
});

test("a build after it leaves nothing of what was only previewed", async () => {
  expect((await page.goto(`${preview.origin}/2026/06/01/nanti/`))?.status()).toBe(200);
  await preview.stop();
  await rebuild(site);
  const files = await site.files();
  expect(files).toContain("2024/05/01/pencuri/index.html");
  expect(files.filter((file) => /nanti|naskah/.test(file))).toEqual([]);
});
