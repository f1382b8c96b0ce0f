import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { article } from "../support/article.ts";
import { cloneRepository, rebuild, type TestSite } from "../support/site.ts";

/** A site that copies a folder beside its pages. */
const configuration = `
      import warta from "./src/plugin.ts";
      export default function configure(eleventyConfig) {
        eleventyConfig.addPlugin(warta);
        eleventyConfig.addPassthroughCopy({ unduhan: "unduhan" });
        return {
          dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" },
          templateFormats: ["11ty.js"],
        };
      }
    `;

/** A newsroom may have pages and files of its own beside Warta's. */
let site: TestSite;

beforeAll(async () => {
  site = await cloneRepository({
    "content/articles/x.md": article({ title: "Harga <Cabai>" }),
    "content/contoh.11ty.tsx": `
      import { renderToString } from "preact-render-to-string";
      import type { SiteModel } from "../src/site/model.ts";
      export const data = { permalink: "/contoh/", heading: "Contoh" };
      export const render = ({ heading, warta }: { heading: string; warta: SiteModel }): string =>
        renderToString(<h1>{heading}: {warta.stories[0]?.title}</h1>);
    `,
    "content/daftar.11ty.ts": `
      export const data = { permalink: "/daftar.txt" };
      export const render = ({ warta }: { warta: { stories: { path: string }[] } }): string =>
        warta.stories.map(({ path }) => path).join();
    `,
    "content/catatan.njk": "{{ 1 + 1 }}",
    ".eleventy.ts": configuration,
    "unduhan/laporan tahunan 50%.txt": "Laporan.",
    "unduhan/é.txt": "Surat.",
    "_site/.nojekyll": "",
    "_site/.well-known/security.txt": "Contact: mailto:redaksi@kabar.example",
    "_site/usang/index.html": "<p>Dari bangunan lama.</p>",
  });
  await rebuild(site);
});
afterAll(() => site.remove());

test("a page in TSX is drawn from the same model", async () => {
  expect(await site.read("contoh/index.html")).toBe("<h1>Contoh: Harga &lt;Cabai></h1>");
});

test("so is a file in TypeScript", async () => {
  expect(await site.read("daftar.txt")).toBe("/2024/05/01/x/");
});

test("template languages that nobody asked for stay off", async () => {
  expect((await site.files()).filter((file) => file.includes("catatan"))).toEqual([]);
});

test("what a newsroom copies no more is gone at the next build", async () => {
  const copied = await cloneRepository({
    ".eleventy.ts": configuration,
    "unduhan/laporan.txt": "Laporan.",
    "content/articles/x.md": article(),
  });
  onTestFinished(() => copied.remove());
  await rebuild(copied);
  expect(await copied.files()).toContain("unduhan/laporan.txt");
  await copied.write({ "unduhan/laporan.txt": null });
  await rebuild(copied);
  expect(await copied.files()).not.toContain("unduhan/laporan.txt");
});

test("what a newsroom copies stays at the next build, whatever its name; so does what is hidden", async () => {
  await rebuild(site);
  const files = await site.files();
  for (const file of [
    "unduhan/laporan tahunan 50%.txt",
    "unduhan/é.txt",
    ".nojekyll",
    ".well-known/security.txt",
  ])
    expect(files).toContain(file);
});

test("what no build made goes", async () => {
  expect((await site.files()).filter((file) => file.startsWith("usang"))).toEqual([]);
});
