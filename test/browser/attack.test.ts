import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildWhatPasses } from "../attack/build-what-passes.ts";
import { hostileSite } from "../attack/hostile-site.ts";
import { faultsOfPages } from "../attack/opened-pages.ts";
import { faultsOfFiles } from "../attack/said-alike.ts";
import { openBrowser } from "../support/browser.ts";
import { type Server, serve } from "../support/serve.ts";
import type { TestSite } from "../support/site.ts";

/** `SEED=3 ARTICLES=200 npm run attack` makes another, larger site: docs/reliability.md. */
const { SEED = 7, ARTICLES = 16 } = process.env;
const hostile = hostileSite(Number(SEED), Number(ARTICLES));
const titles = new Set(hostile.articles.map(({ values }) => values.title));
let site: TestSite;
let refused: Map<string, string>;
let browser: Browser;
let server: Server;
let files: string[];

beforeAll(async () => {
  [{ site, refused }, browser] = await Promise.all([buildWhatPasses(hostile), openBrowser()]);
  files = await site.files();
  server = await serve(`${site.root}/_site`);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("most of a hostile site is built, and what is refused is named with its place", () => {
  expect(refused.size).toBeLessThan(0.6 * hostile.articles.length);
  expect(files.filter((file) => /^\d{4}\/.*\/index\.html$/.test(file)).length).toBeGreaterThan(
    0.6 * hostile.articles.length,
  );
});

test("no page of a hostile site runs a script, asks another host, or tries what its policy forbids", async () => {
  const pages = files.filter((file) => file.endsWith(".html"));
  expect(await faultsOfPages(browser, server, pages)).toEqual([]);
});

test("every file of a hostile site can be parsed, and headlines are what was written", async () => {
  expect(await faultsOfFiles(site, titles)).toEqual([]);
});

test("what these look for is found where it is", async () => {
  await site.write({
    "_site/bad.html": `<script>attacked()</script><img src="https://attacker.example/a.png">`,
    "_site/2024/05/01/bad/index.html": "<h1>Another headline</h1>",
    "_site/bad.xml": "<a>",
  });
  const found = (await faultsOfPages(browser, server, ["bad.html"])).map(({ what }) => what).join("\n");
  expect(found).toMatch(/script-src-elem inline/);
  expect(found).toMatch(/img-src https:\/\/attacker\.example/);
  const wrong = (await faultsOfFiles(site, titles)).map(({ file }) => file);
  expect(wrong).toEqual(["2024/05/01/bad/index.html", "bad.xml"]);
});
