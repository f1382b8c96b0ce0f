import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { type PreviewServer, startPreview, whenSaved } from "../support/preview-server.ts";
import { createSite, siteYaml, type TestSite, wartaPackage } from "../support/site.ts";

/** A site whose builds take long: each waits 0.6 s, and for as long as the file `wait` is there. */
let site: TestSite;
let server: PreviewServer;
const waiting = `import { existsSync, writeFileSync } from "node:fs";
const wait = () => new Promise((resolve) => setTimeout(resolve, 600));
const untilItMay = async () => {
  for (await wait(); existsSync("wait"); await wait()) writeFileSync("waits", "");
};
export default`;
const story = (title: string, text: string) => article({ title, tags: ["Pasar"] }, text);
const [first, second] = ["content/articles/2024-05-01-pasar.md", "content/articles/2024-05-01-kios.md"];

beforeAll(async () => {
  const configuration = readFileSync("starter/site/eleventy.config.js", "utf8")
    .replace("{\n", '{\n  eleventyConfig.on("eleventy.before", untilItMay);\n')
    .replace("export default", waiting);
  site = await createSite({
    ...wartaPackage,
    "_data/site.yaml": siteYaml,
    "eleventy.config.js": configuration,
    [first]: story("Pasar Dibuka", "Belum jadi."),
    [second]: story("Kios Dibuka", "Belum jadi."),
  });
  server = await startPreview(site);
});
afterAll(async () => {
  await server?.stop();
});

const read = async (page: string): Promise<string> => (await fetch(server.origin + page)).text();

test("what is saved while a build runs shows at once, beside what was saved before; then the lists follow", async () => {
  await site.write({ wait: "" });
  const tidied = story("Pasar Ditata", "Lorong sayur dibuka.");
  // Rarely enough that nothing is saved for as long as a build waits.
  await whenSaved(site, first, tidied, () => existsSync(path.join(site.root, "waits")), 8000).toBe(true);
  await site.write({ [second]: story("Kios Ditata", "Kios ikan dibuka.") });
  await expect.poll(() => read("/2024/05/01/kios/")).toContain("Kios ikan dibuka.");
  expect(await read("/2024/05/01/pasar/")).toContain("Lorong sayur dibuka.");
  await site.write({ wait: null });
  await expect.poll(() => read("/")).toContain("Kios Ditata");
  expect(await read("/")).toContain("Pasar Ditata");
});
