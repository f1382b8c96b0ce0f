import { expect, test } from "vitest";
import { cutSitemap } from "../../src/site/lists/sitemaps.ts";
import { time } from "../support/time.ts";
import { article, content, modelOf, moment, tag } from "./newsroom.ts";

test("every page that may be found is in the sitemap, with its last change", () => {
  const { sitemaps } = modelOf(
    {
      // A topic of which there is nothing to read is not worth finding.
      tags: [tag("Solo"), tag("Kosong")],
      pages: [{ file: "x", slug: "tentang", title: "Tentang", language: "id", body: "" }],
      articles: [
        article({ slug: "a", tags: ["solo"], updated: moment("2020-02-02") }),
        article({ slug: "b", status: "draft" }),
        article({
          slug: "c",
          aliases: ["/lama/"],
          retracted: { date: moment("2020-02-03"), reason: "Keliru." },
        }),
      ],
    },
    "/warta/",
  );
  expect(sitemaps.map(({ path }) => path)).toEqual(["/sitemap-1.xml"]);
  const entries = sitemaps[0]?.entries ?? [];
  expect(entries.map(({ url }) => url.replace("https://contoh.id/warta", "")).sort()).toEqual([
    "/",
    "/2020/01/24/a/",
    "/arsip/",
    "/arsip/2020/01/",
    "/koreksi/",
    "/penulis/ratna-dewi/",
    "/rubrik/daerah/",
    "/tag/",
    "/tag/solo/",
    "/tentang/",
  ]);
  expect(entries.find(({ url }) => url.endsWith("/a/"))?.lastModified).toEqual(
    time("2020-02-02T00:00:00+07:00"),
  );
  expect(entries.find(({ url }) => url.endsWith("/solo/"))?.lastModified).toEqual(
    time("2020-02-02T00:00:00+07:00"),
  );
});

test("a file of the sitemap holds 50,000 addresses", () => {
  const entries = Array.from({ length: 100_001 }, (_, n) => ({ url: `https://contoh.id/${n}/` }));
  const shards = cutSitemap(entries);
  expect(shards.map((shard) => shard.length)).toEqual([50_000, 50_000, 1]);
  expect(shards.flat()).toEqual(entries);
});

test("or fewer, where long addresses would make it bigger than 50 MB", () => {
  const url = `https://contoh.id/?${"a&".repeat(1_000)}`;
  const shards = cutSitemap(Array.from({ length: 10_000 }, () => ({ url })));
  expect(shards.length).toBeGreaterThan(1);
  for (const shard of shards) {
    const bytes = shard.reduce((sum, entry) => sum + entry.url.replaceAll("&", "&amp;").length, 0);
    expect(bytes).toBeLessThan(50_000_000);
  }
});

test("a topic or section is worth finding while there is something to read of it", () => {
  const kopi = "Kopi dipanen pada Mei 2019.";
  const { sitemaps } = modelOf({
    settings: { ...content().settings, sections: [{ name: "Olahraga", slug: "olahraga" }] },
    tags: [
      tag("Ditarik", { description: "Sebuah desa." }),
      tag("Nanti"),
      tag("Berteks", { body: "Desa di lereng." }),
      // Named by an article that has not this tag.
      tag("Kopi"),
    ],
    articles: [
      article({ slug: "a", body: kopi }),
      article({
        slug: "b",
        tags: ["ditarik"],
        retracted: { date: moment("2020-02-03"), reason: "Keliru." },
      }),
    ],
  });
  const entries = sitemaps[0]?.entries ?? [];
  expect(entries.flatMap(({ url }) => /\/(?:tag|rubrik)\/.+/.exec(url)?.[0] ?? [])).toEqual([
    "/tag/berteks/",
    "/tag/kopi/",
    "/rubrik/daerah/",
  ]);
});
