import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { pageScript, someScripts } from "../../_includes/layout/scripts.ts";
import { validateHtml } from "../support/html-validate.ts";
import { checkLinks } from "../support/links.ts";
import { buildOwnSite, type TestSite } from "../support/site.ts";

/** The site of this repository: what a newcomer sees after the first build. */
let site: TestSite;
const article = "2020/01/24/kominfo-punya-akun-tiktok/index.html";

beforeAll(async () => {
  site = await buildOwnSite();
});

test("every kind of page, feed and file is there", async () => {
  const files = await site.files();
  const pages = ["index", "404", "arsip/index", "arsip/2020/01/index", "cari/index", "koreksi/index"];
  const more = ["penulis/redaksi-warta/index", "rubrik/teknologi/index", "tag/index", "tentang/index"];
  const tags = ["tag/bytedance/", "tag/kominfo/", "tag/tiktok/"];
  const sitemaps = ["robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-news.xml"];
  expect(files).toEqual(
    expect.arrayContaining([
      ...[...pages, ...more].map((page) => `${page}.html`),
      ...[article, "ikon.png", "ikon.svg", "manifest.webmanifest"],
      ...["rss.xml", "feed.xml", "feed.json", "rubrik/teknologi/rss.xml", "penulis/redaksi-warta/rss.xml"],
      ...tags.flatMap((folder) => [`${folder}index.html`, `${folder}rss.xml`]),
      ...sitemaps,
    ]),
  );
  const cards = files.flatMap((file) => /^kartu\/(.*)-[0-9a-f]{10}\.png$/.exec(file)?.[1] ?? []);
  expect(cards.join(" ")).toBe(
    "bytedance kominfo kominfo-punya-akun-tiktok redaksi-warta situs teknologi tiktok",
  );
});

test("no link is dead, every page is reached, nothing is loaded from elsewhere, and the HTML is valid", async () => {
  expect(checkLinks(`${site.root}/_site`, { origin: "https://warta.example", prefix: "/" })).toEqual([]);
  expect(await validateHtml(`${site.root}/_site`, await site.files())).toEqual([]);
});

test("every page is one file of at most 14 KiB as sent, and has one small script, the same on all", async () => {
  expect(pageScript.length).toBeLessThanOrEqual(1400);

  for (const file of (await site.files()).filter((name) => name.endsWith(".html"))) {
    const html = await site.read(file);
    // A page at the address of a tag's other name only leads on.
    if (html.includes('http-equiv="refresh"')) continue;
    expect(gzipSync(html).length, file).toBeLessThanOrEqual(14 * 1024);
    const { document } = parseHTML(html);
    const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')];
    // The search page loads a module besides; that for an unknown address looks for the nearest.
    const besides = { "cari/index.html": ["module"], "404.html": [someScripts[1]?.code] };
    expect(
      scripts.map((script) => script.getAttribute("type") ?? script.textContent),
      file,
    ).toEqual([pageScript, ...(Object.entries(besides).find(([name]) => name === file)?.[1] ?? [])]);
    expect(document.querySelectorAll("style"), file).toHaveLength(1);
    expect(
      document.querySelectorAll("[onclick], [onload], [onerror], [style]:not(.months li)"),
      file,
    ).toHaveLength(0);
  }
});

test("the page of corrections says over its text what it is, as every page of the newsroom does", async () => {
  for (const file of ["koreksi/index.html", "tentang/index.html"]) {
    const { document } = parseHTML(await site.read(file));
    const said = document.querySelector("meta[name=description]")?.getAttribute("content");
    expect(document.querySelector(".head .standfirst")?.textContent, file).toBe(said);
  }
});
