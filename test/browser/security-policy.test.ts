import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { browserSite } from "../support/browser-site.ts";
import { richPaths, richSite } from "../support/rich-site.ts";

const here = browserSite(richSite);

test("under the Content-Security-Policy of docs/start.md everything works", async () => {
  const guide = readFileSync(new URL("../../docs/start.md", import.meta.url), "utf8");
  const policy = /`(default-src [^`]+)`/.exec(guide)?.[1] ?? "";
  const page = await here.browser.newPage();
  const refused: string[] = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  await page.route(`${here.server.url}**`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), "content-security-policy": policy },
    });
  });
  for (const path of ["/", richPaths.market, richPaths.tag]) {
    await page.goto(here.server.url + path.slice(1));
    expect(await page.getByRole("radio", { name: "Gelap" }).isVisible(), path).toBe(true);
  }
  await page.route(/^https:/, (route) => route.fulfill({ contentType: "text/html", body: "Pemutar" }));
  await page.goto(here.server.url + richPaths.blocks.slice(1));
  await page.locator("[data-player]").first().click();
  await page.locator(".embed iframe").contentFrame().getByText("Pemutar").waitFor();
  await page.goto(`${here.server.url}cari/?q=cabai`);
  await expect.poll(() => page.getByRole("status").textContent()).toContain("8 berita");
  expect(refused).toEqual([]);
  await page.close();
});
