import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Message } from "../../src/messages/message.ts";
import { filesOfProject } from "../architecture/project-files.ts";

const isMessage = (value: object): value is Message => "id" in value && "en" in value;

/** All texts for editors, by their places in the JSON files: `help.json dryRun`. */
const sentences = filesOfProject("src")
  .filter((file) => /(?:\bmessages(?:\/\w+)?|\/help)\.json$/.test(file))
  .flatMap((file) => textsIn(JSON.parse(readFileSync(file, "utf8")), file.replace(/^src\//, "")));

function textsIn(value: object, place: string): (Message & { name: string })[] {
  if (isMessage(value)) return [{ name: place, ...value }];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${place} ${key}`));
}

/** Says nothing in words: an arrow, the name of an option. */
const sameInBoth: ReadonlySet<string> = new Set([
  "import/messages.json outcome written",
  "import/messages.json import isWrongDate",
]);

/** What of a sentence is no word of its language: values, addresses, names of keys and files, examples. */
const same = {
  addresses: /https?:\/\/\S*|\/lama\/berita\.html|\/2020\/01\/24\/judul\/|\/tag\//g,
  files:
    /content\/(?:tags\/|\w+)?|_data\/site\.yaml|harga-beras-turun\.md|origin\/main|HEAD~1|redaksi\/warta/g,
  keys: /"?\b(?:title|date|text|draft|updated|corrections|retracted|review|lang|leadUntil|translationOf|search|publisher|name|url|backend|repo|viewBox|width|height)\b(?:: ?(?:true|false|…)|")|WARTA_\w+/g,
  examples: /"\d{4}[-\d .:]*"|#p\d|#bagian-|---/g,
  options: /--[a-z]+|fetch-depth: 0|\bgithub\b/g,
};

test("no sentence is the same in both languages", () => {
  expect(sentences.length).toBeGreaterThan(150);
  expect(new Set(sentences.filter(({ id, en }) => id === en).map(({ name }) => name))).toEqual(sameInBoth);
});

test("none is empty", () => {
  for (const { name, id, en } of sentences)
    for (const text of [id, en]) expect(text.trim(), name).not.toBe("");
});

test("each names the same keys, files and examples in both languages", () => {
  for (const [what, pattern] of Object.entries(same)) {
    const named = (name: string, text: string) => [name, what, ...new Set(text.match(pattern)?.sort())];
    for (const { name, id, en } of sentences) expect(named(name, id)).toEqual(named(name, en));
  }
});

test("each ends as a sentence where it does in English", () => {
  const end = (text: string) => /[.:?]$/.exec(text)?.[0];
  for (const { name, id, en } of sentences) expect(`${name} ${end(id)}`).toBe(`${name} ${end(en)}`);
});

test("none says anything in English in Indonesian", () => {
  for (const { name, id } of sentences) {
    if (sameInBoth.has(name)) continue;
    // Names of keys and of what other programs call things are not translated.
    const words = id.replace(/"[^"]*"|\[[^\]]*\]|<[^>]*>|\{\w+\}|--\S+|warta \w+|pull request/g, " ");
    expect(words, name).not.toMatch(
      /\b(?:the|is|are|and|or|not|no|of|with|without|write|has|was|its?|from|this)\b/i,
    );
  }
});
