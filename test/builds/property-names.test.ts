import { beforeAll, expect, test } from "vitest";
import { formatDiagnostic } from "../../src/content/diagnostic.ts";
import { readContent } from "../../src/content/read-content.ts";
import { extractArticle } from "../../src/import/extract.ts";
import { article as articleFile, markdownFile } from "../support/article.ts";
import { createSite, siteYaml, type TestSite } from "../support/site.ts";
import { tablesOf } from "../support/tables.ts";
import { time } from "../support/time.ts";

const { text } = tablesOf<{ text: string }>(import.meta.url);

/** What every object in JavaScript has: a table that is asked by what a text says must not answer with it. */
const names = Object.getOwnPropertyNames(Object.prototype);
const slugOf = (name: string): string => name.toLowerCase().replaceAll("_", "");

/** An article that says a name wherever a text can name something. */
const naming = (name: string): string =>
  markdownFile(
    {
      title: `Kata ${name}`,
      date: "2024-05-01 08:00",
      section: name,
      authors: [name],
      tags: [name],
      dateline: name,
      initials: name,
      aliases: [`/lama/${name}/`],
      source: { publisher: name },
    },
    text.replaceAll("NAME", name),
  );

const files = Object.fromEntries(
  names.flatMap((name) => [
    [`content/articles/2024-05-01-${slugOf(name)}.md`, naming(name)],
    [`content/tags/${slugOf(name)}.md`, markdownFile({ name, aliases: [`${name} lain`] })],
    [`content/authors/${slugOf(name)}.md`, markdownFile({ name: `${name} Penulis` })],
    [`content/pages/halaman-${slugOf(name)}.md`, markdownFile({ title: name })],
  ]),
);

let site: TestSite;
beforeAll(async () => {
  site = await createSite(files);
});

test("a site that says nothing else is built, and says them where they stand", async () => {
  const { code, output } = await site.build();
  expect([code, output]).toEqual([0, expect.not.stringContaining("native code")]);
  for (const name of names) {
    const page = await site.read(`2024/05/01/${slugOf(name)}/index.html`);
    expect(page).not.toMatch(/native code|undefined|\[object |NaN/);
    expect(page).toContain(`/tag/${slugOf(name)}/`);
  }
  expect(await site.read("feed.xml")).not.toMatch(/native code|\[object /);
});

test.each([
  ["a block", (name: string) => ({ text: `::: ${name}\nIsi.\n:::` })],
  ["a chart", (name: string) => ({ text: `::: grafik ${name}\nTahun;Jumlah\n2020;1\n:::` })],
  ["a key", (name: string) => ({ keys: { [`${name}`]: "x" } })],
  ["a key of a source", (name: string) => ({ keys: { source: { [`${name}`]: "x" } } })],
  ["an original", (name: string) => ({ keys: { language: "en", translationOf: name } })],
  ["a picture", (name: string) => ({ text: `![Los](${name})` })],
])("as the name of %s that there is none of, it is a mistake", async (_, article) => {
  const site = await createSite();
  for (const name of names) {
    const { keys, text = "Isi." }: { keys?: object; text?: string } = article(name);
    await site.write({ [`content/articles/${slugOf(name)}.md`]: articleFile({ ...keys }, text) });
  }
  const result = await readContent({ root: site.root, now: time("2026-01-01T00:00:00Z"), preview: false });
  const said = result.ok ? [] : result.mistakes.map((mistake) => formatDiagnostic(mistake, "en"));
  expect([...new Set(said.map((line) => line.split(":")[0]))]).toEqual(
    names.map((name) => `content/articles/${slugOf(name)}.md`).sort(),
  );
  const { code, output } = await site.build();
  expect(code).toBe(1);
  for (const line of said) expect(output).toContain(line);
});

test("as words of the settings", async () => {
  const list = (keys: (name: string) => string): string =>
    names.map((name) => `  - ${keys(name)}\n`).join("");
  await site.write({
    "_data/site.yaml":
      `${siteYaml}sections:\n${list((name) => `{ name: ${name} }`)}` +
      `menu:\n${list((name) => `{ name: ${name}, path: /${name}/ }`)}`,
  });
  const { code, output } = await site.build();
  expect(code).toBe(0);
  for (const name of names) expect(output).toContain(`menu.path: "/${name}/" leads to no page`);
});

test("in a text that is imported", () => {
  for (const name of names) {
    const lines = [
      name,
      `${name}: ${name}`,
      `Penulis: ${name}`,
      `Rubrik: ${name}`,
      `KOTA, ${name} - Pasar dibuka.`,
    ];
    const read = extractArticle(
      [...lines, `&${name};`, `Tag: ${name}, #${name}`, `(${name}/${name})`].join("\n"),
    );
    expect(JSON.stringify(read)).not.toMatch(/native code|\[object /);
  }
});
