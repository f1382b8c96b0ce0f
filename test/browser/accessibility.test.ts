import AxeBuilder from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { desktop, openBrowser, phone } from "../support/browser.ts";
import { richPaths, richSite } from "../support/rich-site.ts";
import { type Server, serve } from "../support/serve.ts";
import { buildSite, type TestSite } from "../support/site.ts";

/** One page of each kind. */
const pages = {
  home: "/",
  "an article that uses everything": richPaths.market,
  "an article in English": richPaths.english,
  "an article with a long headline": richPaths.long,
  "an article with the required keys alone": richPaths.bare,
  "a withdrawn article": richPaths.retracted,
  "a tag": richPaths.tag,
  "a numbered page of a tag": `${richPaths.tag}1/`,
  "a tag without an article": "/tag/belum-ada-berita/",
  "a year of a tag's timeline": "/tag/kota-umpama/kronologi/2015/",
  "the list of tags": "/tag/",
  "a section": "/rubrik/ekonomi/",
  "an author": "/penulis/tono-misal/",
  archive: "/arsip/",
  "a month": "/arsip/2025/02/",
  corrections: "/koreksi/",
  about: "/tentang/",
  "an address that is not there": "/tidak-ada/",
  "an old address": "/alamat-lama.html",
};

let site: TestSite;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildSite(richSite), openBrowser()]);
  // The page at an old address leads on before it can be looked at: here is one that stays.
  const old = await site.read("lama/pasar.html");
  await site.write({ "_site/alamat-lama.html": old.replace(/<meta http-equiv="refresh"[^>]*>/, "") });
  server = await serve(`${site.root}/_site`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe.each([
  ["phone, light", phone, "light"],
  ["phone, dark", phone, "dark"],
  ["desktop, light", desktop, "light"],
  ["desktop, dark", desktop, "dark"],
] as const)("on a %s", (_, viewport, colorScheme) => {
  test("axe finds nothing on any kind of page", async () => {
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    const found: string[] = [];
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(server.url + address.slice(1));
      found.push(...(await axe(page, name)));
    }
    await context.close();
    expect(found).toEqual([]);
  });
});

/** What WCAG 2.2 at level AA and axe's own good practice find fault with. */
async function axe(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({ rules: { "target-size": { enabled: true } } })
    // No page has a frame to look into.
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${name}: ${id} (${help}) ${html} ${failureSummary}`),
  );
}
