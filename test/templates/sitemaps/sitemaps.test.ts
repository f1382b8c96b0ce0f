import { describe, expect, test } from "vitest";
import { newsSitemap } from "../../../src/templates/sitemaps/news-sitemap.ts";
import { robotsTxt } from "../../../src/templates/sitemaps/robots.ts";
import { sitemapIndex } from "../../../src/templates/sitemaps/sitemap-index.ts";
import { sitemapShard } from "../../../src/templates/sitemaps/sitemap-shard.ts";
import { time } from "../../support/time.ts";
import { one, parseXml } from "../parse-xml.ts";
import { bare, draft, full, model as sample } from "../sample-model.ts";

const { absolute } = sample.addresses;
const shard = {
  path: "/sitemap-1.xml",
  entries: [
    { url: absolute("/?a=1&b=2"), lastModified: time("2024-03-12T01:30:00+09:00") },
    // Earlier as a string, later as a moment than the entry before.
    { url: full.url, lastModified: time("2024-03-11T22:00:00+05:00") },
    { url: absolute("/tentang/") },
  ],
};
const model = {
  ...sample,
  sitemaps: [shard, { path: "/sitemap-2.xml", entries: [{ url: absolute("/koreksi/") }] }],
};

const protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

describe("sitemapIndex", () => {
  test("names every shard, dated by its latest change; a shard without dates has none", () => {
    const index = parseXml(sitemapIndex(model));
    expect(index.name).toBe("sitemapindex");
    expect(index.attributes.xmlns).toBe(protocol);
    expect(index.children.map((shard) => shard.children.map(({ name, text }) => [name, text]))).toEqual([
      [
        ["loc", "https://warta.example:8443/warta/sitemap-1.xml"],
        ["lastmod", "2024-03-11T22:00:00+05:00"],
      ],
      [["loc", "https://warta.example:8443/warta/sitemap-2.xml"]],
    ]);
  });
});

describe("sitemapShard", () => {
  test("lists each page with its last change, if known", () => {
    const set = parseXml(sitemapShard(shard));
    expect(set.name).toBe("urlset");
    expect(set.attributes.xmlns).toBe(protocol);
    expect(set.children.map((url) => url.children.map(({ text }) => text))).toEqual([
      ["https://warta.example:8443/warta/?a=1&b=2", "2024-03-12T01:30:00+09:00"],
      [full.url, "2024-03-11T22:00:00+05:00"],
      ["https://warta.example:8443/warta/tentang/"],
    ]);
  });
});

describe("newsSitemap", () => {
  const locations = (text: string) => parseXml(text).children.map((url) => one(url, "loc").text);

  test("tells Google of an article what it asks", () => {
    const [url] = parseXml(newsSitemap(model)).children;
    if (!url) throw new Error("no url");
    const news = one(url, "news:news");
    expect(one(one(news, "news:publication"), "news:name").text).toBe(`Warta & "Kawan"`);
    expect(one(one(news, "news:publication"), "news:language").text).toBe("id");
    expect(one(news, "news:publication_date").text).toBe("2024-03-11T00:30:00+09:00");
    expect(one(news, "news:title").text).toBe(full.title);
  });

  test("holds two days, to the second", () => {
    const at = (iso: string) => locations(newsSitemap({ ...model, now: time(iso) }));
    expect(locations(newsSitemap(model))).toEqual([full.url]);
    expect(at("2024-03-11T00:00:00+07:00")).toEqual([full.url, bare.url]);
    expect(at("2024-03-11T00:00:01+07:00")).toEqual([full.url]);
    expect(at("2024-03-10T22:30:00+07:00")).toEqual([full.url, bare.url]);
    expect(at("2024-03-10T22:29:59+07:00")).toEqual([bare.url]);
  });

  test("leaves out drafts, and is well-formed when empty", () => {
    expect(locations(newsSitemap({ ...model, stories: [draft] }))).toEqual([]);
  });

  test("holds the newest thousand", () => {
    const stories = Array.from({ length: 1200 }, (_, index) => ({
      ...full,
      url: `https://warta.example/${index}/`,
      date: { ...full.date, at: full.date.at.plus(index) },
    }));
    const urls = locations(newsSitemap({ ...model, stories }));
    expect(urls).toHaveLength(1000);
    expect(urls[0]).toBe("https://warta.example/1199/");
    expect(urls.at(-1)).toBe("https://warta.example/200/");
  });
});

describe("robotsTxt", () => {
  test("allows all and names both sitemaps by their absolute addresses", () => {
    expect(robotsTxt(model).split("\n")).toEqual([
      "User-agent: *",
      "Allow: /",
      "",
      "Sitemap: https://warta.example:8443/warta/sitemap.xml",
      "Sitemap: https://warta.example:8443/warta/sitemap-news.xml",
      "",
    ]);
  });
});
