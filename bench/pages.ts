import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../test/support/chromium.ts";
import { type Server, serve } from "../test/support/serve.ts";
import type { Run } from "./builds.ts";
import { measure } from "./measure.ts";
import type { BenchOptions } from "./options.ts";
import { baseBlogSite, hugoVersion, paperModSite, type Site, wartaSite } from "./sites.ts";

/**
 * Measures bytes, requests and layout shift of an article, the home page and the largest tag of each generator, with the same
 * text.
 *
 * @returns a table in Markdown; empty without Chromium, which is reported
 */
export async function comparePages(options: BenchOptions, { work, progress, notRun }: Run): Promise<string> {
  const { n, tags, papermod, "base-blog": baseBlog } = options;
  const executablePath = findChromium();
  if (!executablePath) {
    notRun.push("readers' pages. Install Chromium, or name one in CHROMIUM.");
    return "";
  }
  const size = { articles: n[0] ?? 0, tags };
  const rows: string[] = [];
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  for (const site of [
    wartaSite(work, size),
    papermod && hugoVersion() && paperModSite(work, size, papermod),
    baseBlog && baseBlogSite(work, size, baseBlog),
  ]) {
    if (!site) continue;
    progress(`${site.name}: building and opening its pages …`);
    await measure(site.build, site.folder);
    const folder = path.join(site.folder, site.output);
    const server = await serve(folder);
    for (const [kind, address] of pagesOf(site, folder)) {
      const { requests, shift } = await openPage(browser, server, address);
      const bodies = requests.map((asked) => readFileSync(fileOf(folder, asked)));
      const kibibytes = (bytes: (body: Buffer) => number): string =>
        (bodies.reduce((sum, body) => sum + bytes(body), 0) / 1024).toFixed(1);
      const figures = [kibibytes((body) => body.length), kibibytes((body) => gzipSync(body).length)];
      rows.push(`| ${[site.name, kind, ...figures, requests.length, shift.toFixed(3)].join(" | ")} |`);
    }
    await server.close();
  }
  await browser.close();
  return [
    `Pages of ${size.articles} articles, ${tags} tags, on a phone over slow 4G`,
    "",
    "| | page | KiB | gzip | requests | layout shift |",
    "| --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function pagesOf({ articles }: Site, folder: string): [kind: string, address: string][] {
  const tags = existsSync(path.join(folder, "tags")) ? "tags" : "tag";
  const bytes = (name: string): number => statSync(path.join(folder, tags, name, "index.html")).size;
  const [largest = ""] = readdirSync(path.join(folder, tags), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort((a, b) => bytes(b) - bytes(a));
  return [
    ["article", articles[articles.length >> 1]?.path ?? "/"],
    ["home", "/"],
    ["largest tag", `/${tags}/${largest}/`],
  ];
}

/** The file for a requested address. */
const fileOf = (folder: string, asked: string): string =>
  path.join(folder, asked.endsWith("/") ? `${asked}index.html` : asked);

/** @returns the requested addresses, and the sum of layout shifts: https://web.dev/articles/cls */
async function openPage(
  browser: Browser,
  server: Server,
  address: string,
): Promise<{ requests: string[]; shift: number }> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Network.enable");
  // Chromium's "slow 4G": a page that loads at once shows no shift.
  const bytesASecond = (1_440_000 * 0.9) / 8;
  await devTools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 562.5,
    downloadThroughput: bytesASecond,
    uploadThroughput: bytesASecond,
  });
  server.requests();
  await page.goto(server.url.replace(/\/$/, "") + address, { waitUntil: "networkidle" });
  // A string, because it runs in the page.
  const shift = await page.evaluate<number>(`new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) sum += value; })
      .observe({ type: "layout-shift", buffered: true });
    setTimeout(() => resolve(sum), 500);
  })`);
  await page.close();
  // Do not count the icon, which only some browsers request, after the page.
  return { requests: server.requests().filter((asked) => !/icon|ikon/.test(asked)), shift };
}
