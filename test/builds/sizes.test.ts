import { gzipSync } from "node:zlib";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { validateHtml } from "../support/html-validate.ts";
import { checkLinks } from "../support/links.ts";
import { buildSite, type Files, rebuild, siteYaml, type TestSite } from "../support/site.ts";

const place = { origin: "https://kabar.example", prefix: "/" };

/** Article number n of a paper that has three a day, by four authors, in four sections. */
function numbered(n: number, tags: string[]): Files {
  const day = new Date(Date.UTC(2024, 0, 1) + Math.floor(n / 3) * 86_400_000).toISOString().slice(0, 10);
  const keys = {
    title: `Harga Cabai Turun, Laporan ke-${n}`,
    description: `Laporan ke-${n} tentang harga cabai.`,
    date: `${day} ${String(6 + (n % 3)).padStart(2, "0")}:00`,
    authors: [`Penulis ${"ABCD"[n % 4]}`],
    section: `Rubrik ${"ABCD"[n % 4]}`,
    tags,
  };
  const text = `Harga cabai di kios ${n} Pasar Melati turun pada ${day.slice(8)}/${day.slice(5, 7)}/${n % 2 ? 2016 : 2020}. Pasar Melati ramai lagi.`;
  return { [`content/articles/laporan-${n}.md`]: article(keys, text) };
}

const paper = (count: number, tags: (n: number) => string[]): Files =>
  Object.assign({}, ...Array.from({ length: count }, (_, n) => numbered(n + 1, tags(n + 1))));

const linksOf = (html: string, selector: string): string[] =>
  [...parseHTML(html).document.querySelectorAll(selector)].map((link) => link.getAttribute("href") ?? "");

describe("a site without an article", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await buildSite({ "content/articles/.gitkeep": "" });
  });

  test("has a home page that says so, and no article, tag, section or author", async () => {
    expect(await site.read("index.html")).toContain("Belum ada berita.");
    const html = (await site.files()).filter((file) => file.endsWith(".html"));
    expect(html).toEqual(
      expect.arrayContaining(["404.html", "arsip/index.html", "koreksi/index.html", "tag/index.html"]),
    );
    expect(html.filter((file) => /^(?:\d{4}\/|tag\/.+\/|rubrik|penulis|arsip\/.+\/)/.test(file))).toEqual([]);
  });

  test("has feeds without an entry, no dead link, and valid HTML", async () => {
    expect(JSON.parse(await site.read("feed.json")).items).toEqual([]);
    expect(await site.read("feed.xml")).not.toContain("<entry>");
    // Nothing is in the archive yet, so nothing leads there.
    expect(checkLinks(`${site.root}/_site`, place)).toEqual(["arsip/index.html: no page leads here"]);
    expect(await validateHtml(`${site.root}/_site`, await site.files())).toEqual([]);
  });
});

test("a site of one article links to no other", async () => {
  const site = await buildSite({
    "content/articles/x.md": article({ tags: ["Pasar Melati"] }, "Pasar Melati ramai."),
  });
  expect(checkLinks(`${site.root}/_site`, place)).toEqual([]);
  expect(await validateHtml(`${site.root}/_site`, await site.files())).toEqual([]);
  const html = await site.read("2024/05/01/x/index.html");
  expect(linksOf(html, "[rel=next], [rel=prev], .related a")).toEqual([]);
});

describe("a topic with 90 articles", () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await buildSite({
      "_data/site.yaml": `${siteYaml}pageSize: 10\n`,
      "content/tags/pasar-melati.md": "---\nname: Pasar Melati\nkind: Place\n---\n",
      ...paper(90, (n) => ["Pasar Melati", `Topik ${n % 40}`]),
    });
  });
  const front = () => site.read("tag/pasar-melati/index.html");

  test("no link is dead and every page is reached", () => {
    expect(checkLinks(`${site.root}/_site`, place)).toEqual([]);
  });

  test("each list holds every article once", async () => {
    const seen: string[] = [];
    const sections = (await site.files()).filter((file) => /^rubrik\/.*index\.html$/.test(file));
    for (const file of sections) seen.push(...linksOf(await site.read(file), ".story-list h3 a"));
    expect([seen.length, new Set(seen).size]).toEqual([90, 90]);
  });

  test("page 1 has the oldest, the front page the newest, and every numbered page is full", async () => {
    for (let number = 1; number <= 8; number++) {
      const stories = linksOf(await site.read(`tag/pasar-melati/${number}/index.html`), ".story-list h3 a");
      expect(stories).toHaveLength(10);
      if (number === 1) expect(stories.at(-1)).toBe("/2024/01/01/laporan-1/");
    }
    const newest = linksOf(await front(), ".story-list h3 a");
    expect([newest.length, newest[0]]).toEqual([10, "/2024/01/31/laporan-90/"]);
    expect(linksOf(await front(), ".list-navigation a")).toEqual(["/tag/pasar-melati/8/"]);
  });

  test("its front page is light, and its feed holds the newest alone", async () => {
    expect(gzipSync(await front()).length).toBeLessThanOrEqual(14 * 1024);
    expect((await site.read("tag/pasar-melati/rss.xml")).match(/<item>/g)).toHaveLength(20);
  });

  test("so is that of the site, which has at most forty articles, each once", async () => {
    const html = await site.read("index.html");
    expect(gzipSync(html).length).toBeLessThanOrEqual(30 * 1024);
    const links = linksOf(html, ":is(.card, .latest) :is(h2, h3) a");
    expect(links.length).toBeGreaterThan(20);
    expect(links.length).toBeLessThanOrEqual(40);
    expect(new Set(links).size).toBe(links.length);
  });

  test("its timeline has every event, the earlier ones folded", async () => {
    const { document } = parseHTML(await front());
    const events = (where: string) => document.querySelectorAll(`.timeline-fold ${where} li a`).length;
    expect([events(".thread") > 50, events(".part > .thread")]).toEqual([true, 8]);
  });

  test("one more article leaves every numbered page as it is, byte for byte", async () => {
    const before = await site.bytes();
    await site.write(numbered(91, ["Pasar Melati", "Topik 5"]));
    await rebuild(site);
    const after = await site.bytes();
    const numberedPages = Object.keys(before).filter(
      (file) => /\/\d{1,2}\/index\.html$/.test(file) && !/^arsip/.test(file),
    );
    expect(numberedPages.length).toBeGreaterThan(10);
    expect(numberedPages.filter((file) => after[file] !== before[file])).toEqual([]);
  });
});
