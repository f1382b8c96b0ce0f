import { readFile } from "node:fs/promises";
import path from "node:path";
import { imageSize } from "image-size";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { embedScript, pageScript, someScripts } from "../../_includes/layout/scripts.ts";
import { unknownToSchemaOrg } from "../outputs/json-ld/schema-org.ts";
import { faultsOfSitemap } from "../outputs/sitemap-rules.ts";
import { validateHtml } from "../support/html-validate.ts";
import { phrasesIn, saidIn, wordsOnlyIn } from "../support/interface-words.ts";
import { checkLinks } from "../support/links.ts";
import { expectShown, type Shown } from "../support/pages.ts";
import { richBuild, richPaths, richSite, secrets } from "../support/rich-site.ts";
import { buildSite, type TestSite } from "../support/site.ts";
import { type Cases, tablesOf, testCases } from "../support/tables.ts";

/** A site with a bit of everything, as it is published on New Year's morning. */
let site: TestSite;

beforeAll(async () => {
  site = await richBuild();
});

const pages = new Map<string, Document>();
async function page(address: string): Promise<Document> {
  const file = address.replace(/\/$/, "/index.html").slice(1);
  const document = pages.get(file) ?? parseHTML(await site.read(file)).document;
  pages.set(file, document);
  return document;
}
const htmlFiles = async () => (await site.files()).filter((file) => file.endsWith(".html"));

test("no link is dead, every page is reached, nothing is loaded from elsewhere, and the HTML is valid", async () => {
  expect(checkLinks(`${site.root}/_site`, { origin: "https://kabar.example", prefix: "/" })).toEqual([]);
  expect(await validateHtml(`${site.root}/_site`, await site.files())).toEqual([]);
});

test("JSON-LD can be read, stays within its element, and has the types and properties of schema.org", async () => {
  for (const file of await htmlFiles()) {
    const document = await page(`/${file}`);
    for (const script of document.querySelectorAll("script:not([src])")) {
      // The other inline scripts are as they are in their files.
      if (
        [pageScript, ...[embedScript, ...someScripts].map(({ code }) => code)].includes(
          script.textContent ?? "",
        )
      )
        continue;
      expect(script.getAttribute("type")).toBe("application/ld+json");
      const linked: unknown = JSON.parse(script.textContent ?? "");
      expect(linked, file).toHaveProperty("@graph");
      expect(unknownToSchemaOrg(linked), file).toEqual([]);
    }
  }
  const wrong = [{ "@type": "News" }, { "@type": "Article", dateline: "Solo", author: { name: "Sari" } }];
  const found = ["News", "Article.dateline", ".name"];
  expect(unknownToSchemaOrg({ "@graph": wrong })).toEqual(expect.arrayContaining(found));
});

test("sitemaps keep to the rules of search engines", async () => {
  const sitemaps = (await site.files()).filter((file) => file.startsWith("sitemap"));
  expect(sitemaps).toEqual(["sitemap-1.xml", "sitemap-news.xml", "sitemap.xml"]);
  for (const file of sitemaps) expect(faultsOfSitemap(await site.read(file)), file).toEqual([]);
  const [index, news] = [await site.read("sitemap.xml"), await site.read("sitemap-news.xml")];
  for (const wrong of [
    index.replace(/<loc>.*?<\/loc>/, ""),
    index.replace(/<lastmod>.*?<\/lastmod>/, "<lastmod>1 Mei 2025</lastmod>"),
    news.replace("news:title>", "news:judul>").replace("</news:title>", "</news:judul>"),
    news.replace(/<news:language>id/, "<news:language>Indonesia"),
    news.replace("<loc>https:", "<loc>"),
  ])
    expect(faultsOfSitemap(wrong).length, wrong).toBeGreaterThan(0);
});

describe("an article", () => {
  test("shows its picture in its true size, with what it shows, its caption and whose it is", async () => {
    const document = await page(richPaths.market);
    const figure = document.querySelector(".lead-picture");
    const picture = figure?.querySelector("img");
    const given = ["width", "height", "alt", "fetchpriority", "loading"].map((name) =>
      picture?.getAttribute(name),
    );
    expect(given).toEqual(["1200", "800", "Pintu timur pasar yang baru dicat", "high", null]);
    for (const words of ["Pintu timur Pasar Melati.", "Foto:\u00a0Wati\u00a0Andai"])
      expect(figure?.querySelector("figcaption")?.textContent).toContain(words);
    const file = await readFile(path.join(site.root, "_site", picture?.getAttribute("src") ?? ""));
    expect(imageSize(file)).toMatchObject({ type: "jpg", width: 1200, height: 800 });
  });

  test("shows its correction, and so does the page of corrections", async () => {
    for (const address of [richPaths.market, "/koreksi/"])
      expect((await page(address)).querySelector("main")?.textContent).toContain(
        "Jumlah kios semula tertulis 42; yang benar 24.",
      );
  });

  test("in English is in English all over, in linked data and feeds too", async () => {
    // Words that the newsroom's own texts have ("Kota Umpama") are no words of the interface.
    const own = phrasesIn(JSON.stringify(richSite), wordsOnlyIn("id", "en"));
    const foreign = wordsOnlyIn("id", "en").filter((phrase) => !own.includes(phrase));
    const file = `${richPaths.english.slice(1)}index.html`;
    expect(phrasesIn(saidIn(file, await site.read(file)), foreign)).toEqual([]);
    const graph = JSON.parse((await page(richPaths.english)).querySelector("script")?.textContent ?? "");
    expect(JSON.stringify(graph)).toContain('"inLanguage":"en"');
    expect(JSON.stringify(graph)).toContain('"name":"Home"');
    expect(await site.read("feed.xml")).toContain('<entry xml:lang="en">');
    expect(await site.read("tag/pasar-melati/rss.xml")).toContain("<dc:language>en</dc:language>");
    const { items } = JSON.parse(await site.read("feed.json"));
    expect(items.map(({ language }: { language: string }) => language)).toContain("en");
  });

  test("with nothing but the required keys shows no empty box", async () => {
    const document = await page(richPaths.bare);
    expect(document.querySelectorAll(".note, figure, .byline-authors, .initials, .standfirst")).toHaveLength(
      0,
    );
    for (const part of document.querySelectorAll("main section, main ul, main p"))
      expect(part.textContent?.trim(), part.outerHTML).not.toBe("");
  });
});

test("each page has the newsroom's invitations once: an article below its text, others in the footer", async () => {
  for (const file of await htmlFiles()) {
    const document = await page(`/${file}`);
    if (document.querySelector("meta[http-equiv=refresh]")) continue;
    const [found, ...more] = document.querySelectorAll(".invitations");
    expect(more, file).toEqual([]);
    const isArticle = document.querySelector(".story-body") !== null;
    expect(found?.closest(isArticle ? ".story-foot" : ".colophon"), file).not.toBeNull();
  }
});

testCases(
  "",
  tablesOf<Cases<{ page: string; shows: Shown }>>(import.meta.url),
  async ({ page: address, shows }) => expectShown(await page(address), shows),
);

test("what may be found by searching is what the sitemap names", async () => {
  const sitemap = await site.read("sitemap-1.xml");
  const named = [...sitemap.matchAll(/<loc>https:\/\/kabar\.example(.*?)<\/loc>/g)].map(([, path]) => path);
  const found: string[] = [];
  const hidden: string[] = [];
  for (const file of await htmlFiles()) {
    const path = `/${file.replace(/index\.html$/, "")}`;
    const robots = (await page(path)).querySelector("meta[name=robots]")?.getAttribute("content");
    (robots?.includes("noindex") ? hidden : found).push(path);
  }
  // The search page is found by whoever is on the site.
  expect(found.filter((path) => path !== "/cari/").sort()).toEqual(named.sort());
  // Of the first nothing is written; all that was written of the second was withdrawn.
  expect(hidden).toContain("/tag/belum-ada-berita/");
  expect(hidden).toContain("/tag/tambak-umpama/");
  expect(hidden).not.toContain(richPaths.tag);
});

test("templates, scripts and HTML in a text are shown as they were written and never run", async () => {
  const document = await page(richPaths.market);
  expect(document.querySelector(".text")?.textContent).toContain(
    "Templat seperti {{ warta.settings.name }}, {% include “x” %} dan <script>alert(1)</script> hanya tulisan.",
  );
});

describe("what is not to be published", () => {
  /** Every file of the site whose name or content has the word, in any case. */
  const filesWith = async (word: string): Promise<string[]> => {
    const found: string[] = [];
    for (const file of await site.files()) {
      const text = `${file} ${await site.read(file)}`.toLowerCase();
      if (text.includes(word.toLowerCase())) found.push(file);
    }
    return found;
  };

  test("a scheduled article or a draft leaves no trace: the site is byte for byte the one it would be without them", async () => {
    const without = await buildSite({
      ...richSite,
      "content/articles/rahasia.md": null,
      "content/articles/naskah.md": null,
      [`content/articles/${secrets.scheduled}.png`]: null,
    });
    expect(await without.bytes()).toEqual(await site.bytes());
  });

  test("a picture that only they show is not copied", async () => {
    const names = (await site.files()).flatMap((file) => /^gambar\/(.+)-\w{8}-[^-]+$/.exec(file)?.[1] ?? []);
    expect([...new Set(names)]).toEqual(["lorong", "menara", "pasar"]);
    // Its settings want no share cards.
    expect((await site.files()).filter((file) => file.startsWith("kartu/"))).toEqual([]);
  });

  test("of a withdrawn article the address and the notice stay", async () => {
    const document = await page(richPaths.retracted);
    const main = document.querySelector("main")?.textContent;
    expect(main).toContain("Harga Garam Berubah");
    expect(main).toContain("Narasumber tidak dapat dipastikan.");
    expect(main).toContain("Minggu, 6 April 2025");
    expect(document.querySelector('main a[href$="/koreksi/"]')?.textContent).toContain(
      "Kebijakan koreksi kami",
    );
    expect(document.querySelector("meta[name=robots]")?.getAttribute("content")).toBe("noindex");
    expect((await page("/koreksi/")).querySelector("main")?.textContent).toContain(
      "Narasumber tidak dapat dipastikan.",
    );
  });

  test("its text goes, and no list, feed or sitemap names it but those of corrections", async () => {
    expect(await filesWith(secrets.retracted)).toEqual([]);
    expect((await filesWith("harga-garam")).sort()).toEqual([
      "2025/04/04/harga-garam/index.html",
      "koreksi/feed.json",
      "koreksi/feed.xml",
      "koreksi/index.html",
      "koreksi/rss.xml",
    ]);
  });
});
