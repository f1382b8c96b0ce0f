import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { createSite, rebuild, siteYaml, type TestSite } from "../support/site.ts";
import { configuration } from "./configuration.ts";

/** What an Eleventy developer knows of hooks, plugins and the command line works here. */
const content = {
  "content/articles/lama.md": article({ title: "Sumur Digali", tags: ["Sumur"] }, "Air."),
  "content/articles/baru.md": article(
    { title: "Pasar <Dibuka>", date: "2024-06-01" },
    "Pasar Melati dibuka.",
  ),
};

let site: TestSite;
let output: string;

beforeAll(async () => {
  site = await createSite({
    ...content,
    ".eleventy.ts": configuration(
      `
      eleventyConfig.addTransform("tanda", function (content) {
        return this.page.outputPath.endsWith(".html") ? content.replace("</body>", "<!-- diubah --></body>") : content;
      });
      eleventyConfig.on("eleventy.after", ({ results }) => {
        const there = results.filter(({ outputPath }) => outputPath && existsSync(outputPath));
        const article = results.find(({ url }) => url === "/2024/06/01/baru/");
        writeFileSync("hasil.json", JSON.stringify([results.length, there.length, article?.content.slice(0, 15)]));
      });`,
      'import { existsSync, writeFileSync } from "node:fs";',
    ),
    "_data/site.yaml": siteYaml.replace("kabar.example/", "kabar.example/warta/"),
    "content/jadwal.njk":
      "---\ntitle: Jadwal\nlayout: base\n---\n<a href=\"{{ '/tag/sumur/' | url }}\">Sumur</a>",
  });
  const built = await site.build();
  expect(built.code, built.output).toBe(0);
  output = built.output;
});

test("a transform sees every page, Warta's too, as text", async () => {
  for (const file of ["index.html", "2024/06/01/baru/index.html", "tag/pasar-melati/index.html"])
    expect(await site.read(file), file).toContain("<!-- diubah --></body>");
});

test("`eleventy.after` has every page among its results, written by then; Eleventy says how many there are", async () => {
  const [pages, there, start] = JSON.parse(await readFile(path.join(site.root, "hasil.json"), "utf8"));
  expect([there, start]).toEqual([pages, "<!doctype html>"]);
  expect(output).toContain(`Wrote ${pages} files in`);
});

test("the filter `url` knows the path of the site's own address, too", async () => {
  expect(await site.read("jadwal/index.html")).toContain('<a href="/warta/tag/sumur/">Sumur</a>');
});

test("`--to=json` gives all pages and writes none, `--dryrun` neither writes nor removes, `--formats` removes nothing", async () => {
  const before = await site.bytes();
  await site.write({ "content/articles/lama.md": null });
  const { output } = await site.build({ arguments: ["--to=json"] });
  const pages: { url: string; content: string }[] = JSON.parse(
    output.slice(output.indexOf("[\n"), output.lastIndexOf("\n]") + 2),
  );
  expect(pages.find(({ url }) => url === "/2024/06/01/baru/")?.content).toContain("Pasar Melati");
  const dry = await site.build({ arguments: ["--dryrun"] });
  expect(dry.output).toContain("Wrote 0 files");
  // What only tries is not stopped before its end.
  expect([dry.code, dry.output]).toEqual([0, expect.not.stringContaining("stopped")]);
  expect(await site.bytes()).toEqual(before);
  await site.write({ "content/jadwal.njk": "Senin." });
  await rebuild(site, { arguments: ["--formats=njk"] });
  expect(await site.files()).toEqual(
    expect.arrayContaining(["2024/05/01/lama/index.html", "jadwal/index.html"]),
  );
});

test("`--output` names another folder", async () => {
  const before = await site.bytes();
  await rebuild(site, { arguments: ["--output=keluaran"] });
  expect(existsSync(path.join(site.root, "keluaran/2024/06/01/baru/index.html"))).toBe(true);
  expect(await site.bytes()).toEqual(before);
});

const feed = '{ outputPath: "/umpan.xml", collection: { name: "articles" } }';
test.each([
  ['import { HtmlBasePlugin } from "@11ty/eleventy";', "eleventyConfig.addPlugin(HtmlBasePlugin);"],
  // Version 3.0 brings HtmlBase twice.
  [
    'import { feedPlugin } from "@11ty/eleventy-plugin-rss";',
    `eleventyConfig.addPlugin(feedPlugin, ${feed});`,
  ],
])("HtmlBase puts the path prefix before every address once: %s", async (imports, plugins) => {
  const based = await createSite({
    ...content,
    ".eleventy.ts": configuration(plugins, imports),
    "content/jadwal.njk": '---\ntitle: Jadwal\nlayout: base\n---\n<a href="/tag/sumur/">Sumur</a>',
  });
  await rebuild(based, { arguments: ["--pathprefix=/warta/"] });
  for (const file of (await based.files()).filter((name) => name.endsWith(".html"))) {
    const html = await based.read(file);
    expect(html.match(/(?:href|src|action)="\/(?!warta\/)[^"]*"/g) ?? [], file).toEqual([]);
    expect(html, file).not.toContain("/warta/warta/");
  }
  expect(await based.read("jadwal/index.html")).toContain('<a href="/warta/tag/sumur/">Sumur</a>');
  expect(await based.read("feed.xml")).toContain('href="https://kabar.example/warta/2024/06/01/baru/"');
});
