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

test("the preview shows what is wrong with a component or the configuration, and goes on once it is corrected", async () => {
  server = await startPreview(site);
  const { origin } = server;
  const page = async (address = ""): Promise<string> => (await fetch(origin + address)).text();
  // Saved once, as soon as what was saved before is shown.
  const edited = async (file: string, text: string, shown: string, address = "") => {
    await site.write({ [file]: text });
    await expect.poll(() => page(address)).toContain(shown);
  };
  const caret = `${" ".repeat(18)}^</pre>`;
  await edited("_includes/masthead.js", masthead.replace("props)", "props"), `Original(props;\n${caret}`);
  expect(await page()).toContain("<code>_includes/masthead.js:2:19</code>");
  await edited("_includes/masthead.js", masthead, 'class="masthead"');
  await expect.poll(() => page()).not.toContain("warta-mistakes");
  // One that throws while a page of the site's own is drawn.
  const broken = masthead.replace("props)", "props.nope.path)");
  await edited("_includes/masthead.js", broken, "reading 'path'", "/jadwal/");
  await edited("_includes/masthead.js", masthead, "Senin", "/jadwal/");
  await site.write({ "_includes/masthead.js": null });
  await expect.poll(() => page()).toContain("Cannot find module");
  await edited("_includes/masthead.js", masthead, 'class="masthead"');
  await expect.poll(() => page()).not.toContain("warta-mistakes");
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
  await typed.write({ "_includes/masthead.ts": "export const Masthead = (_: object): string => 'Kepala';" });
  await expect.poll(page).toContain("Kepala");
  await typed.write({
    "eleventy.config.ts": configuration
      .replace("masthead.js", "masthead.ts")
      .replace(
        "components: { Masthead }",
        "components: { Masthead, Footer: () => 'Kaki' }, styles: ['_includes/a.css']",
      ),
  });
  await expect.poll(page).toContain("a.css is not there");
  await typed.write({ "_includes/a.css": "p { margin: 0 }" });
  await expect.poll(page).toContain("Kaki");
});
