import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { usualWords } from "../../_includes/words/words.ts";
import { editorWords } from "../../src/features/editor/words.ts";
import type { Language } from "../../src/messages/message.ts";
import { keyWords } from "../support/key-words.ts";
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

/** A dictionary's own file less one line, wherever it is put. */
async function lessOneLine(file: string, line: RegExp): Promise<string> {
  const text = await readFile(path.join(repository, file), "utf8");
  expect(text).toMatch(line);
  const folder = path.dirname(path.join(repository, file));
  return text
    .replace(line, "")
    .replace(/from "(\.[^"]+)"/g, (_, target) => `from "${path.join(folder, target)}"`);
}

test("the compiler refuses a dictionary that lacks a word", async () => {
  const errors = await compile({
    "en.ts": await lessOneLine("_includes/words/en.ts", /^ {2}updated: .*\n/m),
    "kinds.ts": await lessOneLine("_includes/words/kinds.ts", /^ {2}Person: .*\n/m),
    "editor-en.ts": await lessOneLine("src/features/editor/words.ts", /^ {2}drafts: "Drafts".*\n/m),
  });
  expect(
    [...errors].map(([place, said]) => `${place.replace(/\(.*/, "")}: ${said.slice(0, 48)}`).sort(),
  ).toEqual([
    expect.stringMatching(/^editor-en\.ts: TS2741: Property 'drafts' is missing/),
    expect.stringMatching(/^en\.ts: TS2741: Property 'updated' is missing/),
    expect.stringMatching(/^kinds\.ts: TS2741: Property 'Person' is missing/),
  ]);
});

test("no word is empty, and none of the one language is left in the other but names and what both say", () => {
  const flat = (dictionary: object): Map<string, string> =>
    new Map(
      Object.entries(dictionary).flatMap(([key, value]): [string, string][] => {
        if (typeof value === "string") return [[key, value]];
        if (typeof value === "function") return [[key, String(value("2", "3"))]];
        return [...flat(value)].map(([inner, text]) => [`${key}.${inner}`, text]);
      }),
    );
  const both = (of: Record<Language, object>) => {
    const english = flat(of.en);
    return [...flat(of.id)].filter(([key, text]) => english.get(key) === text).map(([key]) => key);
  };
  const words = usualWords;
  const ofKeys = { id: keyWords("id"), en: keyWords("en") };
  expect(flat(ofKeys.id).keys()).toEqual(flat(ofKeys.en).keys());
  for (const dictionary of [words, editorWords, ofKeys].flatMap((of) => [of.id, of.en]))
    for (const [key, text] of flat(dictionary)) expect(text.trim(), key).not.toBe("");
  expect(both(words)).toMatchInlineSnapshot(`
    [
      "rssFeed",
      "atomFeed",
      "jsonFeed",
      "kinds.Movie",
      "text.things.video",
      "text.things.audio",
    ]
  `);
  expect(both(editorWords)).toEqual([]);
  expect(both(ofKeys)).toEqual(["look.logo.label", "ninjs.ninjs.label"]);
});
