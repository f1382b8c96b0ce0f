import { readFile, symlink } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import {
  cloneRepository,
  createSite,
  rebuild,
  sampleSite,
  siteYaml,
  type TestSite,
} from "../support/site.ts";
import { tablesOf } from "../support/tables.ts";
import { configuration } from "./configuration.ts";

const tables = tablesOf<{ templates: Record<string, string> }>(import.meta.url);

/** A newsroom may have pages and files of its own beside Warta's, written as Eleventy's documentation says. */
let site: TestSite;

beforeAll(async () => {
  site = await cloneRepository({
    ".eleventy.ts": configuration(`
      eleventyConfig.addFilter("teriak", (text: string) => text.toUpperCase());
      eleventyConfig.addShortcode("salam", (name: string) => \`Salam, \${name}!\`);
      eleventyConfig.addGlobalData("kota", "Kota Umpama");
      eleventyConfig.addPassthroughCopy({ statis: "." });
    `),
    "_data/site.yaml": `${siteYaml}menu: [{ name: Jadwal, path: /jadwal/ }]\n`,
    ...sampleSite("own-pages"),
    "content/polos.html": "---\ntitle: Polos\nlayout: base\n---\n<p>{{ title }}</p>",
    ...tables.templates,
    // A picture's place, where the editor's screen lets people put files.
    "content/gambar/gambar.11tydata.js": "throw new Error('ran');",
  });
  await rebuild(site);
});

test.each([
  ["Nunjucks", "berita", "<p>Penggalan.</p><p>PASAR Salam, Sari! Kota Umpama 05.00</p>"],
  ["Liquid", "liquid/halaman", "Kabar Uji"],
  ["Markdown", "jadwal", "<p>Setiap <em>Senin</em>.</p>"],
  ["HTML", "polos", "<p>Polos</p>"],
])("a page in %s has masthead, styles and footer by `layout: base`", async (_, page, words) => {
  const html = await site.read(`${page}/index.html`);
  for (const part of ['class="masthead"', "<style>", 'class="colophon"', '<main id="isi">', words])
    expect(html).toContain(part);
});

test("has its title over it, or the heading it brings along", async () => {
  expect(await site.read("polos/index.html")).toContain("<h1>Polos</h1>");
  const schedule = await site.read("jadwal/index.html");
  expect(schedule.match(/<h1/g)).toHaveLength(1);
  expect(schedule).toContain("<title>Jadwal · Kabar Uji</title>");
});

test("lists articles, oldest first, with what Eleventy's collections have; topics, sections and authors", async () => {
  const html = await site.read("berita/index.html");
  expect(html.match(/<li><a href="\/2024.*?<\/li>/gs)).toEqual([
    expect.stringMatching(
      /^<li><a href="\/2024\/05\/01\/lama\/">Sumur Digali<\/a>\n2024-05-01T01:00:00\.000Z .*<p>Air\.<\/p>/,
    ),
    expect.stringContaining("Pasar &lt;Dibuka&gt;"),
  ]);
  expect(html).not.toContain("Rahasia");
  expect(html).toContain("<p>topics: Pasar Melati /tag/pasar-melati/;Sumur /tag/sumur/;</p>");
  expect(html).toMatch(/<p>sections: \S+ \/rubrik\/\S+\/;<\/p>/);
  expect(html).toContain("Sari Contoh /penulis/sari-contoh/;");
});

test("in TSX or TypeScript is drawn from the same model", async () => {
  expect(await site.read("contoh/index.html")).toBe("<h1>Contoh: Pasar &lt;Dibuka></h1>");
  expect(await site.read("daftar.txt")).toBe("/2024/06/01/baru/,/2024/05/01/lama/");
});

test("that the settings name stands in the menu and in the sitemap", async () => {
  expect(await site.read("index.html")).toContain('<a href="/jadwal/">Jadwal</a>');
  expect(await site.read("jadwal/index.html")).toContain('<a href="/jadwal/" aria-current="page">Jadwal</a>');
  expect(await site.read("sitemap-1.xml")).toContain("<loc>https://kabar.example/jadwal/</loc>");
});

test("that says sitemap: true stands in the sitemap, every page of it where it is paginated; no other does", async () => {
  const urls: string[] =
    (await site.read("sitemap-1.xml")).match(/(?<=<loc>https:\/\/kabar\.example).*?(?=<)/g) ?? [];
  const own = ["/desa/pasar-melati/", "/desa/sumur/", "/jadwal/", "/peta%20%C3%A9/"];
  expect(urls.slice(-own.length).sort()).toEqual(own);
  const page = await site.read("desa/sumur/index.html");
  expect(page).toContain("<title>Sumur · Kabar Uji</title>");
  expect(page).toContain("<p>1 dari 2</p>");
});

test("what was meant as an article is no page, nor is a file of articles, tags, pages and pictures", async () => {
  const files = await site.files();
  expect(files.filter((file) => /salah-tempat|naskah|articles|^tags|^pages|jahat/.test(file))).toEqual([]);
  for (const file of files) expect(await site.read(file), file).not.toMatch(/Rahasia|Tidak terbit/);
});

test("a site that asks for no ninjs has none, and no page leads there", async () => {
  expect((await site.files()).filter((file) => file.endsWith("index.json"))).toEqual([]);
  expect(await site.read("2024/06/01/baru/index.html")).not.toContain("index.json");
});

test("a file of the newsroom's own goes before Warta's: headers in content/, and what it copies", async () => {
  expect(await site.read("_headers")).toBe("/*\n  X-Uji: ya\n");
  expect(await site.read("robots.txt")).toBe("User-agent: *\n");
});

test("a page that is no longer written is removed; what no build wrote stays, and is counted, but for what is hidden", async () => {
  const copied = ["unduhan/laporan tahunan 50%.txt", "unduhan/é.txt"];
  const foreign = ["CNAME", "css/tema.css"];
  const hidden = [".nojekyll", ".well-known/security.txt"];
  const site = await createSite({
    ".eleventy.ts": configuration('eleventyConfig.addPassthroughCopy({ unduhan: "unduhan" });'),
    "content/articles/x.md": article(),
    "content/daftar.njk": "---\npermalink: /daftar.txt\n---\nDaftar.",
    ...Object.fromEntries(copied.map((file) => [file, "Laporan."])),
  });
  await rebuild(site);
  await site.write({
    "content/daftar.njk": null,
    ...Object.fromEntries([...foreign, ...hidden].map((file) => [`_site/${file}`, ""])),
  });
  const first = await site.build();
  expect(first.output).toContain("[warta] Removed 1 file of an earlier build: no longer published.");
  expect(first.output).toMatch(
    /^\[warta\] 2 files in \S*_site\S* are neither Eleventy's nor Warta's and were left alone: (CNAME, css\/tema\.css|css\/tema\.css, CNAME)\./m,
  );
  const files = await site.files();
  expect(files).toEqual(expect.arrayContaining([...copied, ...foreign, ...hidden]));
  expect(files).not.toContain("daftar.txt");

  await site.write({ [copied[0] as string]: null });
  const second = await site.build();
  expect(second.output).not.toContain("Removed");
  // What was copied earlier is no longer known to be the newsroom's.
  expect(second.output).toContain("[warta] 3 files in");
  expect(await site.files()).toEqual(files);
});

test("a link in place of the newsroom's headers is not followed: the site has Warta's", async () => {
  const linked = await createSite({ "content/articles/x.md": article(), "lain.txt": "Rahasia." });
  await symlink("../lain.txt", path.join(linked.root, "content/_headers"));
  await rebuild(linked);
  expect(await linked.read("_headers")).toContain("Content-Security-Policy");
  expect(await readFile(path.join(linked.root, "lain.txt"), "utf8")).toBe("Rahasia.");
});
