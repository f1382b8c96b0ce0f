import { describe, expect, test } from "vitest";
import { articleMeta, pageMeta } from "../../_includes/layout/page-meta.ts";
import { articlePage, bare, draft, full, model } from "./sample-model.ts";

const base = "https://warta.example:8443/warta";
const siteFeeds = [
  { type: "application/rss+xml", title: `Warta & "Kawan" (RSS)`, href: "/warta/rss.xml" },
  { type: "application/atom+xml", title: `Warta & "Kawan" (Atom)`, href: "/warta/feed.xml" },
  { type: "application/feed+json", title: `Warta & "Kawan" (JSON Feed)`, href: "/warta/feed.json" },
];

describe("articleMeta", () => {
  test("says of an article, for those who share it, all that is known", () => {
    const meta = articleMeta(articlePage(full), model);
    expect(meta).toMatchObject({
      description: full.description,
      canonical: full.url,
      robots: "max-image-preview:large",
      twitter: [{ name: "twitter:card", content: "summary_large_image" }],
      alternates: siteFeeds,
    });
    // What it says as every other output does is tested with those: agreement.test.ts.
    expect(meta.openGraph.map(({ property }) => property).join(" ")).toBe(
      "og:type og:title og:description og:url og:site_name og:locale og:image og:image:width og:image:height og:image:alt article:published_time article:modified_time article:author article:author article:section article:tag article:tag",
    );
    const values = Object.fromEntries(meta.openGraph.map(({ property, content }) => [property, content]));
    expect(values).toMatchObject({
      "og:type": "article",
      "og:site_name": `Warta & "Kawan"`,
      "og:image:width": "1200",
      "og:image:height": "800",
      "og:image:alt": full.image?.alt,
      "article:author": `${base}/penulis/redaksi-contoh/`,
    });
  });

  test("names the first author who has an account on Mastodon: it shows one alone", () => {
    const accounts = ["", "@ann@pers.example", "@bob@pers.example"];
    const authors = full.authors
      .slice(0, 1)
      .flatMap((author) => accounts.map((fediverse) => ({ ...author, fediverse })));
    expect(articleMeta(articlePage({ ...full, authors }), model).twitter).toContainEqual({
      name: "fediverse:creator",
      content: "@ann@pers.example",
    });
  });

  test("describes an article by its first words where no one else did, and needs no picture", () => {
    const meta = articleMeta(articlePage(bare), model);
    expect(meta.description).toBe(bare.paragraphs[0]?.text);
    expect(meta.twitter).toEqual([{ name: "twitter:card", content: "summary" }]);
    expect(meta.openGraph).toContainEqual({ property: "og:locale", content: "en_GB" });
    expect(meta.openGraph.map(({ property }) => property)).not.toContain("og:image");
  });

  test("keeps a draft out of search engines", () => {
    expect(articleMeta(articlePage(draft), model).robots).toBe("noindex");
  });
});

describe("pageMeta", () => {
  const title = (text: string) => pageMeta({ title: text, path: "/" }, model).title;

  test("adds the site's name to a title while there is room, and never twice", () => {
    expect(title("Koreksi")).toBe(`Koreksi · Warta & "Kawan"`);
    expect(title(`Warta & "Kawan"`)).toBe(`Warta & "Kawan"`);
    expect(title("k".repeat(52))).toHaveLength(70);
    expect(title("k".repeat(53))).toBe("k".repeat(53));
  });

  test("offers the feed of a topic, a section or an author before the site's", () => {
    const feed = { name: "Badan Kopi", path: "/tag/badan-kopi/" };
    const facts = { title: "Badan Kopi", path: feed.path };
    expect(pageMeta({ ...facts, feed }, model).alternates).toEqual([
      {
        type: "application/rss+xml",
        title: `Badan Kopi · Warta & "Kawan" (RSS)`,
        href: "/warta/tag/badan-kopi/rss.xml",
      },
      ...siteFeeds,
    ]);
    expect(pageMeta(facts, model).alternates).toEqual(siteFeeds);
  });

  test("asks that a page not be indexed, and is no article", () => {
    const meta = pageMeta({ title: "404", path: "/404.html", noindex: true }, model);
    expect(meta.robots).toBe("noindex");
    expect(meta.canonical).toBe(`${base}/404.html`);
    expect(meta.description).toBeUndefined();
    expect(meta.openGraph.map(({ property }) => property)).not.toContain("og:description");
    expect(meta.openGraph).toContainEqual({ property: "og:type", content: "website" });
    expect(meta.alternates).toEqual(siteFeeds);
  });
});
