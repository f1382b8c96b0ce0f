import type { Graph } from "schema-dts";
import { describe, expect, test } from "vitest";
import { pageGraph } from "../../../_includes/json-ld/site.ts";
import { newsArticle } from "../../../src/outputs/json-ld/article.ts";
import { authorGraph, listGraph, tagGraph } from "../../../src/outputs/json-ld/lists.ts";
import type { ListPage } from "../../../src/site/model.ts";
import { home } from "../../../src/templates/home.tsx";
import { articlePage, bare, full, model, nasty, tags } from "../../templates/sample-model.ts";

const base = "https://warta.example:8443/warta";
const nodes = (graph: Graph) => JSON.parse(JSON.stringify(graph["@graph"]));
const first = (graph: Graph) => nodes(graph)[0];
const types = (graph: Graph) => nodes(graph).map((node: { "@type": string }) => node["@type"]);

function list<Item>(items: Item[], path: string): ListPage<Item> {
  return { items, number: null, path, frontPath: path, total: 41 };
}

const trailTo = (name: string, path: string) => [
  { name: "Beranda", path: "/" },
  { name, path },
];

describe("tagGraph", () => {
  const { path } = tags.badan;
  const page = {
    tag: tags.badan,
    html: "",
    list: { ...list([full], path), items: [{ story: full, mentions: [] }] },
    isIndexable: true,
    months: [],
    neighbours: [],
    modified: full.modified,
  };

  test("is a collection about the thing the tag stands for, the same thing articles are about", () => {
    const graph = tagGraph(page, trailTo("Badan Kopi", path), model);
    expect(types(graph)).toEqual(["CollectionPage", "BreadcrumbList", "NewsMediaOrganization", "WebSite"]);
    expect(first(graph)).toMatchObject({
      url: `${base}/tag/badan-kopi/`,
      dateModified: "2024-03-12T08:00:00+07:00",
      breadcrumb: { "@id": `${base}/tag/badan-kopi/#breadcrumbs` },
      about: {
        "@type": "GovernmentOrganization",
        "@id": `${base}/tag/badan-kopi/#thing`,
        description: nasty,
      },
      mainEntity: {
        "@type": "ItemList",
        numberOfItems: 41,
        itemListElement: [{ "@type": "ListItem", position: 1, name: full.title, url: full.url }],
      },
    });
  });

  test("of a numbered page has that page's address, but the same thing", () => {
    const numbered = { ...page, list: { ...page.list, number: 2, path: `${path}2/` } };
    const node = first(tagGraph(numbered, trailTo("Badan Kopi", path), model));
    expect(node.url).toBe(`${base}/tag/badan-kopi/2/`);
    expect(node.about["@id"]).toBe(`${base}/tag/badan-kopi/#thing`);
  });
});

test("listGraph lists the articles of a section", () => {
  const section = {
    ...full.section,
    description: "Uang.",
    trail: trailTo(full.section.name, full.section.path),
  };
  expect(first(listGraph(section, list([full, bare], section.path), model))).toMatchObject({
    "@type": "CollectionPage",
    name: "Ekonomi & Bisnis",
    description: "Uang.",
    mainEntity: { itemListElement: [{ position: 1 }, { position: 2 }] },
  });
});

describe("authorGraph", () => {
  const page = (index: number) => {
    const author = full.authors[index];
    if (!author) throw new Error("no author");
    return {
      author,
      biography: "",
      list: list([full], author.path),
      tags: [{ tag: tags.gunungApi, count: 1 }],
    };
  };

  test("is the profile of a person, known by the same name as in bylines", () => {
    const node = first(authorGraph(page(0), [], model));
    expect(node["@type"]).toBe("ProfilePage");
    expect(node.mainEntity).toMatchObject({
      "@type": "Person",
      "@id": `${base}/penulis/budi-misal/#author`,
      knowsAbout: [{ "@type": "Volcano", name: "Gunung Api" }],
    });
    expect(node.hasPart).toEqual([
      { "@type": "NewsArticle", "@id": `${full.url}#article`, headline: full.title, url: full.url },
    ]);
  });

  test("has the portrait, post, mail and profiles of the author's file, which an article's author has too", () => {
    const image = { file: "sari.jpg", path: "/gambar/sari-1a2b3c4d.jpg", width: 900, height: 600 };
    const known = {
      jobTitle: "Wartawan pertanian",
      email: "budi@warta.example",
      sameAs: ["https://sosial.example/budi"],
    };
    const { author, ...rest } = page(0);
    const described = { ...author, ...known, image };
    const said = {
      "@type": "Person",
      "@id": `${base}/penulis/budi-misal/#author`,
      ...known,
      image: { url: `${base}/gambar/sari-1a2b3c4d-1x1-480.jpg`, width: 480, height: 480 },
    };
    expect(first(authorGraph({ ...rest, author: described }, [], model)).mainEntity).toMatchObject(said);
    expect(newsArticle(articlePage({ ...full, authors: [described] }), model).author).toMatchObject([said]);
  });

  test("is that of an organisation where the newsroom signs", () => {
    expect(first(authorGraph(page(1), [], model)).mainEntity["@type"]).toBe("Organization");
  });
});

test("the front page opens with the lead and has no breadcrumbs", () => {
  const graph = JSON.parse(/ld\+json">(.*?)<\/script>/.exec(home.files(model)[0]?.draw() ?? "")?.[1] ?? "");
  expect(types(graph)).toEqual(["CollectionPage", "NewsMediaOrganization", "WebSite"]);
  expect(first(graph).mainEntity.itemListElement).toMatchObject([{ url: full.url }, { url: bare.url }]);
});

test("pageGraph speaks the page's language, else the site's", () => {
  const facts = { type: "AboutPage", path: "/about/", name: "About", trail: [] } as const;
  expect(first(pageGraph({ ...facts, language: "en" }, model)).inLanguage).toBe("en");
  expect(first(pageGraph(facts, model))).toMatchObject({ "@type": "AboutPage", inLanguage: "id" });
});
