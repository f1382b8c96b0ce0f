import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { editorWords } from "../../_includes/words/editor/editor-words.ts";
import { words } from "../../_includes/words/words.ts";
import type { Language } from "../../src/messages/message.ts";
import { repository } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** Compiles files with the project's own settings. @returns the places of errors, `words.ts(3)`, and what is said of them */
async function compile(files: Record<string, string>): Promise<Map<string, string>> {
  const root = await temporaryFolder();
  const settings = {
    extends: path.join(repository, "tsconfig.json"),
    compilerOptions: { typeRoots: [path.join(repository, "node_modules/@types")] },
    include: ["*.ts"],
  };
  await writeFile(path.join(root, "tsconfig.json"), JSON.stringify(settings));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, name), text);
  const output = await new Promise<string>((resolve) => {
    const tsc = path.join(repository, "node_modules/typescript/bin/tsc");
    execFile(process.execPath, [tsc, "-p", root, "--pretty", "false"], { cwd: root }, (_, out) =>
      resolve(out),
    );
  });
  const errors = output.matchAll(/^(\S+\.ts)\((\d+),\d+\): error (.+)$/gm);
  return new Map(
    [...errors].map(([, file, line, said]) => [`${path.basename(String(file))}(${line})`, String(said)]),
  );
}

type Dictionary = Record<string, unknown>;

/** A line for each word of a dictionary, nested ones too, that makes the dictionary without it. */
function withoutEach(dictionary: Dictionary, type: string): string[] {
  const lack = (inner: string, key: string, whole: (rest: string) => string) =>
    `{ const { ${JSON.stringify(key)}: gone, ...rest } = ${inner}; const w: ${type} = ${whole("rest")}; use(gone, w); }`;
  return Object.entries(dictionary).flatMap(([key, value]) => [
    lack("all", key, (rest) => rest),
    ...(typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.keys(value).map((inner) => lack(`all.${key}`, inner, (rest) => `{ ...all, ${key}: ${rest} }`))
      : []),
  ]);
}

const dictionaries = {
  "words.ts": { type: "Words", file: "_includes/words/words.ts", all: "words", dictionary: words.id },
  "editor.ts": {
    type: "EditorWords",
    file: "_includes/words/editor/editor-words.ts",
    all: "editorWords",
    dictionary: editorWords.id,
  },
};

/** A dictionary's own file less one line, wherever it is put. */
async function lessOneLine(file: string, line: RegExp): Promise<string> {
  const text = await readFile(path.join(repository, file), "utf8");
  expect(text).toMatch(line);
  const folder = path.dirname(path.join(repository, file));
  return text
    .replace(line, "")
    .replace(/from "(\.[^"]+)"/g, (_, target) => `from "${path.join(folder, target)}"`);
}

test("the compiler refuses a dictionary that lacks a word, whichever it is", async () => {
  const files: Record<string, string> = {};
  const wanted: string[] = [];
  for (const [name, { type, file, all, dictionary }] of Object.entries(dictionaries)) {
    const lines = withoutEach(dictionary as unknown as Dictionary, type);
    const head = `import { type ${type}, ${all} } from "${path.join(repository, file)}"; const all: ${type} = ${all}.en; const use = (...values: unknown[]) => values.length;`;
    files[name] = `${[head, ...lines].join("\n")}\n`;
    wanted.push(...lines.map((_, index) => `${name}(${index + 2})`));
  }
  const errors = await compile(files);
  expect(wanted.length).toBeGreaterThan(200);
  expect([...errors.keys()].sort()).toEqual(wanted.sort());
  for (const said of errors.values()) expect(said).toMatch(/^TS27(?:39|40|41)|^TS2322/);
});

test("so it does where the line is taken out of the file itself", async () => {
  const errors = await compile({
    "en.ts": await lessOneLine("_includes/words/en.ts", /^ {2}updated: .*\n/m),
    "id.ts": await lessOneLine("_includes/words/id.ts", /^ {2}Person: .*\n/m),
    "editor-en.ts": await lessOneLine("_includes/words/editor/editor-en.ts", /^ {2}drafts: .*\n/m),
  });
  expect(
    [...errors].map(([place, said]) => `${place.replace(/\(.*/, "")}: ${said.slice(0, 48)}`).sort(),
  ).toEqual([
    expect.stringMatching(/^editor-en\.ts: TS2741: Property 'drafts' is missing/),
    expect.stringMatching(/^en\.ts: TS2741: Property 'updated' is missing/),
    expect.stringMatching(/^id\.ts: TS2741: Property 'Person' is missing/),
  ]);
});

test("no word is empty, and none of the one language is left in the other but names and what both say", () => {
  const flat = (dictionary: object): Map<string, string> =>
    new Map(
      Object.entries(dictionary).flatMap(([key, value]): [string, string][] => {
        if (typeof value === "string") return [[key, value]];
        if (typeof value === "function") return [[key, String(value(2, 3))]];
        return [...flat(value)].map(([inner, text]) => [`${key}.${inner}`, text]);
      }),
    );
  const both = (of: Record<Language, object>) => {
    const english = flat(of.en);
    return [...flat(of.id)].filter(([key, text]) => english.get(key) === text).map(([key]) => key);
  };
  for (const dictionary of [words.id, words.en, editorWords.id, editorWords.en])
    for (const [key, text] of flat(dictionary)) expect(text.trim(), key).not.toBe("");
  expect(both(words)).toMatchInlineSnapshot(`
    [
      "atomFeed",
      "jsonFeed",
      "kinds.Movie",
    ]
  `);
  expect(both(editorWords)).toMatchInlineSnapshot(`
    [
      "settings.ninjs.label",
    ]
  `);
});
