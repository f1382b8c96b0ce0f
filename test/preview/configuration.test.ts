import { afterAll, beforeAll, expect, test } from "vitest";
import { article } from "../support/article.ts";
import { type PreviewServer, startPreview } from "../support/preview-server.ts";
import { sampleWith } from "../support/samples.ts";
import { createSite, linkPackages, type TestSite, wartaPackage } from "../support/site.ts";

const configuration = `import warta from "warta";
import { Masthead } from "./_includes/masthead.js";
export default function (config) {
  config.addPlugin(warta, { components: { Masthead } });
  return { dir: { input: "content", includes: "../_includes", data: "../_data", output: ".cache/preview" } };
}
`;
const masthead = "export function Masthead(props, Original) {\n  return Original(props);\n}\n";
let site: TestSite;
let server: PreviewServer | undefined;

beforeAll(async () => {
  site = await createSite({
    ...wartaPackage,
    "eleventy.config.js": configuration,
    "_includes/masthead.js": masthead,
    "content/articles/pasar.md": article({ title: "Pasar Dibuka" }),
    "content/jadwal.njk": "---\ntitle: Jadwal\nlayout: base\n---\nSenin",
  });
});
afterAll(async () => {
  await server?.stop();
});

test("the preview shows why a component throws, and goes on once it is corrected", async () => {
  server = await startPreview(site);
  const { origin } = server;
  // Saved once, as soon as what was saved before is shown.
  const edited = async (text: string, shown: string) => {
    await site.write({ "_includes/masthead.js": text });
    await expect.poll(async () => (await fetch(`${origin}/jadwal/`)).text()).toContain(shown);
  };
  await edited(masthead.replace("props)", "props.nope.path)"), "reading 'path'");
  await edited(masthead, "Senin");
});

test("a configuration in TypeScript and its components are loaded again when they change", async () => {
  await server?.stop();
  const typed = await createSite({
    ...wartaPackage,
    "eleventy.config.js": sampleWith("developers", "tsImport("),
    "eleventy.config.ts": configuration.replace("masthead.js", "masthead.ts"),
    "_includes/masthead.ts": "export const Masthead = (_: object): string => 'Atas';",
    "content/articles/pasar.md": article({ title: "Pasar Dibuka" }),
  });
  await linkPackages(typed, "tsx", "preact", "@11ty");
  server = await startPreview(typed);
  const page = async (): Promise<string> => (await fetch(`${server?.origin}`)).text();
  await expect.poll(page).toContain("Atas");
  await typed.write({ "_includes/masthead.ts": "export const Masthead = (_: object): string => 'Kepala';" });
  await expect.poll(page).toContain("Kepala");
  await typed.write({
    "eleventy.config.ts": configuration
      .replace("masthead.js", "masthead.ts")
      .replace("components: { Masthead }", "components: { Masthead, Footer: () => 'Kaki' }"),
  });
  await expect.poll(page).toContain("Kaki");
});
