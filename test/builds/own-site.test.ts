import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { pageScript } from "../../_includes/layout/page-script.ts";
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
  for (const file of [
    article,
    "2020/01/24/kominfo-punya-akun-tiktok/index.json",
    "404.html",
    "arsip/2020/01/index.html",
    "arsip/index.html",
    "cari/index.html",
    "feed.json",
    "feed.xml",
    "ikon.png",
    "ikon.svg",
    "index.html",
    "koreksi/index.html",
    "manifest.webmanifest",
    "penulis/redaksi-warta/index.html",
    "robots.txt",
    "rss.xml",
    "rubrik/teknologi/index.html",
    "sitemap-1.xml",
    "sitemap-news.xml",
    "sitemap.xml",
    "tag/bytedance/feed.xml",
    "tag/bytedance/index.html",
    "tag/bytedance/rss.xml",
    "tag/index.html",
    "tag/kominfo/feed.xml",
    "tag/kominfo/index.html",
    "tag/kominfo/rss.xml",
    "tag/tiktok/feed.xml",
    "tag/tiktok/index.html",
    "tag/tiktok/rss.xml",
    "tentang/index.html",
  ])
    expect(files).toContain(file);
  expect(files.filter((file) => file.startsWith("kartu/"))).toEqual(
    [
      "bytedance",
      "kominfo",
      "kominfo-punya-akun-tiktok",
      "redaksi-warta",
      "situs",
      "teknologi",
      "tiktok",
    ].map((name) => expect.stringMatching(new RegExp(`^kartu/${name}-[0-9a-f]{10}\\.png$`))),
  );
});

test("no link is dead, every page is reached, and nothing is loaded from elsewhere", () => {
  expect(checkLinks(`${site.root}/_site`, { origin: "https://warta.example", prefix: "/" })).toEqual([]);
});

test("the HTML is valid", async () => {
  expect(await validateHtml(`${site.root}/_site`, await site.files())).toEqual([]);
});

test("every page is one file of at most 14 KiB as sent, and has one small script, the same on all", async () => {
  expect(pageScript.length).toBeLessThanOrEqual(1400);

  for (const file of (await site.files()).filter((name) => name.endsWith(".html"))) {
    const html = await site.read(file);
    expect(gzipSync(html).length, file).toBeLessThanOrEqual(14 * 1024);
    const { document } = parseHTML(html);
    const scripts = [...document.querySelectorAll('script:not([type="application/ld+json"])')];
    // The search page loads a module besides.
    expect(
      scripts.map((script) => script.getAttribute("type") ?? script.textContent),
      file,
    ).toEqual(file === "cari/index.html" ? [pageScript, "module"] : [pageScript]);
    expect(document.querySelectorAll("style"), file).toHaveLength(1);
    expect(document.querySelectorAll("[onclick], [onload], [onerror], [style]"), file).toHaveLength(0);
  }
});

test("the article says where it comes from, to readers and to machines", async () => {
  const { document } = parseHTML(await site.read(article));
  const note = document.querySelector(".source-note")?.textContent;
  for (const fact of [
    "Kini Kemenkominfo Punya Akun TikTok",
    "Lufthi Anggraeni",
    "Medcom.id",
    "24 Januari 2020",
  ])
    expect(note).toContain(fact);
  const graph = JSON.parse(document.querySelector("script")?.textContent ?? "")["@graph"];
  expect(graph[0]).toMatchObject({
    "@type": "NewsArticle",
    datePublished: "2020-01-24T10:49:00+07:00",
    isBasedOn: { name: "Kini Kemenkominfo Punya Akun TikTok", publisher: { name: "Medcom.id" } },
  });
});

test("its date is shown in full, with the clock of the place", async () => {
  const { document } = parseHTML(await site.read(article));
  const time = document.querySelector(".byline time");
  expect(time?.textContent).toBe("Jumat, 24 Januari 2020 pukul 10.49 WIB");
  expect(time?.getAttribute("datetime")).toBe("2020-01-24T10:49:00+07:00");
});

test("the page that says who writes has one name: in the menu, at the foot and over its text", async () => {
  const { document } = parseHTML(await site.read("tentang/index.html"));
  const names = [...document.querySelectorAll('a[href="/tentang/"], h1')].map(
    ({ textContent }) => textContent,
  );
  expect(names).toEqual(["Tentang Kami", "Tentang Kami", "Tentang Kami"]);
});

test("the page of corrections says over its text what it is, as every page of the newsroom does", async () => {
  for (const file of ["koreksi/index.html", "tentang/index.html"]) {
    const { document } = parseHTML(await site.read(file));
    const said = document.querySelector("meta[name=description]")?.getAttribute("content");
    expect(document.querySelector(".head .standfirst")?.textContent, file).toBe(said);
  }
});
