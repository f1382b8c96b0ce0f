import { describe, expect, test } from "vitest";
import { articleGraph, newsArticle } from "../../../src/outputs/json-ld/article.ts";
import { articlePage, bare, full, model, nasty } from "../../templates/sample-model.ts";

const base = "https://warta.example:8443/warta";
/** As it is after `JSON.stringify`: without keys that have no value. */
const read = <Node>(node: Node): Node => JSON.parse(JSON.stringify(node));

/** What a thing is known by, and where its page is. */
const known = (path: string, as: string) => ({ "@id": `${base}/${path}#${as}`, url: `${base}/${path}` });

describe("newsArticle", () => {
  test("says all that is known of an article", () => {
    expect(read(newsArticle(articlePage(full), model))).toEqual({
      "@type": "NewsArticle",
      "@id": `${full.url}#article`,
      url: full.url,
      mainEntityOfPage: full.url,
      headline: full.title,
      description: full.description,
      image: [
        { file: "1200", width: 1200, height: 800 },
        { file: "16x9", width: 1200, height: 675 },
        { file: "4x3", width: 1066, height: 800 },
        { file: "1x1", width: 800, height: 800 },
      ].map(({ file, width, height }) => ({
        "@type": "ImageObject",
        url: `${base}/gambar/kopi-1a2b3c4d-${file}.jpg`,
        width,
        height,
        caption: "Karung kopi di gudang.",
        creditText: "Foto & Kawan",
      })),
      datePublished: "2024-03-11T00:30:00+09:00",
      dateModified: "2024-03-12T08:00:00+07:00",
      author: [
        { "@type": "Person", name: "Budi Misal", ...known("penulis/budi-misal/", "author") },
        { "@type": "Organization", name: "Redaksi Contoh", ...known("penulis/redaksi-contoh/", "author") },
      ],
      editor: [{ "@type": "Person", name: "Tuti Umpama" }],
      publisher: { "@id": `${base}/#organization` },
      dateline: "Ambon",
      articleSection: "Ekonomi & Bisnis",
      keywords: ["Badan Kopi", "Gunung Api"],
      about: [
        {
          "@type": "GovernmentOrganization",
          name: "Badan Kopi",
          sameAs: ["https://badan-kopi.example/?a=1&b=2"],
          ...known("tag/badan-kopi/", "thing"),
        },
        {
          "@type": "Volcano",
          name: "Gunung Api",
          alternateName: ["Gunung Berapi"],
          ...known("tag/gunung-api/", "thing"),
        },
      ],
      mentions: [{ "@id": `${base}/tag/badan-kopi/#thing` }],
      wordCount: full.words,
      timeRequired: "PT1M",
      inLanguage: "id",
      isAccessibleForFree: true,
      isPartOf: { "@id": `${base}/#website` },
      isBasedOn: {
        "@type": "CreativeWork",
        name: `Coffee ${nasty}`,
        author: { "@type": "Person", name: "Ann Sample" },
        publisher: { "@type": "Organization", name: "The Sample & Co" },
        datePublished: "2024-03-09",
        url: "https://sample.example/coffee?x=1&y=2",
        license: "https://creativecommons.org/licenses/by/4.0/",
      },
      correction: [
        { text: `Satuan diperbaiki. ${nasty}`, datePublished: "2024-03-11" },
        { text: "Nama kota diperbaiki.", datePublished: "2024-03-12T08:00:00+07:00" },
      ].map((correction) => ({ "@type": "CorrectionComment", ...correction })),
    });
  });

  test("names the publisher as author where there is no byline, and leaves out what is not there", () => {
    const article = read(newsArticle(articlePage(bare), model));
    expect(article.author).toEqual([
      { "@type": "NewsMediaOrganization", "@id": `${base}/#organization`, name: "Redaksi Contoh" },
    ]);
    for (const key of ["image", "editor", "dateline", "mentions", "isBasedOn", "correction"])
      expect(article).not.toHaveProperty(key);
    expect(article.description).toBe(bare.paragraphs[0]?.text);
    const reply = { ...bare, replyTo: full.file };
    expect(read(newsArticle(articlePage(reply), model))).not.toHaveProperty("author");
  });
});

describe("articleGraph", () => {
  const trail = [
    { name: "Beranda", path: "/" },
    { name: "Ekonomi & Bisnis", path: full.section.path },
    { name: full.title, path: full.path },
  ];
  const [, breadcrumbs, publisher, site] = read(articleGraph(articlePage(full), trail, model)["@graph"]);

  test("shows the way to the page", () => {
    expect(breadcrumbs).toEqual({
      "@type": "BreadcrumbList",
      "@id": `${full.url}#breadcrumbs`,
      itemListElement: [
        { position: 1, name: "Beranda", item: `${base}/` },
        { position: 2, name: "Ekonomi & Bisnis", item: `${base}/rubrik/ekonomi-bisnis/` },
        { position: 3, name: full.title, item: full.url },
      ].map((step) => ({ "@type": "ListItem", ...step })),
    });
  });

  test("introduces the publisher and the site that the article refers to", () => {
    expect(publisher).toEqual({
      "@type": "NewsMediaOrganization",
      "@id": `${base}/#organization`,
      name: "Redaksi Contoh",
      url: `${base}/`,
      logo: { "@type": "ImageObject", url: `${base}/ikon.svg` },
      email: "redaksi@warta.example",
      correctionsPolicy: `${base}/koreksi/`,
      ethicsPolicy: `${base}/kode-etik/`,
    });
    expect(site).toMatchObject({ "@type": "WebSite", "@id": `${base}/#website`, url: `${base}/` });
  });

  test("claims no policy that is no page", () => {
    const without = { ...model, pages: [], correctionsPolicy: undefined };
    const [, , publisher] = read(articleGraph(articlePage(full), trail, without)["@graph"]);
    expect(publisher).not.toHaveProperty("correctionsPolicy");
    expect(publisher).not.toHaveProperty("ethicsPolicy");
  });
});
