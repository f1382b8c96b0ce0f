import { describe, expect, test } from "vitest";
import { articleGraph, newsArticle } from "../../../src/outputs/json-ld/article.ts";
import { tablesOf } from "../../support/tables.ts";
import { articlePage, bare, full, model } from "../../templates/sample-model.ts";

const base = "https://warta.example:8443/warta";
/** As it is after `JSON.stringify`: without keys that have no value. */
const read = <Node>(node: Node): Node => JSON.parse(JSON.stringify(node));

const tables = tablesOf<Record<"full" | "breadcrumbs" | "publisher", object>>(import.meta.url);

describe("newsArticle", () => {
  test("says all that is known of an article", () => {
    expect(read(newsArticle(articlePage(full), model))).toEqual(tables.full);
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
    expect(breadcrumbs).toEqual(tables.breadcrumbs);
  });

  test("introduces the publisher and the site that the article refers to", () => {
    expect(publisher).toEqual(tables.publisher);
    expect(site).toMatchObject({ "@type": "WebSite", "@id": `${base}/#website`, url: `${base}/` });
  });

  test("claims no policy that is no page", () => {
    const without = { ...model, pages: [], correctionsPolicy: undefined };
    const [, , publisher] = read(articleGraph(articlePage(full), trail, without)["@graph"]);
    expect(publisher).not.toHaveProperty("correctionsPolicy");
    expect(publisher).not.toHaveProperty("ethicsPolicy");
  });
});
