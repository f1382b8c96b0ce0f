import { expect, test } from "vitest";
import { replaceable, replaceableNames } from "../../_includes/own-components.ts";
import { createContext } from "../../src/options.ts";
import warta from "../../src/plugin.ts";
import { article } from "../support/article.ts";
import { richSite } from "../support/rich-site.ts";
import { buildSite, createSite } from "../support/site.ts";
import { repository } from "../support/temporary-folder.ts";

const configuration = (options: string): string => `
  import { h } from "preact";
  import warta from "./src/plugin.ts";
  export default (config) => {
    config.addPlugin(warta, ${options});
    return { dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" } };
  };`;

const pageNames = replaceableNames.filter((name) => name.endsWith("Page"));
const kindOf = (page: string) => /<body[^>]* data-kind="([^"]*)"/.exec(page)?.[1];

test("a site draws each kind of page and each part of one itself, or around Warta's own", async () => {
  const parts = replaceableNames.filter((name) => !name.endsWith("Page"));
  const own = `Object.fromEntries([...${JSON.stringify(pageNames)}.map((name) => [name, ({ view, page }, Original) =>
    h("div", { id: name, "data-site": view.site.settings.name, "data-keys": Object.keys(page).length }, h(Original, { view, page }))]),
    ...${JSON.stringify(parts)}.map((name) => [name, (props, Original) =>
    [props.view.site.settings.name && h("i", { "data-part": name }), h(Original, props)]])])`;
  const site = await buildSite({
    ...richSite,
    "content/articles/banjir.md": article(
      { title: "Banjir Surut", live: true },
      "## 08.00 Air turun\n\nWarga pulang.",
    ),
    ".eleventy.ts": configuration(`{ components: ${own}, styles: [] }`),
  });
  const found = new Map<string, Set<string | undefined>>();
  const drawn = new Set<string>();
  for (const file of (await site.files()).filter((name) => name.endsWith(".html"))) {
    const page = await site.read(file);
    for (const [, part = ""] of page.matchAll(/<i data-part="(\w+)">/g)) drawn.add(part);
    const [, name = "none", keys] =
      /<div id="(\w+)" data-site="Kabar Uji[^"]*" data-keys="(\d+)">/.exec(page) ?? [];
    if (kindOf(page) === undefined && /http-equiv="refresh"/.test(page)) continue;
    expect(Number(keys), file).toBeGreaterThan(0);
    found.set(name, (found.get(name) ?? new Set()).add(kindOf(page)));
  }
  const kinds = pageNames.map((name) => [
    name,
    name
      .slice(0, -4)
      .replace(/\B[A-Z]/g, "-$&")
      .toLowerCase(),
  ]);
  expect([...found].map(([name, own]) => [name, ...own]).sort()).toEqual(kinds.sort());
  expect([...drawn].sort()).toEqual(parts.sort());
});

const layouts = `{ layouts: {
  longform: ({ page: { story } }) => h("article", { class: "longform" }, h("h1", {}, story.title)),
  Opini: (props, Original) => h("div", { class: "opinion" }, h(Original, props)),
}, components: { HeadEnd: ({ kind, page }) => h("meta", { name: "kind", content: [kind, page.story?.title].join(": ") }) } }`;

test("an article has the page that its front matter names, or that of its section", async () => {
  const site = await buildSite({
    "content/articles/panjang.md": article({ title: "Menyusuri Sungai", layout: "longform" }),
    "content/articles/opini.md": article({ title: "Soal Air", section: "Opini" }),
    "content/articles/biasa.md": article({ title: "Pasar Dibuka" }),
    ".eleventy.ts": configuration(layouts),
  });
  const long = await site.read("2024/05/01/panjang/index.html");
  expect(long).toContain('<article class="longform"><h1>Menyusuri Sungai</h1></article>');
  expect(long).toContain('<body data-kind="article" data-section="ekonomi" data-layout="longform">');
  expect(long).toContain('<meta name="kind" content="article: Menyusuri Sungai"/>');
  const opinion = await site.read("2024/05/01/opini/index.html");
  expect(opinion).toMatch(/<div class="opinion"><article.*Soal Air/s);
  expect(opinion).toContain('data-section="opini" data-layout="Opini"');
  expect(await site.read("2024/05/01/biasa/index.html")).toContain(
    '<body data-kind="article" data-section="ekonomi">',
  );
});

test("a page that does not exist is a mistake of the article that asks for it", async () => {
  const site = await createSite({
    "content/articles/panjang.md": article({ title: "Menyusuri Sungai", layout: "longfrom" }),
    ".eleventy.ts": configuration(layouts),
  });
  const { code, output } = await site.build();
  expect(code).toBe(1);
  expect(output).toMatch(/panjang\.md:\d+:9 layout: needs longform or Opini, not "longfrom"/);
});

test("a site has collections of its own, in its own order", async () => {
  const site = await buildSite({
    "content/articles/a.md": article({ title: "Air Surut", section: "Warga" }),
    "content/articles/b.md": article({ title: "Pasar Dibuka" }),
    "content/articles/c.md": article({ title: "Cuaca Cerah", section: "Warga" }),
    "content/daftar.njk":
      "---\npermalink: /daftar.txt\n---\n{% for item in collections.warga %}{{ item.data.title }}, {{ item.url }}; {% endfor %}",
    ".eleventy.ts": configuration(`{ collections: {
      warga: (stories) => stories.filter(({ section }) => section.name === "Warga").sort((a, b) => (a.title < b.title ? -1 : 1)),
    } }`),
  });
  expect(await site.read("daftar.txt")).toBe("Air Surut, /2024/05/01/a/; Cuaca Cerah, /2024/05/01/c/; ");
});

test("a collection of the configuration finds articles by their topics and files, as it finds pages", async () => {
  const site = await buildSite({
    "content/articles/a.md": article({ title: "Air Surut", tags: ["Sungai Ci", "Warga"] }),
    "content/articles/b.md": article({ title: "Pasar Dibuka", date: "2024-04-01 08:00", tags: ["Warga"] }),
    "content/articles/c.md": article({ title: "Naskah", tags: ["Warga"], draft: true }),
    "content/papan.njk": "---\ntitle: Papan\ndate: 2023-01-01\ntags: Warga\n---\n",
    "content/daftar.njk": `---
permalink: /daftar.txt
eleventyExcludeFromCollections: true
---
{% for name in ["warga", "sungai", "berkas", "semua"] %}{{ name }}: {% for item in collections[name] %}{{ item.data.title }}; {% endfor %}{% endfor %}`,
    ".eleventy.ts": configuration("{}").replace(
      "config.addPlugin",
      `config.addCollection("warga", (api) => api.getFilteredByTag("Warga"));
       config.addCollection("sungai", (api) => api.getFilteredByTags("Warga", "Sungai Ci"));
       config.addCollection("berkas", (api) => api.getFilteredByGlob("content/articles/*.md"));
       config.addCollection("semua", (api) => api.getAllSorted().reverse());
       config.addPlugin`,
    ),
  });
  expect(await site.read("daftar.txt")).toBe(
    "warga: Papan; Pasar Dibuka; Air Surut; sungai: Air Surut; berkas: Pasar Dibuka; Air Surut; semua: Air Surut; Pasar Dibuka; Papan; ",
  );
});

test("a page of the site says which picture networks show of it, and keeps out of searches", async () => {
  const site = await buildSite({
    "content/masuk.html":
      "---\ntitle: Masuk\nlayout: base\nimage: /gambar/gerbang.jpg\nrobots: noindex\n---\n<p>Isi.</p>",
  });
  const page = await site.read("masuk/index.html");
  expect(page).toContain('<meta property="og:image" content="https://kabar.example/gambar/gerbang.jpg"/>');
  expect(page).toContain('<meta name="twitter:card" content="summary_large_image"/>');
  expect(page).toContain('<meta name="robots" content="noindex"/>');
});

test("no rule of a site's own turns raw HTML on", () => {
  const { markdown } = createContext(repository, { markdown: (md) => md.set({ html: true }) });
  expect(markdown.render("<script>alert(1)</script>")).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
});

test("layouts and collections may be called by any name", () => {
  const named = { constructor: () => [], toString: () => [] };
  expect(createContext(repository, { layouts: named, collections: named }).design.layouts).toBe(named);
});

test("what a page of the site throws is named", async () => {
  const site = await createSite({
    "content/articles/pasar.md": article({ title: "Pasar Dibuka" }),
    ".eleventy.ts": configuration("{ components: { TopicsPage: () => { throw new Error('no topics'); } } }"),
  });
  const { code, output } = await site.build();
  expect(code).toBe(1);
  expect(output).toContain("TopicsPage: no topics (/tag/)");
});

test.each([
  ["HomePage: async () => 'Isi'", "HomePage: gives a promise. It cannot be async"],
  ["HomePage: () => undefined", "HomePage: gives nothing."],
  ["Footer: () => '<p>Kaki</p>'", "Footer: gives HTML as a text"],
  ["ArticleEnd: async () => 'Isi'", "ArticleEnd: gives a promise."],
  ["ArticleEnd: () => undefined", undefined],
  ["ArticleEnd: ({ view }) => { h('p', {}, view.path); }", "ArticleEnd: gives nothing: it has no return."],
  [
    "Breadcrumbs: ({ view }, Original) => h(Original, { view })",
    "Breadcrumbs: Cannot read properties of undefined",
  ],
])("a component that draws nothing stops a page, and says so: %s", async (component, said) => {
  const site = await createSite({
    "content/articles/pasar.md": article({ title: "Pasar Dibuka" }),
    ".eleventy.ts": configuration(`{ components: { ${component} } }`),
  });
  const { code, output } = await site.build();
  expect(code).toBe(said ? 1 : 0);
  expect(output).toContain(said ?? "");
});

test("a slip in a component or a configuration is named before what follows from it", () => {
  expect(() => replaceable("Share", () => null)({} as never)).toThrow("Share: needs the view");
  expect(() => warta({ versionCheck() {}, globalData: { warta } } as never)).toThrow("is there already");
});
