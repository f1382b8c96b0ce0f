import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { png } from "../support/png.ts";
import { createSite, rebuild, sampleSite, type TestSite, wartaPackage } from "../support/site.ts";
import { repository } from "../support/temporary-folder.ts";

/** A site that is all Warta's, with plugins that Eleventy's documentation has and every starter uses. */
const pages = {
  ...sampleSite("plugins"),
  "content/articles/los.png": png(1200, 800),
  "content/articles/kios.png": png(640, 480),
  "content/foto.png": png(320, 240),
};

const configuration = (plugins: string) => ({
  ...wartaPackage,
  "package.json": '{ "type": "module" }',
  "eleventy.config.js": `import warta from "warta";
    import { eleventyImageTransformPlugin } from ${JSON.stringify(`${repository}node_modules/@11ty/eleventy-img/img.js`)};
    export default function (config) {
      config.addPlugin(warta);
      ${plugins}
      return { dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" } };
    }`,
});

const all = `
  config.addBundle("css", { bundleHtmlContentFromSelector: "style" });
  config.addBundle("js", { bundleHtmlContentFromSelector: "script" });
  config.addPlugin(eleventyImageTransformPlugin, { formats: ["webp"], widths: [160] });
  config.addExtension(["11ty.jsx", "11ty.ts", "11ty.tsx"], { key: "11ty.js" });`;

let site: TestSite;
const page = "2024/05/01/pasar/index.html";

beforeAll(async () => {
  site = await createSite({ ...pages, ...configuration(all) });
  await rebuild(site);
});

test("plugins for bundles and images change a site's own pages", async () => {
  const html = await site.read("jadwal/index.html");
  expect(html).toContain("p{color:red}</style></head>");
  expect(html).toMatch(/<img src="[^"]+-160\.webp"/);
});

test("and leave Warta's as they are", async () => {
  const plain = await createSite({
    ...pages,
    "content/jadwal.njk": null,
    ...configuration(""),
  });
  await rebuild(plain);
  const files = (await plain.files()).filter((file) => /\.(?:html|xml)$/.test(file));
  expect(files).toContain(page);
  // The parser that Eleventy has for plugins writes empty elements and attributes in its own way.
  const read = async (from: TestSite, file: string) =>
    file.endsWith(".html") ? String(parseHTML(await from.read(file)).document) : from.read(file);
  for (const file of files) expect(await read(site, file), file).toBe(await read(plain, file));
});

test("code in articles is highlighted, own pages keep their bundle of CSS, and articles show pictures of public/", async () => {
  const site = await createSite({
    ...configuration(`
      config.addBundle("css");
      config.addMarkdownHighlighter((code, language) => '<pre class="' + language + '">' + code.trim() + "</pre>");
      config.addPassthroughCopy({ public: "/" });`),
    "public/los.png": png(640, 480),
    "content/articles/kode.md": article(
      { title: "Kode Dibuka", image: { src: "public/los.png", alt: "Los sayur" } },
      "Isi.\n\n```js\nlet a = 1;\n```",
    ),
    "content/jadwal.njk": "---\nlayout: base\n---\n{% css %}p{color:red}{% endcss %}<p>Senin</p>",
  });
  await rebuild(site);
  expect(await site.read("2024/05/01/kode/index.html")).toContain('<pre class="js">let a = 1;</pre>');
  expect(await site.read("2024/05/01/kode/index.html")).toMatch(/<figure class="lead-picture">.*los-/s);
  expect(await site.read("jadwal/index.html")).toContain("<style>p{color:red}</style></head>");
  expect(await site.files()).toContain("los.png");
});
