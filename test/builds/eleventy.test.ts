import { existsSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { article, markdownFile } from "../support/article.ts";
import { cloneRepository, type Files, rebuild, type TestSite } from "../support/site.ts";

/** What an Eleventy developer knows from Eleventy's documentation works here. */

/** @param lines of the configuration @param imports above it */
const configuration = (lines = "", imports = ""): string => `
  ${imports}
  import type { EleventyConfig, EleventyOptions } from "./src/eleventy.ts";
  import warta from "./src/plugin.ts";
  export default function configure(eleventyConfig: EleventyConfig): EleventyOptions {
    eleventyConfig.addPlugin(warta);
    ${lines}
    return { dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" } };
  }`;

const content: Files = {
  "content/articles/lama.md": article(
    { title: "Sumur Digali", date: "2024-05-01 08:00", tags: ["Sumur"] },
    "Air.",
  ),
  "content/articles/baru.md": article(
    { title: "Pasar <Dibuka>", date: "2024-06-01 08:00", tags: ["Pasar Melati"], authors: ["Sari Contoh"] },
    "Pasar Melati dibuka.",
  ),
  "content/articles/naskah.md": article({ title: "Rahasia", draft: true }, "Belum selesai."),
  "content/tags/pasar-melati.md": markdownFile({ name: "Pasar Melati" }),
};

/** The repository with some content and a configuration of its own, built. */
async function build(files: Files, words: string[] = []): Promise<TestSite & { output: string }> {
  const site = await cloneRepository({ ...content, ".eleventy.ts": configuration(), ...files });
  const { code, output } = await site.build({ arguments: words });
  expect(code, output).toBe(0);
  return { ...site, output };
}

describe("a site's own page", () => {
  let site: TestSite;

  beforeAll(async () => {
    site = await cloneRepository({
      ...content,
      ".eleventy.ts": configuration(`
        eleventyConfig.addFilter("teriak", (text: string) => text.toUpperCase());
        eleventyConfig.addShortcode("salam", (name: string) => \`Salam, \${name}!\`);
        eleventyConfig.addGlobalData("kota", "Kota Umpama");
        eleventyConfig.addPassthroughCopy({ unduhan: "unduhan" });
      `),
      "_data/jam.json": '{ "buka": "05.00" }',
      "_includes/penggal.njk": "<p>Penggalan.</p>",
      "unduhan/laporan.txt": "Laporan.",
      "content/daftar.njk": `---
title: Daftar Berita
layout: base
---
{% include "penggal.njk" %}<p>{{ "pasar" | teriak }} {% salam "Sari" %} {{ kota }} {{ jam.buka }}</p>
<ol>{% for item in collections.articles %}<li><a href="{{ item.url | url }}">{{ item.data.title }}</a>
{{ item.date.toISOString() }} {{ item.data.article.section.name }} {{ item.content | safe }}</li>{% endfor %}</ol>
{% for name in ["topics", "sections", "authors"] %}<p>{{ name }}: {% for item in collections[name] %}{{ item.data.title }} {{ item.url }};{% endfor %}</p>{% endfor %}`,
      "content/liquid/halaman.liquid": "---\ntitle: Cair\nlayout: base\n---\n{{ warta.settings.name }}",
      "content/jadwal.md": "---\ntitle: Jadwal\nlayout: base\n---\n# Jadwal rapat\n\nSetiap _Senin_.",
      "content/polos.html": "---\ntitle: Polos\nlayout: base\n---\n<p>{{ title }}</p>",
      "content/berita-salah-tempat.md": article({ title: "Salah Tempat" }, "Tidak terbit."),
    });
    await rebuild(site);
  });

  test("has masthead, styles and footer by `layout: base`, in each language of Eleventy's", async () => {
    for (const [file, words] of [
      ["daftar/index.html", "<p>Penggalan.</p><p>PASAR Salam, Sari! Kota Umpama 05.00</p>"],
      ["liquid/halaman/index.html", "Kabar Uji"],
      ["jadwal/index.html", "<p>Setiap <em>Senin</em>.</p>"],
      ["polos/index.html", "<p>Polos</p>"],
    ] as const) {
      const html = await site.read(file);
      for (const part of ['class="masthead"', "<style>", 'class="colophon"', '<main id="isi">', words])
        expect(html, file).toContain(part);
    }
  });

  test("has its title over it, or the heading it brings along", async () => {
    expect(await site.read("polos/index.html")).toContain("<h1>Polos</h1>");
    const schedule = await site.read("jadwal/index.html");
    expect(schedule.match(/<h1/g)).toHaveLength(1);
    expect(schedule).toContain("<title>Jadwal · Kabar Uji</title>");
  });

  test("lists articles, oldest first, with what Eleventy's collections have", async () => {
    const html = await site.read("daftar/index.html");
    const items = html.match(/<li><a href="\/2024.*?<\/li>/gs);
    expect(items).toEqual([
      expect.stringMatching(
        /^<li><a href="\/2024\/05\/01\/lama\/">Sumur Digali<\/a>\n2024-05-01T01:00:00\.000Z .*<p>Air\.<\/p>/,
      ),
      expect.stringContaining("Pasar &lt;Dibuka&gt;"),
    ]);
    expect(html).not.toContain("Rahasia");
  });

  test("lists topics, sections and authors", async () => {
    const html = await site.read("daftar/index.html");
    expect(html).toContain("<p>topics: Pasar Melati /tag/pasar-melati/;Sumur /tag/sumur/;</p>");
    expect(html).toMatch(/<p>sections: \S+ \/rubrik\/\S+\/;<\/p>/);
    expect(html).toContain("Sari Contoh /penulis/sari-contoh/;");
  });

  test("is beside what the site copies", async () => {
    expect(await site.read("unduhan/laporan.txt")).toBe("Laporan.");
  });

  test("is none that was meant as an article, and nothing of the folders of articles, tags and pages", async () => {
    const files = await site.files();
    expect(files.filter((file) => /salah-tempat|naskah|articles|^tags|^pages/.test(file))).toEqual([]);
    for (const file of files) expect(await site.read(file), file).not.toMatch(/Rahasia|Tidak terbit/);
  });
});

test("a page that the settings name stands in the menu and in the sitemap", async () => {
  const site = await build({
    "_data/site.yaml": `name: Kabar Uji
url: https://kabar.example/
publisher:
  name: Redaksi
shareCards: false
search: false
menu:
  - name: Jadwal
    path: /jadwal/
`,
    "content/jadwal.njk": "---\ntitle: Jadwal\nlayout: base\n---\nSenin.",
  });
  expect(await site.read("index.html")).toContain('<a href="/jadwal/">Jadwal</a>');
  expect(await site.read("jadwal/index.html")).toContain('<a href="/jadwal/" aria-current="page">Jadwal</a>');
  expect(await site.read("sitemap-1.xml")).toContain("<loc>https://kabar.example/jadwal/</loc>");
});

test("a transform sees every page, Warta's too, as text", async () => {
  const site = await build({
    ".eleventy.ts": configuration(`
      eleventyConfig.addTransform("tanda", function (content) {
        return this.page.outputPath.endsWith(".html") ? content.replace("</body>", "<!-- diubah --></body>") : content;
      });`),
  });
  for (const file of ["index.html", "2024/06/01/baru/index.html", "tag/pasar-melati/index.html"])
    expect(await site.read(file), file).toContain("<!-- diubah --></body>");
});

test("`eleventy.after` has every page among its results, written by then; Eleventy says how many there are", async () => {
  const site = await build({
    ".eleventy.ts": configuration(
      `eleventyConfig.on("eleventy.after", ({ results }) => {
        const there = results.filter(({ outputPath }) => outputPath && existsSync(outputPath));
        const article = results.find(({ url }) => url === "/2024/06/01/baru/");
        writeFileSync("hasil.json", JSON.stringify([results.length, there.length, article?.content.slice(0, 15)]));
      });`,
      'import { existsSync, writeFileSync } from "node:fs";',
    ),
  });
  const { readFile } = await import("node:fs/promises");
  const [pages, there, start] = JSON.parse(await readFile(path.join(site.root, "hasil.json"), "utf8"));
  expect([there, start]).toEqual([pages, "<!doctype html>"]);
  expect(site.output).toContain(`Wrote ${pages} files in`);
});

test("a plugin for feeds works on `collections.articles`", async () => {
  const site = await build({
    ".eleventy.ts": configuration(
      `eleventyConfig.addPlugin(feedPlugin, {
        type: "atom",
        outputPath: "/umpan.xml",
        collection: { name: "articles", limit: 10 },
        metadata: { language: "id", title: "Uji", base: "https://kabar.example/", author: { name: "Redaksi" } },
      });`,
      'import { feedPlugin } from "@11ty/eleventy-plugin-rss";',
    ),
  });
  const feed = await site.read("umpan.xml");
  expect([...feed.matchAll(/<entry>\s*<title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual([
    "Pasar &lt;Dibuka&gt;",
    "Sumur Digali",
  ]);
  expect(feed).toContain("<updated>2024-06-01T01:00:00Z</updated>");
  expect(feed).toMatch(/<content type="html">&lt;p&gt;.*Pasar Melati/);
});

test("HtmlBase puts the path prefix before every address once", async () => {
  const site = await build(
    {
      ".eleventy.ts": configuration(
        "eleventyConfig.addPlugin(HtmlBasePlugin);",
        'import { HtmlBasePlugin } from "@11ty/eleventy";',
      ),
      "content/jadwal.njk": '---\ntitle: Jadwal\nlayout: base\n---\n<a href="/tag/sumur/">Sumur</a>',
    },
    ["--pathprefix=/warta/"],
  );
  for (const file of (await site.files()).filter((name) => name.endsWith(".html"))) {
    const html = await site.read(file);
    expect(html.match(/(?:href|src|action)="\/(?!warta\/)[^"]*"/g) ?? [], file).toEqual([]);
    expect(html, file).not.toContain("/warta/warta/");
  }
  expect(await site.read("jadwal/index.html")).toContain('<a href="/warta/tag/sumur/">Sumur</a>');
  expect(await site.read("feed.xml")).toContain('href="https://kabar.example/warta/2024/06/01/baru/"');
});

test("the filter `url` knows the path of the site's own address, too", async () => {
  const site = await build({
    "_data/site.yaml":
      "name: Kabar Uji\nurl: https://kabar.example/warta/\npublisher:\n  name: Redaksi\nshareCards: false\nsearch: false\n",
    "content/jadwal.njk":
      "---\ntitle: Jadwal\nlayout: base\n---\n<a href=\"{{ '/tag/sumur/' | url }}\">Sumur</a>",
  });
  expect(await site.read("jadwal/index.html")).toContain('<a href="/warta/tag/sumur/">Sumur</a>');
});

test("`--to=json` gives all pages and writes none, `--dryrun` neither writes nor removes", async () => {
  const site = await build({});
  const before = await site.bytes();
  await site.write({ "content/articles/lama.md": null });
  const { output } = await site.build({ arguments: ["--to=json"] });
  const pages: { url: string; content: string }[] = JSON.parse(
    output.slice(output.indexOf("[\n"), output.lastIndexOf("\n]") + 2),
  );
  expect(pages.find(({ url }) => url === "/2024/06/01/baru/")?.content).toContain("Pasar Melati");
  const dry = await site.build({ arguments: ["--dryrun"] });
  expect(dry.output).toContain("Wrote 0 files");
  expect(await site.bytes()).toEqual(before);
});

test("`--output` and `--input` name other folders", async () => {
  const site = await cloneRepository({
    "naskah/articles/a.md": null,
    ...content,
    ".eleventy.ts": configuration(),
  });
  const { code } = await site.build({ arguments: ["--output=keluaran"] });
  expect(code).toBe(0);
  expect(existsSync(path.join(site.root, "keluaran/2024/06/01/baru/index.html"))).toBe(true);
  expect(await site.files()).toEqual([]);
});

test("a site that wants no ninjs has none, and no page leads there", async () => {
  const site = await build({
    "_data/site.yaml":
      "name: Kabar Uji\nurl: https://kabar.example/\npublisher:\n  name: Redaksi\nshareCards: false\nsearch: false\nninjs: false\n",
  });
  expect((await site.files()).filter((file) => file.endsWith("index.json"))).toEqual([]);
  expect(await site.read("2024/06/01/baru/index.html")).not.toContain("index.json");
});
