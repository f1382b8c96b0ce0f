import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { article } from "../support/article.ts";
import { sampleWith } from "../support/samples.ts";
import {
  createSite,
  type Files,
  linkPackages,
  rebuild,
  searchedYaml,
  siteYaml,
  type TestSite,
  wartaPackage,
} from "../support/site.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<Record<"further" | "vite", string>>(import.meta.url);

/** A door of the package as this checkout has it. */
const door = (name: string): string =>
  String(wartaPackage["node_modules/warta/index.js"])
    .replace(/;\n.*/s, ";\n")
    .replace("plugin.js", `${name}.js`);

const news: Files = {
  ...wartaPackage,
  "node_modules/warta/package.json": JSON.stringify({
    type: "module",
    exports: { ".": "./index.js", "./components": "./components.js", "./extract": "./extract.js" },
  }),
  "node_modules/warta/components.js": door("components"),
  "node_modules/warta/extract.js": door("extract"),
  "package.json": '{ "type": "module" }',
  "content/articles/pasar.md": article(
    { title: "Pasar Dibuka", dateline: "Kota Umpama", tags: ["Pasar Lama"], section: "Tides" },
    "Pasar dibuka.",
  ),
};

/** A site of samples, with packages that they import. */
async function siteOf(files: Files): Promise<TestSite> {
  const site = await createSite({ ...news, ...files });
  await linkPackages(site, "markdown-it-container", "preact", "preact-render-to-string", "tsx", "@11ty");
  return site;
}

const page = "2024/05/01/pasar/index.html";

test("the options of docs/customise.md, written together", async () => {
  const site = await siteOf({
    "eleventy.config.js": sampleWith("customise", "// eleventy.config.js"),
    "_includes/components.js": sampleWith("customise", "// _includes/components.js"),
    "_includes/site.css": ".tide { color: teal }",
    "content/articles/pasar.md": article({ title: "Pasar Dibuka" }, "::: warning\nAwas.\n:::"),
    "_data/site.yaml": `${siteYaml}language: en\n`,
  });
  await rebuild(site);
  const html = await site.read(page);
  expect(html).toContain('<p class="tide">High water 6.12 and 18.40</p><header class="masthead">');
  expect(html).toContain(".tide{color:teal}");
  expect(html).toMatch(/<div class="warning">\s*<p[^>]*>Awas\.<\/p>/);
  expect(await site.read("index.html")).toContain("Subjects");
});

test.each([true, false])(
  "a masthead of a site's own leads to the search, where there is one: %s",
  async (search) => {
    const site = await siteOf({
      "_data/site.yaml": searchedYaml,
      "eleventy.config.js": `import warta from "warta";
import { h, SearchBox } from "warta/components";
const Masthead = ({ view }) => h("header", {}, h(SearchBox, { view }));
export default (eleventyConfig) => eleventyConfig.addPlugin(warta, { components: { Masthead }, templates: { search: ${search} } });`,
    });
    await rebuild(site);
    const html = await site.read(page);
    expect(html.includes('<form class="search-form" action="/cari/"><div')).toBe(search);
    expect(html.includes(".search-form{")).toBe(search);
  },
);

test("an article page of a site's own has what readers are owed", async () => {
  const keys = {
    factCheck: { claim: "Pasar tutup", rating: "Salah" },
    series: { name: "Pasar Kota", part: 1 },
  };
  const site = await siteOf({
    "_includes/article-page.js": sampleWith("customise", "// _includes/article-page.js"),
    "eleventy.config.js": `import warta from "warta";
import { ArticlePage } from "./_includes/article-page.js";
const ArticleEnd = () => "Akhir";
export default (eleventyConfig) => eleventyConfig.addPlugin(warta, { components: { ArticlePage, ArticleEnd } });`,
    "_data/site.yaml": `${searchedYaml}oldAfter: 12\n`,
    "content/articles/pasar.md": article(
      {
        title: "Pasar Dibuka",
        unverified: true,
        editors: ["Ani Uji"],
        initials: "ani",
        ...keys,
        source: { author: "Dinas" },
        date: "2019-03-01",
        corrections: [{ date: "2024-05-02", text: "Ejaan nama." }],
      },
      "Pasar dibuka.",
    ),
  });
  await rebuild(site);
  const html = (await site.read("2019/03/01/pasar/index.html")).split("<main")[1];
  const owed =
    "my-article|mungkin sudah berubah|Penyunting: Ani Uji|Diperbarui|Pasar Kota|Pasar tutup|Ejaan nama.|memerlukan verifikasi|(ani)|Akhir|Dinas";
  for (const words of owed.split("|")) expect(html).toContain(words);
  expect(html?.match(/Pasar tutup/g)).toHaveLength(1);
});

test("the further options, collections and pages of both documents", async () => {
  const menu = sampleWith("developers", "path: /jadwal/");
  const settings = sampleWith("customise", "authors: false\n");
  const site = await siteOf({
    "_includes/section-page.js": sampleWith("customise", "// _includes/section-page.js"),
    "tsconfig.json": sampleWith("developers", "jsxImportSource"),
    "eleventy.config.js": tables.further.replace(/SAMPLE (\w+) (.+)/g, (_, page, words) =>
      sampleWith(page, words),
    ),
    "_data/site.yaml": `${searchedYaml}${menu}${settings}`,
    "content/articles/panjang.md": article(
      { title: "Menyusuri Sungai", layout: "longform", rating: 4, visited: "1 Mei 2024" },
      "Air mengalir. ".repeat(2000),
    ),
    "content/jadwal.njk": sampleWith("developers", "title: Jadwal\n"),
    "content/daftar.njk": `---\ntitle: Daftar\nlayout: base\n---\n${sampleWith("developers", "collections.articles | reverse")}
      {{ collections.longreads.length }} panjang, {{ collections.pasar.length }} pasar`,
    "content/terbaru.11ty.tsx": sampleWith("developers", 'title: "Terbaru"'),
    "content/tempat.njk": sampleWith("customise", "/from/{{"),
  });
  // By its own command: tsx reads the tsconfig.json of the first site of a process.
  await rebuild(site, { byCommand: true });
  expect(await site.read("2024/05/01/panjang/index.html")).toContain(
    '<article class="long">Menyusuri Sungai</article>',
  );
  expect(await site.read("rubrik/tides/index.html")).toContain('<div class="tides"><h1>Tides</h1>');
  expect(await site.read("jadwal/index.html")).toContain("Redaksi Kabar Uji rapat setiap Senin.");
  expect(await site.read("daftar/index.html")).toMatch(/Pasar Dibuka<\/a>, Tides<\/li>.*1 panjang, 1 pasar/s);
  expect(await site.read("terbaru/index.html")).toContain(">Pasar Dibuka</a>, 1 menit</li>");
  expect(await site.read("from/kota-umpama/index.html")).toContain(">Pasar Dibuka</a>");
  expect((await site.files()).filter((file) => /^(?:arsip|penulis)\//.test(file))).toEqual([]);
});

test("the configuration of docs/developers.md", async () => {
  const site = await siteOf({
    "eleventy.config.js": sampleWith("developers", "feedPlugin"),
    "unduhan/jadwal.txt": "Senin",
  });
  await rebuild(site);
  expect(await site.read(page)).toContain("<!-- 2026.1 --></body>");
  expect(await site.read("untuk-mitra.xml")).toMatch(/<title>Pasar Dibuka<\/title>.*Pasar dibuka\./s);
  expect(await site.read("unduhan/jadwal.txt")).toBe("Senin");
});

test("a news section in another site", async () => {
  const site = await siteOf({
    "eleventy.config.js": `import warta from "warta";
export default function (eleventyConfig) {
  ${sampleWith("developers", 'folder: "berita"').replace('"berita"', "$&, collections: { semua: (stories) => stories }")}
  return { dir: { input: "halaman" } };
}`,
    "halaman/index.njk": sampleWith("developers", "warta.addresses.href(story.path)"),
    "halaman/semua.njk":
      "{% for item in collections.semua %}{{ item.url | url }} {{ item.data.title }}{% endfor %}",
  });
  await rebuild(site);
  expect(await site.read("semua/index.html")).toBe("/berita/2024/05/01/pasar/ Pasar Dibuka");
  expect(await site.read("index.html")).toContain(
    '<li><a href="/berita/2024/05/01/pasar/">Pasar Dibuka</a></li>',
  );
});

test("the importer as a function, without Eleventy", async () => {
  const site = await siteOf({
    "read.js": sampleWith("developers", "// read.js"),
    "raw.txt":
      "Harga Cabai Turun\n\nSenin, 4 Mei 2026 | 08.15 WITA\n\nMAKASSAR - Harga cabai turun, kata Disdag.\n\nPenulis: Sari Contoh\n",
  });
  const { stdout } = await promisify(execFile)(process.execPath, ["read.js"], { cwd: site.root });
  expect(JSON.parse(stdout)).toMatchObject({
    title: "Harga Cabai Turun",
    published: "2026-05-04T08:15+08:00",
    authors: ["Sari Contoh"],
    tags: ["Dinas Perdagangan"],
    paragraphs: 1,
  });
});

test("Vite bundles what pages of the site ask for, and keeps all else as it is", async () => {
  const map = '<!doctype html><title>Peta</title><script type="module" src="/client/main.js"></script>';
  const files = {
    ...news,
    "content/peta.html": map,
    "client/main.js": 'import "./main.css";\ndocument.title = "Peta kota";\n',
    "client/main.css": "a { color: teal }",
    "node_modules/@11ty/eleventy-plugin-vite/index.js": tables.vite,
  };
  const plain = await createSite(files);
  await rebuild(plain);
  const before = await plain.bytes();
  for (const file of Object.keys(before)) if (file.endsWith(".html")) before[file] = expect.any(String);
  expect(Object.keys(before)).toEqual(expect.arrayContaining(["feed.xml", "sitemap.xml", "_headers"]));
  const site = await createSite({ ...files, "eleventy.config.js": sampleWith("developers", ".11ty-vite") });
  await linkPackages(site, "vite");
  await rebuild(site, { byCommand: true });
  expect(await site.read("peta/index.html")).toMatch(/src="\/assets\/.*\.js".*href="\/assets\/.*\.css"/s);
  expect(await site.bytes()).toMatchObject(before);
});
