import { readdirSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runWarta } from "../cli/run-warta.ts";
import { markdownFile } from "../support/article.ts";
import { validateHtml } from "../support/html-validate.ts";
import { checkLinks } from "../support/links.ts";
import { richSite } from "../support/rich-site.ts";
import { buildSite, now, type TestSite } from "../support/site.ts";

/** The kinds of pages and files that a site can do without, and how their addresses look. */
const kinds: Record<string, RegExp> = {
  authors: /^penulis\//,
  archive: /^arsip\//,
  feeds: /(?:feed\.(?:xml|json)|rss\.xml)$/,
  ninjs: /^\d{4}\/.*index\.json$/,
  search: /^cari\//,
};
const off = [...Object.keys(kinds), "timelines"].map((name) => `${name}: false`);

let site: TestSite;
let printed: string;

beforeAll(async () => {
  site = await buildSite({
    ...richSite,
    "_data/site.yaml": `${richSite["_data/site.yaml"]}templates: { ninjs: true }\n`,
    "content/pages/tautan.md": markdownFile(
      { title: "Tautan" },
      "[a](/arsip/) [b](/penulis/sari-contoh/) [c](/rss.xml)",
    ),
  });
  const files = await site.files();
  for (const [name, address] of Object.entries(kinds))
    expect(
      files.some((file) => address.test(file)),
      name,
    ).toBe(true);

  await site.write({
    "_data/site.yaml": `${richSite["_data/site.yaml"]}\ntemplates: { ${off.join(", ")} }\n`,
  });
  const { code, output } = await site.build();
  printed = output;
  expect(code, output).toBe(0);
});

test("a site without them has none, and nothing leads there: no menu, byline, feed of a head, linked data, sitemap", async () => {
  const files = await site.files();
  for (const [name, address] of Object.entries(kinds))
    expect(
      files.filter((file) => address.test(file)),
      name,
    ).toEqual([]);
  const dead = checkLinks(`${site.root}/_site`, { origin: "https://kabar.example", prefix: "/" });
  expect(dead).toEqual([
    "tautan/index.html: https://kabar.example/arsip/ leads nowhere",
    "tautan/index.html: https://kabar.example/penulis/sari-contoh/ leads nowhere",
    "tautan/index.html: https://kabar.example/rss.xml leads nowhere",
  ]);
  // The pages of a list are alike.
  const different = files.filter((file) => !/\/\d+\/index\.html$/.test(file));
  expect(await validateHtml(`${site.root}/_site`, different)).toEqual([]);
});

test("what an earlier build wrote of them is gone, with its folders", async () => {
  const folders = await readdir(`${site.root}/_site`, { recursive: true, withFileTypes: true });
  const empty = folders.filter(
    (one) => one.isDirectory() && readdirSync(path.join(one.parentPath, one.name)).length === 0,
  );
  expect(empty.map(({ name }) => name)).toEqual([]);
});

test("a text's own link there is reported by the build", () => {
  for (const address of ["/arsip/", "/penulis/sari-contoh/", "/rss.xml"])
    expect(printed).toMatch(new RegExp(`^content/pages/tautan\\.md:.* "${address}" leads to no page`, "m"));
});

test("what every site has cannot be turned off, and the message says what can", async () => {
  await site.write({
    "_data/site.yaml": `${richSite["_data/site.yaml"]}\ntemplates: { article: false, serch: false }\n`,
  });
  const { out } = await runWarta(site.root, ["check"], { SOURCE_DATE_EPOCH: now });
  expect(out).toMatch(
    /"article" is on every site and cannot be turned off\. Known keys are authors, archive, timelines, feeds, ninjs, search\./,
  );
  expect(out).toContain('"serch" is not a known key. Did you mean "search"?');
});
