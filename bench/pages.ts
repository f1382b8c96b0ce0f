import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { findChromium } from "../test/support/chromium.ts";
import { serve } from "../test/support/serve.ts";
import type { CorpusSize } from "./corpus.ts";
import { measure } from "./measure.ts";
import { type Rival, setUpHugo, setUpWarta } from "./rivals.ts";
import { howToGetStarter, setUpStarter } from "./starter.ts";

interface KindOfPage {
  name: string;
  /** Address from the site's root. */
  path: string;
  target: string;
}

/** The load with the median of the largest paints counts. */
const timesOpened = 5;

/** What a reader's browser makes of a page: https://web.dev/articles/lcp, /cls */
interface Load {
  /** Addresses of all that was asked for. */
  requests: string[];
  /** Milliseconds. */
  largestPaint: number;
  layoutShift: number;
  scripts: number;
}

export interface PagesRequest {
  /** Folder for the sites. */
  work: string;
  size: CorpusSize;
  /** A checkout of Eleventy's starter blog; without it, that is told among what was not run. */
  starter: string | undefined;
}

/**
 * Bytes (of all that is asked for), requests and paint of each kind of page, beside Hugo's and Eleventy's starter blog's with the same text.
 *
 * @param omitted takes what could not be run, and what to do for it
 * @returns a table in Markdown
 */
export async function comparePages(
  { work, size, starter }: PagesRequest,
  tell: (line: string) => void,
  omitted: string[],
): Promise<string> {
  const warta = setUpWarta(work, size);
  const hugo = setUpHugo(work, size);
  if (!hugo) omitted.push("Hugo's pages. Install Hugo (Debian: apt-get install hugo).");
  const blog = starter && setUpStarter(work, size, starter);
  if (!blog)
    omitted.push(`the pages of Eleventy's starter blog. To have them beside ours: ${howToGetStarter}`);
  const browser = findChromium();
  if (!browser)
    omitted.push("Chromium: no requests, paint or layout shift. Install Chromium or name one in CHROMIUM.");

  const rows: string[] = [];
  for (const rival of [warta, hugo, blog]) {
    if (!rival) continue;
    tell(`Building ${rival.name}'s pages …`);
    measure(rival.build, rival.folder);
    const folder = path.join(rival.folder, rival.output);
    for (const kind of kindsOf(rival, folder)) {
      tell(`Opening ${rival.name}'s ${kind.name} …`);
      const loads: Load[] = [];
      while (browser && loads.length < timesOpened) loads.push(await openPage(browser, folder, kind.path));
      const [load] = loads.sort((a, b) => a.largestPaint - b.largestPaint).slice(timesOpened >> 1);
      const bodies = (load?.requests ?? [kind.path]).map((asked) => readFileSync(fileOf(folder, asked)));
      const kibibytes = (pack: (body: Buffer) => Buffer): string =>
        (bodies.reduce((sum, body) => sum + pack(body).length, 0) / 1024).toFixed(1);
      rows.push(
        `| ${[rival.name, kind.name, kibibytes((body) => body), kibibytes((body) => gzipSync(body, { level: 9 })), kibibytes(brotliCompressSync), load?.requests.length ?? "", load?.scripts ?? "", load ? Math.round(load.largestPaint) : "", load?.layoutShift.toFixed(3) ?? "", kind.target].join(" | ")} |`,
      );
    }
  }
  return [
    `Pages of ${size.articles} articles, ${size.tags} tags; slow 4G (562 ms, 1.3 Mbit/s, uncompressed) and a CPU slowed down 4 times`,
    "",
    "| | page | KiB | gzip | brotli | requests | scripts | largest paint ms | layout shift | target |",
    "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |",
    ...rows,
  ].join("\n");
}

function kindsOf({ name, articles }: Rival, folder: string): KindOfPage[] {
  const article = {
    name: "article",
    path: articles[500]?.path ?? "/",
    target: name === "Warta" ? "gzip ≤ 14" : "",
  };
  const lists = name === "Warta" ? "gzip ≤ 20" : "";
  return [
    article,
    { name: "home", path: "/", target: lists },
    {
      name: "largest tag",
      path: largest(folder, existsSync(path.join(folder, "tags")) ? "tags" : "tag"),
      target: lists,
    },
    ...(name === "Warta"
      ? [
          { name: "largest section", path: largest(folder, "rubrik"), target: "" },
          { name: "largest author", path: largest(folder, "penulis"), target: "" },
          { name: "list of tags", path: "/tag/", target: "" },
          { name: "archive", path: "/arsip/", target: "" },
          { name: "busiest timeline", path: largest(folder, "kronologi"), target: "" },
        ]
      : []),
  ];
}

/** The biggest page right below a folder. */
function largest(root: string, name: string): string {
  const [first = ""] = readdirSync(path.join(root, name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((a, b) => sizeOf(path.join(root, name, b)) - sizeOf(path.join(root, name, a)));
  return `/${name}/${first}/`;
}

/** The file of an address that a page asked for. */
const fileOf = (folder: string, asked: string): string =>
  path.join(folder, asked.endsWith("/") ? `${asked}index.html` : asked);

const sizeOf = (folder: string): number => statSync(path.join(folder, "index.html")).size;

async function openPage(executablePath: string, folder: string, address: string): Promise<Load> {
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    const devTools = await page.context().newCDPSession(page);
    await devTools.send("Network.enable");
    // What Chromium’s own tools call slow 4G. The server does not compress: a host that does is faster.
    const bytesASecond = (1_440_000 * 0.9) / 8;
    const network = {
      offline: false,
      latency: 562.5,
      downloadThroughput: bytesASecond,
      uploadThroughput: bytesASecond,
    };
    await devTools.send("Network.emulateNetworkConditions", network);
    await devTools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(server.url.replace(/\/$/, "") + address, { waitUntil: "load" });
    await page.waitForTimeout(1500);
    // Given as text: it runs in the page, where the types of this program do not reach.
    const seen = (await page.evaluate(`new Promise((resolve) => {
      let largestPaint = 0, layoutShift = 0;
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) largestPaint = entry.startTime; })
        .observe({ type: "largest-contentful-paint", buffered: true });
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) layoutShift += entry.value; })
        .observe({ type: "layout-shift", buffered: true });
      const scripts = document.querySelectorAll("script:not([type='application/ld+json'])").length;
      setTimeout(() => resolve({ largestPaint, layoutShift, scripts }), 500);
    })`)) as Omit<Load, "requests">;
    // The icon is asked for by browsers that show one, after the page.
    const requests = server.requests().filter((asked) => !/ikon|favicon/.test(asked));
    return { ...seen, requests };
  } finally {
    await browser.close();
    await server.close();
  }
}
