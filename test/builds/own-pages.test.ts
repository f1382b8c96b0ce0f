import { beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { cloneRepository, createSite, rebuild, type TestSite } from "../support/site.ts";

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
    ".eleventy.ts": `
      import warta from "./src/plugin.ts";
      export default function configure(eleventyConfig) {
        eleventyConfig.addPlugin(warta);
        eleventyConfig.addPassthroughCopy({ unduhan: "unduhan" });
        return { dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" } };
      }
    `,
    "unduhan/laporan tahunan 50%.txt": "Laporan.",
    "unduhan/é.txt": "Surat.",
  });
  await rebuild(site);
});

test("a page in TSX is drawn from the same model", async () => {
  expect(await site.read("contoh/index.html")).toBe("<h1>Contoh: Harga &lt;Cabai></h1>");
});

test("so is a file in TypeScript", async () => {
  expect(await site.read("daftar.txt")).toBe("/2024/05/01/x/");
});

test("a page that is no longer written is removed; what no build wrote stays, and is counted, but for what is hidden", async () => {
  const copied = ["unduhan/laporan tahunan 50%.txt", "unduhan/é.txt"];
  const foreign = ["CNAME", "css/tema.css"];
  const hidden = [".nojekyll", ".well-known/security.txt"];
  await site.write({
    "content/daftar.11ty.ts": null,
    ...Object.fromEntries([...foreign, ...hidden].map((file) => [`_site/${file}`, ""])),
  });
  const first = await site.build();
  expect(first.output).toContain("[warta] Removed 1 file of an earlier build: no longer published.");
  expect(first.output).toMatch(
    /^\[warta\] 2 files in \S*_site\S* are not from this build and were left alone\./m,
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

test("one with the address of one of Warta's ends the build", async () => {
  const twice = await createSite({
    "content/articles/x.md": article(),
    "content/topik.njk": "---\npermalink: /tag/\n---\nTopik.",
  });
  const { code, output } = await twice.build();
  expect(code).toBe(1);
  expect(output).toContain("Output conflict");
  expect(await twice.files()).toEqual([]);
});
