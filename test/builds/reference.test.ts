import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { defaultWords } from "../../_includes/words/words.ts";
import { tablesOf } from "../support/tables.ts";
import { repository } from "../support/temporary-folder.ts";

const tables = tablesOf<{ types: [file: string, names: string[]][] }>(import.meta.url);

/** The types that a site's own code meets, by the files that they are in. */
const types: [file: string, names: string[]][] = tables.types;

const head = `# Options and types

Written from the code by its test. \`WartaOptions\` is what \`addPlugin(warta, { … })\` takes; the others are what components, collections and templates get. An editor such as VS Code shows the same while you write.
`;

/** A cell of a table, on one line. */
const cell = (text: string): string => text.replace(/\s+/g, " ").replaceAll("|", "\\|").trim();

/** The properties of an interface, with what its comments say of them. */
function rowsOf(file: string, name: string): string[] {
  const code = readFileSync(path.join(repository, file), "utf8");
  const [, base = "", body = ""] =
    new RegExp(`export interface ${name}\\b(.*?) \\{\\n(.*?)\\n\\}`, "s").exec(code) ?? [];
  const rows = [...body.matchAll(/(?:^ {2}\/\*\*(.*?)\*\/\n)?^ {2}(\w+\??)(\(.*?\))?: (.*?);$/gms)].map(
    ([, said = "", key = "", takes = "", type = ""]) =>
      `| \`${key}\` | \`${cell(takes ? `${takes} => ${type}` : type)}\` | ${cell(said.replace(/^ *\* ?/gm, ""))} |`,
  );
  const more = base.replace(/^<T>|extends/g, "").trim();
  return [
    "",
    `## \`${name}\``,
    "",
    ...(more ? [`All of \`${cell(more)}\`, and`, ""] : []),
    "| key | type | |",
    "| --- | --- | --- |",
    ...rows,
  ];
}

/** The words of the interface, by the names that the option `words` takes: `searchBox.title`. */
function wordsOf(english: object, indonesian: object, before = ""): string[] {
  const other = new Map<string, unknown>(Object.entries(indonesian));
  return Object.entries(english).flatMap(([key, word]: [string, unknown]) => {
    const name = before + key;
    if (name === "kinds") return [];
    if (typeof word === "object") return wordsOf(Object(word), Object(other.get(key)), `${name}.`);
    const shown = [word, other.get(key)].map((one) => (typeof one === "string" ? cell(one) : "a function"));
    return [`| \`${name}\` | ${shown.join(" | ")} |`];
  });
}

test("docs/reference.md has all options and types", async () => {
  const sections = types.flatMap(([file, names]) => names.map((name) => rowsOf(file, name)));
  for (const section of sections) expect(section.at(-1), section[1]).toMatch(/^\| `\w/);
  const { en, id } = defaultWords;
  const words = [
    "",
    "## Words",
    "",
    "| key | English | Indonesian |",
    "| --- | --- | --- |",
    ...wordsOf(en, id),
  ];
  await expect(`${[head.trimEnd(), ...sections.flat(), ...words].join("\n")}\n`).toMatchFileSnapshot(
    path.join(repository, "docs/reference.md"),
  );
});
