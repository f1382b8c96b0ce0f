import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { beforeAll, expect, test, vi } from "vitest";
import type { EleventyConfig } from "../../src/eleventy.ts";
import warta from "../../src/plugin.ts";
import { article } from "../support/article.ts";
import { compiled } from "../support/compiled.ts";
import { createSite, rebuild, sampleSite, type TestSite, wartaPackage } from "../support/site.ts";
import { repository } from "../support/temporary-folder.ts";

/** An Eleventy site like its starter blog: posts in Markdown, layouts in Nunjucks, a page for each collection, plugins that parse pages. */
const blog = { ...sampleSite("blog"), "public/style.css": "a{}" };

const configuration = (plugin = "") => `
  import { HtmlBasePlugin, IdAttributePlugin } from ${JSON.stringify(`${repository}node_modules/@11ty/eleventy/src/Eleventy.js`)};
  export default async function (config) {
    config.addBundle("css", { toFileDirectory: "dist", bundleHtmlContentFromSelector: "style" });
    config.addPlugin(HtmlBasePlugin);
    config.addPlugin(IdAttributePlugin);
    config.addPassthroughCopy({ public: "/" });
    ${plugin}
    return { markdownTemplateEngine: "njk", dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" } };
  }`;

const prefixed = { arguments: ["--pathprefix=/toko/"] };
let site: TestSite;
let before: Record<string, string>;

beforeAll(async () => {
  const plain = await createSite({ ...blog, "eleventy.config.js": configuration() });
  await rebuild(plain, prefixed);
  before = await plain.bytes();

  const plugin = `const { default: warta } = await import("warta");
    config.addPlugin(warta, { folder: "berita" });`;
  site = await createSite({
    ...blog,
    ...wartaPackage,
    "eleventy.config.js": configuration(plugin),
    "content/articles/a.md": article(
      { title: "Pasar Dibuka" },
      "Pasar Melati dibuka. [Lagi](/2024/05/01/b/).",
    ),
    "content/articles/b.md": article({ title: "Sumur Digali" }),
    "content/tags/pasar-melati.md": "---\nname: Pasar Melati\n---\n",
  });
  const { code, output } = await site.build(prefixed);
  expect([code, output]).toEqual([0, expect.not.stringMatching(/mistake|notice/)]);
});

test("a news section in a folder leaves the site around it as it was, byte for byte", async () => {
  const after = await site.bytes();
  expect(Object.keys(before)).toContain("tags/posts/index.html");
  expect(Object.fromEntries(Object.entries(after).filter(([file]) => !file.startsWith("berita/")))).toEqual(
    before,
  );
});

test("its pages are in the folder, lead to one another, and keep their styles", async () => {
  const page = await site.read("berita/2024/05/01/a/index.html");
  expect(page).toContain('<link rel="canonical" href="https://kabar.example/toko/berita/2024/05/01/a/"');
  expect(page).toContain('href="/toko/berita/tag/pasar-melati/"');
  expect(page).toContain('href="/toko/berita/2024/05/01/b/"');
  expect(page).toContain("<style>");
  expect(await site.read("berita/sitemap-1.xml")).toContain(
    "https://kabar.example/toko/berita/2024/05/01/a/",
  );
});

test("what is no longer published goes from the folder, and nothing else goes", async () => {
  await site.write({
    "content/articles/b.md": null,
    "content/articles/a.md": article({ title: "Pasar Dibuka" }),
  });
  await rebuild(site, prefixed);
  const files = await site.files();
  expect(files).not.toContain("berita/2024/05/01/b/index.html");
  expect(files).toEqual(expect.arrayContaining(Object.keys(before)));
});

test("Eleventy's watcher, server and output are as the site has set them, while it is served too", async () => {
  const settings = async (plugin: (eleventyConfig: EleventyConfig) => void) => {
    const eleventy = new Eleventy(`${site.root}/content`, undefined, {
      configPath: `${site.root}/none.js`,
      runMode: "serve",
      config: plugin,
    });
    await eleventy.init();
    const { serverOptions, chokidarConfig, watchThrottleWaitTime, quietMode, ...config } = eleventy.config;
    const targets = config.additionalWatchTargets.map((place) => path.relative(site.root, place));
    return [{ serverOptions, chokidarConfig, watchThrottleWaitTime, quietMode }, targets] as const;
  };
  await site.write({ "none.js": "export default {};\n" });
  vi.stubEnv("ELEVENTY_RUN_MODE", "serve");
  const [alone] = await settings(() => {});
  const [shared, targets] = await settings((config) => config.addPlugin(warta, { folder: "berita" }));
  const packaged = await import(`${compiled}/dist/plugin.js`);
  const [, whole] = await settings((config) => config.addPlugin(packaged.default));
  vi.unstubAllEnvs();
  expect(shared).toEqual(alone);
  expect(targets).toEqual([
    ...["articles", "tags", "authors", "pages"].map((name) => `content/${name}`),
    "_data/site.yaml",
  ]);
  // `src` holds a site's pages or scripts.
  expect(whole).toEqual(["content", "_data", "_includes", ".eleventy.ts", "eleventy.config.ts"]);
});
