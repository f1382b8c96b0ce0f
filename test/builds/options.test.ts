import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { replaceableNames } from "../../_includes/own-components.ts";
import { words } from "../../_includes/words/words.ts";
import { applyOptions } from "../../src/options.ts";
import { article } from "../support/article.ts";
import { cloneRepository, rebuild, repository, siteYaml } from "../support/site.ts";

afterEach(() => applyOptions());

test("a site changes components, styles, words and Markdown, and has front matter keys of its own", async () => {
  const site = await cloneRepository({
    "_data/site.yaml": `${siteYaml}frontMatter:\n  - key: photographer\n  - key: rating\n    type: number\n`,
    "content/articles/pasar.md": article(
      { title: "Pasar Dibuka", photographer: "Umar Hadi", rating: 4 },
      "Pasar ==ramai== lagi.",
    ),
    "gaya/situs.css": ".rating { color: hotpink }",
    ".eleventy.ts": `
      import { h } from "preact";
      import warta, { type WartaOptions } from "./src/plugin.ts";
      import type { EleventyConfig } from "./src/eleventy.ts";

      const options: WartaOptions = {
        components: {
          HeadEnd: ({ path }) => h("meta", { name: "halaman", content: path }),
          Byline: ({ view, story }, Original) => [
            h(Original, { view, story }),
            h("p", { class: "rating" }, "Foto: ", story.article.own.photographer, ", ", story.article.own.rating),
          ],
        },
        styles: ["gaya/situs.css"],
        words: { id: { by: "Ditulis", share: { label: "Sebarkan" } } },
        markdown: (md) => {
          md.inline.ruler.before("emphasis", "mark", (state, silent) => {
            const [whole, text] = /^==([^=]+)==/.exec(state.src.slice(state.pos)) ?? [];
            if (!whole || silent) return false;
            state.push("mark_open", "mark", 1);
            state.push("text", "", 0).content = text ?? "";
            state.push("mark_close", "mark", -1);
            state.pos += whole.length;
            return true;
          });
        },
      };

      export default (config: EleventyConfig) => {
        config.addPlugin(warta, options);
        return { dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" } };
      };`,
  });
  await rebuild(site);
  const page = await site.read("2024/05/01/pasar/index.html");
  expect(page).toContain('<meta name="halaman" content="/2024/05/01/pasar/"/></head>');
  expect(page).toMatch(/class="byline".*<p class="rating">Foto: Umar Hadi, 4<\/p>/s);
  expect(page).toContain(".rating{color:#ff69b4}</style>");
  expect(page).toContain("<span>Sebarkan</span>");
  expect(page).toContain("Pasar <mark>ramai</mark> lagi.");
});

test.each([
  [{ component: {} }, "component"],
  [{ components: { Mastead: () => null } }, "Mastead"],
  [{ components: { Masthead: "<header>" } }, "Write a function."],
  [{ words: { id: { judul: "Judul" } } }, "words.id.judul: there is no such word."],
  [{ words: { en: { share: { label: () => "Pass it on" } } } }, "words.en.share.label: write a string."],
  [{ styles: ["test/builds/none.css"] }, "styles: test/builds/none.css ENOENT"],
  [{ styles: ["package.json"] }, /package\.json:\d+:\d+ /],
])("an option that is wrong is named: %j", (options, message) => {
  expect(() => applyOptions(options as object)).toThrow(message);
});

test("options hold until the next ones", () => {
  applyOptions({ words: { en: { tags: "Subjects" } } });
  expect(words.en.tags).toBe("Subjects");
  applyOptions({ words: { id: { tags: "Pokok" } } });
  expect([words.id.tags, words.en.tags]).toEqual(["Pokok", "Topics"]);
});

test("docs/customise.md names every component and every variable of the styles", async () => {
  const docs = await readFile(path.join(repository, "docs/customise.md"), "utf8");
  const rows = [...docs.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(rows).toEqual(expect.arrayContaining([...replaceableNames]));
  const base = await readFile(path.join(repository, "_includes/styles/base.css"), "utf8");
  const look = await readFile(path.join(repository, "src/content/look/palette.ts"), "utf8");
  const variables = [
    ...[...base.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name]) => name),
    ...[...look.matchAll(/^ {4}(\w+): "#/gm)].map(([, name]) => `--${name}`),
  ];
  for (const name of variables) expect(docs).toContain(`\`${name}\``);
});
