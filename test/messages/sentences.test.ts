import { describe, expect, test } from "vitest";
import { addressesEn } from "../../src/messages/en/addresses.ts";
import { articlesEn } from "../../src/messages/en/articles.ts";
import { buildsEn } from "../../src/messages/en/builds.ts";
import { checksEn } from "../../src/messages/en/checks.ts";
import { datesEn } from "../../src/messages/en/dates.ts";
import { fieldsEn } from "../../src/messages/en/fields.ts";
import { filesEn } from "../../src/messages/en/files.ts";
import { picturesEn } from "../../src/messages/en/pictures.ts";
import { silentEditsEn } from "../../src/messages/en/silent-edits.ts";
import { textsEn } from "../../src/messages/en/texts.ts";
import { sayHints } from "../../src/messages/hints.ts";
import { addressesId } from "../../src/messages/id/addresses.ts";
import { articlesId } from "../../src/messages/id/articles.ts";
import { buildsId } from "../../src/messages/id/builds.ts";
import { checksId } from "../../src/messages/id/checks.ts";
import { datesId } from "../../src/messages/id/dates.ts";
import { fieldsId } from "../../src/messages/id/fields.ts";
import { filesId } from "../../src/messages/id/files.ts";
import { picturesId } from "../../src/messages/id/pictures.ts";
import { silentEditsId } from "../../src/messages/id/silent-edits.ts";
import { textsId } from "../../src/messages/id/texts.ts";

const dictionaries: Record<string, { id: object; en: object }> = {
  addresses: { id: addressesId, en: addressesEn },
  articles: { id: articlesId, en: articlesEn },
  builds: { id: buildsId, en: buildsEn },
  checks: { id: checksId, en: checksEn },
  dates: { id: datesId, en: datesEn },
  fields: { id: fieldsId, en: fieldsEn },
  files: { id: filesId, en: filesEn },
  pictures: { id: picturesId, en: picturesEn },
  silentEdits: { id: silentEditsId, en: silentEditsEn },
  texts: { id: textsId, en: textsEn },
};

/** Numbers, so that they may stand for texts and numbers alike; each is found again in a sentence. */
const markers = [701, 702, 703, 704, 705];
/** Values that are not said as they are: the number of a month. */
const special: Record<string, unknown[]> = { "dates.monthHasDays": [2, 702, 703] };

interface Pair {
  name: string;
  id: string;
  en: string;
  /** How many values it takes in each language: one that is not named there is not said. */
  takes: { id: number; en: number };
}

const say = (written: unknown, values: unknown[]): string =>
  typeof written === "function" ? String(written(...values)) : String(written);
const taken = (written: unknown): number => (typeof written === "function" ? written.length : 0);

const pairs = Object.entries(dictionaries).flatMap(([subject, { id, en }]) =>
  Object.keys(en).map((key): Pair => {
    const name = `${subject}.${key}`;
    const written: { id: unknown; en: unknown } = { id: Reflect.get(id, key), en: Reflect.get(en, key) };
    const values = special[name] ?? markers;
    return {
      name,
      id: say(written.id, values),
      en: say(written.en, values),
      takes: { id: taken(written.id), en: taken(written.en) },
    };
  }),
);

/** What of a sentence is no word of its language: values, addresses, names of keys and files, examples. */
const same = {
  markers: /70\d/g,
  addresses: /https?:\/\/\S*|\/lama\/berita\.html|\/2020\/01\/24\/judul\/|\/tag\//g,
  files: /content\/(?:tags\/)?|_data\/site\.yaml|kominfo-di-tiktok\.md|origin\/main|HEAD~1|redaksi\/warta/g,
  keys: /"?\b(?:title|date|text|draft|updated|corrections|retracted|review|lang|leadUntil|translationOf|search|publisher|name|url|backend|repo|viewBox|width|height)\b(?:: ?(?:true|false|…)|")|WARTA_\w+/g,
  examples: /"[^"]*\d{4}[^"]*"|\+07:00|WI(?:B|TA|T)\b|Asia\/\w+|#p\d|#bagian-|---/g,
  options: /--[a-z]+|fetch-depth: 0|\bgithub\b/g,
};

test("there is a sentence in each language for each name", () => {
  for (const { id, en } of Object.values(dictionaries)) expect(Object.keys(id)).toEqual(Object.keys(en));
  expect(pairs.length).toBeGreaterThan(150);
  for (const { id, en } of pairs)
    for (const text of [id, en]) expect(text).not.toMatch(/^\s*$|undefined|NaN|\[object/);
});

test("none is the same in both", () => {
  expect(pairs.filter(({ id, en }) => id === en).map(({ name }) => name)).toEqual([]);
});

describe.each(pairs)("$name", ({ id, en, takes }) => {
  test("says all that it is given, in each language", () => {
    const told = (text: string) => markers.filter((marker) => text.includes(String(marker)));
    expect(told(id)).toEqual(told(en));
    expect(takes.id).toBe(takes.en);
    if (!id.includes("Februari")) expect(told(en)).toHaveLength(takes.en);
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
    // Names of keys and of what other programs call things are not translated.
    const words = id.replace(/"[^"]*"|\[[^\]]*\]|<[^>]*>|--\S+|warta check|pull request/g, " ");
    expect(words).not.toMatch(
      /\b(?:the|is|are|and|or|not|no|of|with|without|write|has|was|its?|from|this)\b/i,
    );
  });
});

test("one is one, and more are more; in Indonesian they have one form", () => {
  expect([1, 2, 0].map((count) => buildsEn.mistakes(count))).toEqual([
    "1 mistake:",
    "2 mistakes:",
    "0 mistakes:",
  ]);
  expect([1, 2].map((count) => buildsId.mistakes(count))).toEqual(["1 kesalahan:", "2 kesalahan:"]);
  expect([1, 2].map((count) => silentEditsEn.morePlaces(count))).toEqual([
    "1 more place changed too.",
    "2 more places changed too.",
  ]);
  expect(checksEn.isSound(1, 2, 1)).toBe("1 article, 2 tags: 1 notice, no mistake.");
  expect(checksId.isSound(1, 2, 1)).toBe("1 berita, 2 topik: 1 catatan, tidak ada kesalahan.");
});

test("every month has its name", () => {
  const name = (month: number) => [datesId, datesEn].map((dates) => dates.monthHasDays(month, 2024, 9));
  const names = Array.from({ length: 12 }, (_, index) => name(index + 1));
  expect(names[0]).toEqual(["Januari 2024 terdiri atas 9 hari.", "January 2024 has 9 days."]);
  expect(names[11]).toEqual(["Desember 2024 terdiri atas 9 hari.", "December 2024 has 9 days."]);
  expect(new Set(names.flat()).size).toBe(24);
});

test("a hint says what was meant", () => {
  expect(sayHints.didYouMean('"Kominfo"')).toEqual({
    id: 'Maksud Anda "Kominfo"?',
    en: 'Did you mean "Kominfo"?',
  });
});
