import { expect, test } from "vitest";
import { runWarta } from "../cli/run-warta.ts";
import { markdownFile } from "../support/article.ts";
import { richSite } from "../support/rich-site.ts";
import { buildSite, createSite, now, type TestSite } from "../support/site.ts";

let site: TestSite;

/** What `warta check` says of the links of a page that leads to each of these addresses. */
async function saidOfLinks(addresses: string[]): Promise<string[]> {
  const links = addresses.map((address) => `- [x](<${address}>)`).join("\n");
  await site.write({ "content/pages/tautan.md": markdownFile({ title: "Tautan" }, links) });
  const { out } = await runWarta(site.root, ["check"], { SOURCE_DATE_EPOCH: now });
  return out.split("\n").filter((line) => line.startsWith("content/pages/tautan.md"));
}

/** The addresses of files of a site from its root, those of pages also as readers see them. */
const addressesOf = (files: string[]): string[] =>
  files.flatMap((file) => [
    `/${file}`,
    ...(/(?:^|\/)index\.html$/.test(file) ? [`/${file.slice(0, -10)}`] : []),
  ]);

test("reports no link to a file that a build writes, from the root or with the site's whole address", async () => {
  const settings = String(richSite["_data/site.yaml"])
    .replace("https://kabar.example/", "https://kabar.example/warta/")
    .replace(
      "shareCards: false",
      "admin: { backend: github, repo: redaksi/kabar }\ntemplates: { ninjs: true }",
    );
  site = await buildSite({ ...richSite, "_data/site.yaml": settings });
  const addresses = addressesOf(await site.files());
  const kinds = ["/feed.xml", "/robots.txt", "/_redirects", "/404.html", "/ikon.png", "/sitemap-1.xml"];
  expect(addresses).toEqual(expect.arrayContaining(kinds));
  const files = [/^\/gambar\/.*\.avif$/, /^\/kartu\//, /^\/admin\//, /\/index\.json$/];
  for (const kind of files) expect(addresses).toContainEqual(expect.stringMatching(kind));
  expect(
    await saidOfLinks([...addresses, ...addresses.map((path) => `https://kabar.example/warta${path}`)]),
  ).toEqual([]);
  expect(await saidOfLinks(["/2020/01/24/tidak-ada/", "/tag/tidak-ada/"])).toHaveLength(2);
});

test("what may be a newsroom's own page or file is left to a build, but for slips of a page that is known", async () => {
  site = await createSite({});
  expect(await saidOfLinks(["/unduhan/laporan.pdf", "/liputan-khusus/", "/tautann/"])).toEqual([
    expect.stringContaining('"/tautann/"'),
  ]);
});
