import { readFile } from "node:fs/promises";
import path from "node:path";
import type { MarkdownIt } from "markdown-it";
import { expect, test } from "vitest";
import { z } from "zod";
import { replaceableNames } from "../../_includes/own-components.ts";
import { defaultWords, wordsIn } from "../../_includes/words/words.ts";
import { filesBelow } from "../../src/content/files.ts";
import type { OwnFields } from "../../src/news/own-keys.ts";
import { createContext } from "../../src/options.ts";
import { tablesOf } from "../support/tables.ts";
import { repository } from "../support/temporary-folder.ts";

const tables = tablesOf<{ wrong: [options: object, message: string][] }>(import.meta.url);

test.each([
  ...tables.wrong,
  [
    { components: { Mastead: () => null } },
    'components.Mastead: there is no such option. Did you mean "Masthead"?',
  ],
  [
    { layouts: { longform: () => null }, frontMatter: ({ z }: OwnFields) => ({ layout: z.string() }) },
    "frontMatter.layout: the option layouts makes this key.",
  ],
  [
    { collections: { topics: () => [] } },
    "collections: choose other names than all, articles, topics, sections, authors, which are there already.",
  ],
  [{ words: { en: { share: { label: () => "Pass it on" } } } }, "words.en.share.label: write a string."],
  [{ frontMatter: () => undefined }, "frontMatter: give back an object with a shape for each key."],
  [{ frontMatter: async () => ({}) }, "frontMatter: the function must not be async."],
  [{ frontMatter: () => z.object({}) }, "frontMatter: give back an object with a shape for each key."],
  [
    { frontMatter: ({ date }: OwnFields) => ({ seen: date }) },
    "frontMatter.seen: call the function, as in date().",
  ],
  [{ frontMatter: () => ({ "the photographer": z.string() }) }, "frontMatter.the photographer: write a name"],
  [{ frontMatter: () => ({ title: z.string() }) }, "frontMatter.title: Warta itself has this key."],
  [
    { frontMatter: () => ({ photographer: "text" }) },
    "frontMatter.photographer: write a shape of the z that the function gets.",
  ],
  [
    { frontMatter: () => ({ size: z.union([z.string(), z.number()]) }) },
    "frontMatter.size: the editor's screen has no form",
  ],
  [{ frontMatter: () => ({ days: z.array(z.date()) }) }, "frontMatter.days: the editor's screen has no form"],
  [
    {
      frontMatter: () => {
        throw new Error("no connection");
      },
    },
    "frontMatter: the function fails: no connection",
  ],
  [
    {
      frontMatter: () => {
        throw "no network";
      },
    },
    "frontMatter: the function fails: no network",
  ],
  [
    { markdown: (md: MarkdownIt) => md.inline.ruler.at("none", () => false) },
    "markdown: the function fails: ",
  ],
  [{ styles: ["package.json"] }, /package\.json:\d+:\d+ /],
])("an option that is wrong is named: %j", (options, message) => {
  expect(() => createContext(repository, options as object)).toThrow(message);
});

test("a further language starts from the one that stands in for it, and what it lacks is named", () => {
  const { design, missingWords: missing } = createContext(repository, {
    words: { jv: { ...defaultWords.id, tags: "Bab" }, pt: { tags: "Temas" } },
  });
  expect(missing.get("jv")).toBeUndefined();
  expect(missing.get("pt")).toEqual(expect.arrayContaining(["searchBox.title", "kinds.Person"]));
  expect(missing.get("pt")).not.toContain("tags");
  expect(wordsIn(design, "jv")).toMatchObject({ tags: "Bab", archive: "Arsip" });
  expect(wordsIn(design, "pt")).toMatchObject({
    tags: "Temas",
    archive: "Archive",
    openGraphLocale: "pt_BR",
  });
});

test("a kind of schema.org that Warta has no name for gets one", () => {
  const { design } = createContext(repository, { words: { id: { kinds: { Mountain: "Gunung" } } } });
  expect(wordsIn(design, "id").kinds).toMatchObject({ Mountain: "Gunung", Person: "Tokoh" });
});

const componentFiles = ["components", "layout"].flatMap((folder) =>
  filesBelow(path.join(repository, "_includes", folder))
    .filter((file) => file.endsWith(".tsx"))
    .map((file) => path.join(repository, "_includes", folder, file)),
);

/** The keys of an interface in a file of code; none if it is not there. */
function keysOf(code: string, name: string): string[] {
  const [, body = ""] = new RegExp(`interface ${name} \\{\n(.*?)\n\\}`, "s").exec(code) ?? [];
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, key = ""]) => key);
}

test("docs/customise.md has every option, every component with its props, and every variable of the styles", async () => {
  const docs = await readFile(path.join(repository, "docs/customise.md"), "utf8");
  const rows = new Map([...docs.matchAll(/^\| `(\w+)` \|(.*)$/gm)].map(([, name, row]) => [name, row]));
  const code = await readFile(path.join(repository, "src/options.ts"), "utf8");
  expect([...rows.keys()]).toEqual(expect.arrayContaining(keysOf(code, "WartaOptions")));
  const parts = await readFile(path.join(repository, "_includes/own-components.ts"), "utf8");
  /** The props of a component that has few. */
  const inline = (name: string) => {
    const [, few = ""] = new RegExp(`^  ${name}: \\{ (.*) \\};$`, "m").exec(parts) ?? [];
    return [...few.matchAll(/(?:^|; )(\w+):/g)].map(([, key = ""]) => key);
  };
  const all = [...keysOf(parts, "PageItems"), ...keysOf(parts, "ReplaceableProps extends PageComponents")];
  expect(all.sort()).toEqual([...replaceableNames].sort());
  const isPage = (name: string) => name.endsWith("Page");
  for (const name of replaceableNames.filter(isPage))
    expect(docs).toMatch(new RegExp(`^\\| .*\`${name}\``, "m"));
  for (const name of replaceableNames.filter((name) => !isPage(name))) {
    const props = (await Promise.all(componentFiles.map((file) => readFile(file, "utf8"))))
      .flatMap((file) => keysOf(file, `${name}Props`))
      .concat(inline(name))
      .filter((key) => key !== "view");
    const named = [...(rows.get(name) ?? "").matchAll(/`(\w+)`/g)].map(([, prop]) => prop);
    expect(named, name).toEqual(expect.arrayContaining(props));
  }
  const base = await readFile(path.join(repository, "_includes/styles/base.css"), "utf8");
  const look = await readFile(path.join(repository, "src/news/settings/palette.json"), "utf8");
  const variables = [
    ...[...base.matchAll(/^ {2}(--[\w-]+):/gm)].map(([, name]) => name),
    ...[...look.matchAll(/^ {4}"(\w+)": "#/gm)].map(([, name]) => `--${name}`),
  ];
  for (const name of variables) expect(docs).toContain(`\`${name}\``);
});
