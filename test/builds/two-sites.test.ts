import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import { h } from "preact";
import { expect, test } from "vitest";
import type { EleventyConfig } from "../../src/eleventy.ts";
import warta, { type WartaOptions } from "../../src/plugin.ts";
import { article } from "../support/article.ts";
import { createSite, type Files } from "../support/site.ts";

/** Builds a site in this process, from whatever folder the process is in. */
async function build(files: Files, options: WartaOptions) {
  const site = await createSite({ "eleventy.config.js": "export default {};\n", ...files });
  const eleventy = new Eleventy(path.join(site.root, "content"), path.join(site.root, "_site"), {
    configPath: path.join(site.root, "eleventy.config.js"),
    quietMode: true,
    config(eleventyConfig: EleventyConfig) {
      eleventyConfig.setDataDirectory("../_data");
      eleventyConfig.setIncludesDirectory("../_includes");
      eleventyConfig.addPlugin(warta, options);
    },
  });
  await eleventy.write();
  return site;
}

const yaml = (name: string, language: string) => `name: ${name}
url: https://${language}.example/
language: ${language}
publisher:
  name: ${name}
shareCards: false
templates: { search: false }
`;

const chart = "::: chart bar Beras\nTahun,Harga\n2023,12500\n:::\n\nPasar ==ramai==.";

test("two sites with options of their own are built side by side in one process, and do not mix", async () => {
  const [first, second] = await Promise.all([
    build(
      {
        "_data/site.yaml": yaml("Kabar Satu", "id"),
        "content/articles/pasar.md": article({ title: "Pasar Dibuka", photographer: "Umar Hadi" }, chart),
        "satu.css": ".satu { color: hotpink }",
      },
      {
        components: {
          Byline: ({ story }) => h("p", { class: "satu" }, Reflect.get(story.own, "photographer")),
        },
        styles: ["satu.css"],
        words: { id: { share: { label: "Sebarkan" }, text: { table: "Angka" } } },
        markdown: (md) => md.disable("emphasis"),
        frontMatter: ({ z }) => ({ photographer: z.string() }),
        templates: { archive: false },
      },
    ),
    build(
      {
        "_data/site.yaml": yaml("Kabar Loro", "jv"),
        "content/articles/pasar.md": article({ title: "Pasar Dibukak" }, `${chart} *Rame.*`),
      },
      { words: { jv: { share: { label: "Andum" }, text: { table: "Cacah" } } } },
    ),
  ]);
  const one = await first.read("2024/05/01/pasar/index.html");
  expect(one).toContain('<p class="satu">Umar Hadi</p>');
  for (const said of ["Sebarkan", "<summary>Angka</summary>", ".satu{color:#ff69b4}"])
    expect(one).toContain(said);
  expect((await first.files()).some((file) => file.startsWith("arsip/"))).toBe(false);

  const other = await second.read("2024/05/01/pasar/index.html");
  for (const said of ['lang="jv"', "Andum", "<summary>Cacah</summary>", "<em>Rame.</em>"])
    expect(other).toContain(said);
  for (const said of ["Umar Hadi", "Sebarkan", "satu", "hotpink"]) expect(other).not.toContain(said);
  expect((await second.files()).some((file) => file.startsWith("arsip/"))).toBe(true);
});
