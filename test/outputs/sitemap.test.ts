import { describe, expect, test } from "vitest";
import {
  newsSitemap,
  robotsTxt,
  sitemapIndex,
  sitemapPart,
  splitSitemap,
} from "../../src/outputs/sitemap.ts";
import type { SiteModel } from "../../src/site/model.ts";
import { templates } from "../../src/templates/templates.ts";
import { article, content, modelOf, tag, textOf } from "../site/newsroom.ts";
import { moment, time } from "../support/time.ts";
import { bare, draft, full, model } from "../templates/sample-model.ts";
import { one, parseXml } from "./parse-xml.ts";

const protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
const retracted = { date: moment("2020-02-03"), reason: "Keliru." };
const entriesOf = (site: SiteModel) => templates.flatMap((template) => template.sitemap(site));

describe("the sitemap lists", () => {
  test("every page that may be found, with its last change", () => {
    const entries = entriesOf(
      modelOf({
        // A topic of which there is nothing to read is not worth finding.
        tags: [tag("Solo"), tag("Kosong")],
        pages: [
          {
            file: "x",
            slug: "tentang",
            title: "Tentang",
            language: "id",
            ...textOf(""),
            bodyLine: 4,
            aliases: [],
          },
        ],
        articles: [
          article({ slug: "a", tags: ["solo"], updated: moment("2020-02-02") }),
          article({ slug: "b", status: "draft" }),
          article({ slug: "c", aliases: ["/lama/"], retracted }),
        ],
      }),
    );
    const lists = ["/arsip/", "/arsip/2020/01/", "/koreksi/", "/penulis/ratna-dewi/", "/rubrik/daerah/"];
    const expected = ["/", "/2020/01/24/a/", ...lists, "/tag/", "/tag/solo/", "/tentang/"];
    expect(entries.map(({ path }) => path).sort()).toEqual(expected);
    for (const path of ["/2020/01/24/a/", "/tag/solo/"])
      expect(entries.find((entry) => entry.path === path)?.modified).toEqual(moment("2020-02-02"));
  });

  test("a topic or section while there is something to read of it", () => {
    const entries = entriesOf(
      modelOf({
        settings: { ...content().settings, sections: [{ name: "Olahraga", slug: "olahraga" }] },
        tags: [
          tag("Ditarik", { description: "Sebuah desa." }),
          tag("Nanti"),
          tag("Berteks", { body: "Desa di lereng." }),
          // Entity by an article that has not this tag.
          tag("Kopi"),
        ],
        articles: [
          article({ slug: "a", body: "Kopi dipanen pada Mei 2019." }),
          article({ slug: "b", tags: ["ditarik"], retracted }),
        ],
      }),
    );
    expect(entries.map(({ path }) => path).filter((path) => /\/(?:tag|rubrik)\/.+/.test(path))).toEqual([
      "/tag/berteks/",
      "/tag/kopi/",
      "/rubrik/daerah/",
    ]);
  });
});

describe("a part of the sitemap", () => {
  test("holds 45,000 addresses, and leaves room for the site's own pages", () => {
    const entries = Array.from({ length: 90_001 }, (_, n) => ({ path: `/${n}/` }));
    const parts = splitSitemap(entries, model);
    expect(parts.map(({ path, entries }) => [path, entries.length])).toEqual([
      ["/sitemap-1.xml", 45_000],
      ["/sitemap-2.xml", 45_000],
      ["/sitemap-3.xml", 1],
    ]);
    expect(parts.flatMap(({ entries }) => entries)).toEqual(entries);
  });

  const parts = [
    {
      path: "/sitemap-1.xml",
      entries: [
        { path: "/?a=1&b=2", modified: moment("2024-03-12T01:30:00+09:00") },
        // Earlier as a string, later as a moment than the entry before.
        { path: "/x/", modified: moment("2024-03-11T22:00:00+05:00") },
        { path: "/tentang/" },
      ],
    },
    { path: "/sitemap-2.xml", entries: [{ path: "/koreksi/" }] },
  ];

  test("stands in the index, dated by its latest change; without dates it has none", () => {
    const index = parseXml(sitemapIndex(parts, model));
    expect([index.name, index.attributes.xmlns]).toEqual(["sitemapindex", protocol]);
    expect(index.children.map((part) => part.children.map(({ name, text }) => [name, text]))).toEqual([
      [
        ["loc", "https://warta.example:8443/warta/sitemap-1.xml"],
        ["lastmod", "2024-03-11T22:00:00+05:00"],
      ],
      [["loc", "https://warta.example:8443/warta/sitemap-2.xml"]],
    ]);
  });

  test("lists each page with its last change, if known", () => {
    const [part] = parts;
    if (!part) throw new Error("no part");
    const set = parseXml(sitemapPart(part, model));
    expect([set.name, set.attributes.xmlns]).toEqual(["urlset", protocol]);
    expect(set.children.map((url) => url.children.map(({ text }) => text))).toEqual([
      ["https://warta.example:8443/warta/?a=1&b=2", "2024-03-12T01:30:00+09:00"],
      ["https://warta.example:8443/warta/x/", "2024-03-11T22:00:00+05:00"],
      ["https://warta.example:8443/warta/tentang/"],
    ]);
  });
});

describe("newsSitemap", () => {
  const locations = (text: string) => parseXml(text).children.map((url) => one(url, "loc").text);

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

test("robots.txt allows all and names both sitemaps by their absolute addresses", () => {
  const sitemap = "Sitemap: https://warta.example:8443/warta/sitemap";
  expect(robotsTxt(model)).toBe(`User-agent: *\nAllow: /\n\n${sitemap}.xml\n${sitemap}-news.xml\n`);
});
