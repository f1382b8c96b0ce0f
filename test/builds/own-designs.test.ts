import { expect, test } from "vitest";
import { replaceable, replaceableNames } from "../../_includes/own-components.ts";
import { createContext } from "../../src/options.ts";
import warta from "../../src/plugin.ts";
import { article } from "../support/article.ts";
import { richSite } from "../support/rich-site.ts";
import { buildSite } from "../support/site.ts";
import { repository } from "../support/temporary-folder.ts";

const configuration = (options: string): string => `
  import { h } from "preact";
  import warta from "./src/plugin.ts";
  export default (config) => {
    config.addPlugin(warta, ${options});
    return { dir: { input: "content", includes: "../_includes", data: "../_data", output: "_site" } };
  };`;

const pageNames = replaceableNames.filter((name) => name.endsWith("Page"));
const kindOf = (page: string) => /<body[^>]* data-kind="([^"]*)"/.exec(page)?.[1];

test("a site draws each kind of page and each part of one itself, or around Warta's own", async () => {
  const parts = replaceableNames.filter((name) => !name.endsWith("Page"));
  const own = `Object.fromEntries([...${JSON.stringify(pageNames)}.map((name) => [name, ({ view, page }, Original) =>
    h("div", { id: name, "data-site": view.site.settings.name, "data-keys": Object.keys(page).length }, h(Original, { view, page }))]),
    ...${JSON.stringify(parts)}.map((name) => [name, (props, Original) =>
    [props.view.site.settings.name && h("i", { "data-part": name }), h(Original, props)]])])`;
  const site = await buildSite({
    ...richSite,
    "content/articles/banjir.md": article(
      { title: "Banjir Surut", live: true },
      "## 08.00 Air turun\n\nWarga pulang.",
    ),
    ".eleventy.ts": configuration(`{ components: ${own}, styles: [] }`),
  });
  const found = new Map<string, Set<string | undefined>>();
  const drawn = new Set<string>();
  for (const file of (await site.files()).filter((name) => name.endsWith(".html"))) {
    const page = await site.read(file);
    for (const [, part = ""] of page.matchAll(/<i data-part="(\w+)">/g)) drawn.add(part);
    const [, name = "none", keys] =
      /<div id="(\w+)" data-site="Kabar Uji[^"]*" data-keys="(\d+)">/.exec(page) ?? [];
    if (kindOf(page) === undefined && /http-equiv="refresh"/.test(page)) continue;
    expect(Number(keys), file).toBeGreaterThan(0);
    found.set(name, (found.get(name) ?? new Set()).add(kindOf(page)));
  }
  const kinds = pageNames.map((name) => [
    name,
    name
      .slice(0, -4)
      .replace(/\B[A-Z]/g, "-$&")
      .toLowerCase(),
  ]);
  expect([...found].map(([name, own]) => [name, ...own]).sort()).toEqual(kinds.sort());
  expect([...drawn].sort()).toEqual(parts.sort());
});

test("no rule of a site's own turns raw HTML on", () => {
  const { markdown } = createContext(repository, { markdown: (md) => md.set({ html: true }) });
  expect(markdown.render("<script>alert(1)</script>")).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
});

test("layouts and collections may be called by any name", () => {
  const named = { constructor: () => [], toString: () => [] };
  expect(createContext(repository, { layouts: named, collections: named }).design.layouts).toBe(named);
});

test("a slip in a component or a configuration is named before what follows from it", () => {
  expect(() => replaceable("Share", () => null)({} as never)).toThrow("Share: needs the view");
  expect(() => warta({ versionCheck() {}, globalData: { warta } } as never)).toThrow("only once");
});
