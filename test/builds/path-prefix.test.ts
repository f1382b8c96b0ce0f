import { beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { checkLinks } from "../support/links.ts";
import { richBuildInFolder, richSite } from "../support/rich-site.ts";
import { buildSite, createSite, rebuild, type TestSite } from "../support/site.ts";

/** The same site under /warta/: once by Eleventy's own option, once by the address in its settings. */
let byOption: TestSite;
let byAddress: TestSite;

beforeAll(async () => {
  byOption = await createSite(richSite);
  [byAddress] = await Promise.all([
    richBuildInFolder(),
    rebuild(byOption, { arguments: ["--pathprefix=/warta/"] }),
  ]);
});

test("every link stays below the prefix and leads somewhere, in pages, feeds and sitemaps", () => {
  expect(
    checkLinks(`${byAddress.root}/_site`, { origin: "https://kabar.example", prefix: "/warta/" }),
  ).toEqual([]);
});

test("files lie where they lie without a prefix, and both ways give the same bytes", async () => {
  expect(await byAddress.files()).toContain("2025/12/31/pasar-melati-buka/index.html");
  expect(await byOption.bytes()).toEqual(await byAddress.bytes());
});

test("a host's own word on the address goes before the settings", async () => {
  const site = await buildSite(
    { "content/articles/a.md": article() },
    { environment: { WARTA_URL: "https://uji.example/warta/" } },
  );
  expect(await site.read("index.html")).toContain('href="/warta/2024/05/01/a/"');
  expect(await site.read("feed.xml")).toContain("https://uji.example/warta/2024/05/01/a/");
});
