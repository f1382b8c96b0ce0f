import { describe, expect, test } from "vitest";
import help from "../../src/cli/help.json" with { type: "json" };
import { buildMessages } from "../../src/messages/builds.ts";
import { checkMessages } from "../../src/messages/checks.ts";
import { dateMessages } from "../../src/messages/dates.ts";
import { didYouMean, type Message } from "../../src/messages/message.ts";
import { filesOfProject } from "../architecture/project-files.ts";

type Maker = (...values: never[]) => Message;
/** By the names they are exported by: `dateMessages`. */
const { titles, ...rest } = help;
const subjects: Record<string, Record<string, Message | Maker>> = { titles, help: rest };
const files = filesOfProject("src").filter((file) => /\bmessages(?:\/[\w-]+)?\.ts$/.test(file));
for (const file of files) {
  const exported: object = await import(`../../${file}`);
  for (const [name, messages] of Object.entries(exported))
    if (name.endsWith("Messages")) subjects[name] = messages;
}

/** Each stands for a text, a number or a message alike, and is found again in a sentence. */
const markers = [701, 702, 703, 704, 705].map((number) =>
  Object.assign(Number(number), { id: String(number), en: String(number) }),
);
/** Values that are not said as they are: the number of a month, what became of a source. */
const special: Record<string, unknown[]> = {
  "tagMessages.filled": [{ filled: 11, published: 22, edited: 33 }],
  "dateMessages.monthHasDays": [2, 702, 703],
  "importMessages.count": [701, "duplicate"],
  "buildMessages.foreign": [["701"], 702],
  "buildMessages.lacksWords": ["701", "id", ["702"]],
  "fieldMessages.isTooSmall": [701, "letters"],
  "fieldMessages.isTooBig": [701, "letters"],
};
/** Says nothing in words: an arrow, the name of an option. */
const sameInBoth: ReadonlySet<string> = new Set(["outcomeMessages.written", "importMessages.isWrongDate"]);

const sentences = Object.entries(subjects).flatMap(([subject, messages]) =>
  Object.entries(messages).map(([key, written]) => {
    const name = `${subject}.${key}`;
    if (typeof written !== "function") return { name, ...written, takes: 0 };
    const make = written as (...values: unknown[]) => Message;
    return { name, ...make(...(special[name] ?? markers)), takes: name in special ? 0 : make.length };
  }),
);

/** What of a sentence is no word of its language: values, addresses, names of keys and files, examples. */
const same = {
  addresses: /https?:\/\/\S*|\/lama\/berita\.html|\/2020\/01\/24\/judul\/|\/tag\//g,
  files:
    /content\/(?:tags\/|\w+)?|_data\/site\.yaml|harga-beras-turun\.md|origin\/main|HEAD~1|redaksi\/warta/g,
  keys: /"?\b(?:title|date|text|draft|updated|corrections|retracted|review|lang|leadUntil|translationOf|search|publisher|name|url|backend|repo|viewBox|width|height)\b(?:: ?(?:true|false|…)|")|WARTA_\w+/g,
  examples: /"[^"]*\d{4}[^"]*"|\+07:00|WI(?:B|TA|T)\b|Asia\/\w+|#p\d|#bagian-|---/g,
  options: /--[a-z]+|fetch-depth: 0|\bgithub\b/g,
};

test("no sentence is the same in both languages", () => {
  expect(sentences.length).toBeGreaterThan(150);
  expect(new Set(sentences.filter(({ id, en }) => id === en).map(({ name }) => name))).toEqual(sameInBoth);
});

describe.each(sentences)("$name", ({ name, id, en, takes }) => {
  test("says all that it is given, in each language", () => {
    const said = (text: string) => markers.filter((marker) => text.includes(String(marker)));
    expect(said(id)).toEqual(said(en));
    expect(said(en).length).toBeGreaterThanOrEqual(takes);
    for (const text of [id, en]) expect(text).not.toMatch(/^\s*$|undefined|NaN|\[object/);
  });

  test("names the same keys, files and examples in each", () => {
    for (const [what, pattern] of Object.entries(same)) {
      const named = (text: string) => [...new Set(text.match(pattern))].sort();
      expect({ [what]: named(id) }).toEqual({ [what]: named(en) });
    }
  });

  test("ends as a sentence where it does in English", () => {
    expect(/[.:?]$/.exec(id)?.[0]).toBe(/[.:?]$/.exec(en)?.[0]);
  });

  test("says in Indonesian nothing in English", () => {
    if (sameInBoth.has(name)) return;
    // Names of keys and of what other programs call things are not translated.
    const words = id.replace(/"[^"]*"|\[[^\]]*\]|<[^>]*>|--\S+|warta \w+|pull request/g, " ");
    expect(words).not.toMatch(
      /\b(?:the|is|are|and|or|not|no|of|with|without|write|has|was|its?|from|this)\b/i,
    );
  });
});

test("one is one, and more are more; in Indonesian they have one form", () => {
  expect([1, 2, 0].map((count) => buildMessages.mistakes(count).en)).toEqual([
    "1 mistake:",
    "2 mistakes:",
    "0 mistakes:",
  ]);
  expect([1, 2].map((count) => buildMessages.mistakes(count).id)).toEqual(["1 kesalahan:", "2 kesalahan:"]);
  expect(checkMessages.isSound(9, 1, 3, 0)).toEqual({
    id: "9 berita (1 di antaranya draf), 3 topik: 0 catatan, tidak ada kesalahan.",
    en: "9 articles (1 of them a draft), 3 tags: 0 notices, no mistake.",
  });
  expect(checkMessages.isSound(1, 0, 2, 1)).toEqual({
    id: "1 berita, 2 topik: 1 catatan, tidak ada kesalahan.",
    en: "1 article, 2 tags: 1 notice, no mistake.",
  });
});

test("every month has its name", () => {
  const names = Array.from({ length: 12 }, (_, index) => dateMessages.monthHasDays(index + 1, 2024, 9));
  expect(names[0]).toEqual({ id: "Januari 2024 hanya sampai tanggal 9.", en: "January 2024 has 9 days." });
  expect(names[11]).toEqual({ id: "Desember 2024 hanya sampai tanggal 9.", en: "December 2024 has 9 days." });
  expect(new Set(names.flatMap(({ id, en }) => [id, en])).size).toBe(24);
});

test("a hint says what was meant", () => {
  expect(didYouMean('"Kominfo"')).toEqual({
    id: 'Maksud Anda "Kominfo"?',
    en: 'Did you mean "Kominfo"?',
  });
});
