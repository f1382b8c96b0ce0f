import type { Page } from "playwright-core";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { phone } from "../support/browser.ts";
import { browserSite } from "../support/browser-site.ts";
import { richPaths, richSite } from "../support/rich-site.ts";

const here = browserSite(richSite);
const address = `https://kabar.example${richPaths.market}`;
const title = "Pasar Melati Dibuka Lagi Setelah Dua Tahun Dibenahi";

/** What the page gave to the browser to copy and to share. */
declare global {
  var given: unknown[];
}

let page: Page;
beforeEach(async () => {
  page = await here.tab({ viewport: phone });
});
/** Another window, whose pages have a script before their own. */
async function openWith(script: () => void): Promise<void> {
  page = await here.browser.newPage({ viewport: phone });
  onTestFinished(() => page.close());
  await page.addInitScript(script);
  await open();
}
const open = () => page.goto(here.server.url + richPaths.market.slice(1));
const buttons = () => page.locator(".share button:visible").allTextContents();

test("links to share an article are at its end, each with its address, and one under its headline leads there", async () => {
  await open();
  await page.locator(".head").getByRole("link", { name: "Bagikan" }).click();
  expect(await page.locator(".share:target").count()).toBe(1);
  const links = await page
    .locator(".story-foot .share")
    .getByRole("link")
    .evaluateAll((found) => found.map((link) => [link.textContent, (link as HTMLAnchorElement).href]));
  expect(links.map(([name]) => name)).toEqual(["WhatsApp", "X", "Facebook", "Telegram", "Surel"]);
  for (const [name, href = ""] of links) {
    const { protocol, searchParams } = new URL(String(href));
    expect(protocol, String(name)).toBe(name === "Surel" ? "mailto:" : "https:");
    const said = [...searchParams.values()].join(" ");
    expect(said, String(name)).toContain(address);
    if (name !== "Facebook") expect(said, String(name)).toContain(title);
  }
  expect(await page.locator(".story-address").textContent()).toBe(address);
});

test("no other page has them, nor has a withdrawn article", async () => {
  for (const path of ["/", richPaths.tag, richPaths.retracted, "/tentang/"])
    expect(await here.site.read(`${path.slice(1)}index.html`), path).not.toContain("wa.me");
});

test("without JavaScript there is no button", async () => {
  const plain = await here.browser.newPage({ javaScriptEnabled: false });
  await plain.goto(here.server.url + richPaths.market.slice(1));
  expect(await plain.locator(".share button:visible").count()).toBe(0);
  expect(await plain.locator(".share a:visible").count()).toBe(5);
  await plain.close();
});

test("a button copies the address, and says so", async () => {
  await openWith(() => {
    globalThis.given = [];
    navigator.clipboard.writeText = async (text) => void globalThis.given.push(text);
  });
  expect(await buttons()).toEqual(["Salin tautan"]);
  await page.getByRole("button", { name: "Salin tautan" }).first().click();
  await page.getByRole("button", { name: "Tautan tersalin" }).waitFor();
  expect(await page.evaluate(() => globalThis.given)).toEqual([address]);
});

test("where the system has a share sheet, a button opens it", async () => {
  await openWith(() => {
    globalThis.given = [];
    navigator.share = async (data) => void globalThis.given.push(data);
  });
  expect(await buttons()).toEqual(["Salin tautan", "Lainnya…"]);
  await page.getByRole("button", { name: "Lainnya…" }).last().click();
  expect(await page.evaluate(() => globalThis.given)).toEqual([
    { title: expect.stringContaining(title), url: address },
  ]);
});

test("on paper there is the address alone", async () => {
  await open();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".share:visible").count()).toBe(0);
  expect(await page.locator(".story-address").isVisible()).toBe(true);
});
