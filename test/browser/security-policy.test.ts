import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { browserSite } from "../support/browser-site.ts";
import { richPaths, searchedSite } from "../support/rich-site.ts";

const here = browserSite(searchedSite, "/kabar/");

/** The window, which keeps what the browser refuses. */
async function watchedPage(): Promise<{ page: Page; refused: string[] }> {
  const page = await here.tab();
  await page.goto("about:blank");
  page.removeAllListeners("console");
  const refused: string[] = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  return { page, refused };
}

test("no page does what its Content-Security-Policy in _headers forbids", async () => {
  const { page, refused } = await watchedPage();
  const pages = (await here.site.files()).filter((file) => file.endsWith(".html"));
  expect(pages).toContain("admin/index.html");
  expect(pages.length).toBeGreaterThan(40);
  const seen = new Set<string>();
  for (const file of pages) {
    // Its program asks a CDN for fonts, in vain: the policy in its page says so.
    if (file === "admin/index.html") continue;
    const html = await here.site.read(file);
    // It leads on while the next page is asked for.
    if (html.includes('http-equiv="refresh"')) continue;
    // One page of all that have the same styles and scripts.
    const kind = String(html.match(/<style>.*?<\/style>|<script(?! type="application)[^>]*>/gs));
    if (seen.has(kind)) continue;
    seen.add(kind);
    const answer = await page.goto(here.server.url + file.replace(/index\.html$/, ""));
    expect(answer?.headers()["content-security-policy"], file).toContain("frame-ancestors");
    expect(refused, file).toEqual([]);
  }
  expect(seen.size).toBeGreaterThan(10);
});

test("what a policy could stop works: the switch of colours, players, search", async () => {
  const { page, refused } = await watchedPage();
  await page.goto(here.server.url + richPaths.market.slice(1));
  expect(await page.getByRole("radio", { name: "Gelap" }).isVisible()).toBe(true);
  await page.route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "Pemutar" }));
  await page.goto(here.server.url + richPaths.blocks.slice(1));
  await page.locator("[data-player]").first().click();
  await page.locator(".embed iframe").contentFrame().getByText("Pemutar").waitFor();
  await page.goto(`${here.server.url}cari/?q=cabai`);
  await expect.poll(() => page.getByRole("status").textContent()).toContain("8 berita");
  expect(refused).toEqual([]);
});

test("what is not of the site does not run, and no other host's frame is shown", async () => {
  const { page, refused } = await watchedPage();
  await page.goto(here.server.url);
  const ran = await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'lain'";
    document.head.append(script);
    const frame = document.createElement("iframe");
    frame.src = "https://lain.example/";
    document.body.append(frame);
    return document.title === "lain";
  });
  expect(ran).toBe(false);
  await expect.poll(() => refused.join("\n")).toMatch(/script-src.*frame-src/s);
});

test("an SVG that is opened by its own address may run nothing", async () => {
  const { page, refused } = await watchedPage();
  const answer = await page.goto(`${here.server.url}ikon.svg`);
  expect(answer?.headers()["content-security-policy"]).toMatch(/^default-src 'none'.*; sandbox$/);
  expect(await page.evaluate(() => window.origin)).toBe("null");
  expect(refused).toEqual([]);
});
