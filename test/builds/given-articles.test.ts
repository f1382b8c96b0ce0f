import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runWarta } from "../cli/run-warta.ts";
import { article } from "../support/article.ts";
import { sampleWith } from "../support/samples.ts";
import { buildSite, createSite, siteYaml, wartaPackage } from "../support/site.ts";

/** What a CMS answers: entries in its own form. */
const entry = (documentId: string, keys: Record<string, unknown> = {}) => ({
  id: 1,
  documentId,
  slug: `berita-${documentId}`,
  title: `Kapal ${documentId} Bersandar`,
  summary: "Kapal bersandar di dermaga baru.",
  publishedAt: "2024-05-01T01:00:00.000Z",
  category: { name: "Pelabuhan" },
  topics: [{ name: "Dermaga" }],
  content: "Kapal **bersandar**.\n\nPenumpang turun.",
  ...keys,
});

let entries: unknown[];
const cms = createServer((request, response) => {
  response.writeHead(request.url?.startsWith("/api/articles?") ? 200 : 404);
  response.end(JSON.stringify({ data: entries }));
});
let site: Record<string, string | Uint8Array | null>;

beforeAll(async () => {
  await new Promise<void>((resolve) => cms.listen(0, "127.0.0.1", resolve));
  process.env.CMS = `http://127.0.0.1:${(cms.address() as AddressInfo).port}`;
  site = {
    ...wartaPackage,
    "package.json": '{ "type": "module" }',
    "articles.js": sampleWith("developers", "// articles.js"),
    "eleventy.config.js": sampleWith("developers", "./articles.js"),
    "content/articles/pasar.md": article({
      title: "Pasar Dibuka",
      date: "2023-05-02 08:00",
      tags: ["Dermaga"],
    }),
  };
});
afterAll(() => {
  cms.close();
});

test("articles of a CMS stand beside those in files", async () => {
  entries = [entry("a1"), entry("b2", { slug: null, content: null })];
  const built = await buildSite(site);
  const page = await built.read("2024/05/01/berita-a1/index.html");
  expect(page).toContain(">Kapal <strong>bersandar</strong>.</p>");
  expect(page).toContain('datetime="2024-05-01T08:00:00+07:00"');
  expect(await built.files()).toContain("2024/05/01/kapal-b2-bersandar/index.html");
  const topic = await built.read("tag/dermaga/index.html");
  for (const title of ["Kapal a1 Bersandar", "Kapal b2 Bersandar", "Pasar Dibuka"])
    expect(topic).toContain(title);
});

test("each mistake says which article has it, in a build and a check", async () => {
  entries = [
    entry("a1", { publishedAt: "kemarin" }),
    entry("b2", { title: "", content: "[Peta](/tidak-ada/)\n" }),
    entry("a1"),
    { ...entry("c3"), documentId: undefined },
    entry("d4", { slug: null, content: 4 }),
    entry("e5"),
    entry("e6", { slug: "berita-e5" }),
    entry("../../keluar", { slug: "../../keluar", category: { name: "Pelabuhan\n---\n" } }),
  ];
  const dated = String(site["articles.js"]).replace("date: publishedAt", "date: new Date(publishedAt)");
  const faulty = await createSite({ ...site, "articles.js": dated });
  const { code, output } = await faulty.build();
  expect(code).toBe(1);
  for (const found of [
    /^articles \(id a1\):\d+:\d+ date: "Invalid Date" is not a date\./m,
    /^articles \(id b2\):\d+:\d+ title: /m,
    /^articles\[2\]:1:1 id: another article has the id a1 too\.$/m,
    /^articles\[3\]:1:1 id: Each article needs an id/m,
    /^articles \(id d4\):1:1 body: Give a text, or leave it out\.$/m,
    /^articles \(id e6\):1:1 .* as articles \(id e5\): \/2024\/05\/01\/berita-e5\/\. Give one of the two another "slug"\.$/m,
  ])
    expect(output).toMatch(found);
  const none = await createSite({ ...site, "articles.js": "export const articles = async () => undefined;" });
  expect((await none.build()).output).toMatch(/^articles:1:1 The function must give a list of articles\.$/m);
  const checked = await runWarta(faulty.root, ["check"]);
  expect(checked.out).toMatch(/^articles \(id a1\):\d+:\d+ date: /m);
});

test("a CMS that does not answer stops the build, at the line that asks", async () => {
  const without = await createSite({
    ...site,
    "articles.js": String(site["articles.js"]).replace("/api/", "/"),
  });
  const { code, output } = await without.build();
  expect(code).toBe(1);
  expect(output).toMatch(/^articles\.js:4:\d+ articles: The CMS answers 404\.$/m);
});

test("a volume has those of its year", async () => {
  entries = [entry("a1"), entry("b2", { publishedAt: "2023-03-01T01:00:00.000Z" })];
  const volume = await buildSite(
    { ...site, "_data/site.yaml": `${siteYaml}volumes: year\n` },
    { environment: { WARTA_VOLUME: "2023" } },
  );
  const articles = (await volume.files()).filter((file) => /^20\d\d\/.*index\.html$/.test(file));
  expect(articles).toEqual(["2023/03/01/berita-b2/index.html", "2023/05/02/pasar/index.html"]);
});
