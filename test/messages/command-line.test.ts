import { expect, test } from "vitest";
import type { FixedReason } from "../../src/extract/reasons.ts";
import { commandLineEn } from "../../src/messages/en/command-line.ts";
import { importEn } from "../../src/messages/en/import.ts";
import { newEn } from "../../src/messages/en/new.ts";
import { sourcesEn } from "../../src/messages/en/sources.ts";
import { commandLineId } from "../../src/messages/id/command-line.ts";
import { importId } from "../../src/messages/id/import.ts";
import { newId } from "../../src/messages/id/new.ts";
import { reasonsId } from "../../src/messages/id/reasons.ts";
import { sourcesId } from "../../src/messages/id/sources.ts";
import { tableWords } from "../../src/messages/import-table.ts";
import { sayReason } from "../../src/messages/reasons.ts";

const dictionaries: Record<string, { id: object; en: object }> = {
  commandLine: { id: commandLineId, en: commandLineEn },
  import: { id: importId, en: importEn },
  new: { id: newId, en: newEn },
  sources: { id: sourcesId, en: sourcesEn },
  table: tableWords,
  fields: { id: tableWords.id.fields, en: tableWords.en.fields },
  roles: { id: tableWords.id.roles, en: tableWords.en.roles },
};

/** Says nothing in words: an arrow, the name of an option. */
const sameInBoth: ReadonlySet<string> = new Set(["import.written", "import.isWrongDate"]);
/** Values that are no free text. */
const values: Record<string, unknown[][]> = {
  "import.count": ["written", "would write", "imported before", "exists", "duplicate", "failed"].map(
    (status) => [701, status],
  ),
};
/** Numbers, so that they may stand for texts and numbers alike; each is found again in a sentence. */
const markers = [701, 702, 703, 704];

interface Pair {
  name: string;
  id: string;
  en: string;
}

const pairs = Object.entries(dictionaries).flatMap(([subject, { id, en }]) =>
  Object.entries(en).flatMap(([key, inEnglish]): Pair[] => {
    const name = `${subject}.${key}`;
    const inIndonesian: unknown = Reflect.get(id, key);
    if (typeof inEnglish === "string") return [{ name, id: String(inIndonesian), en: inEnglish }];
    if (typeof inEnglish !== "function" || typeof inIndonesian !== "function") return [];
    const all = values[name] ?? [markers.slice(0, inEnglish.length)];
    return all.map((some) => ({ name, id: inIndonesian(...some), en: inEnglish(...some) }));
  }),
);

test("each sentence is one of its language", () => {
  const same = pairs.filter(({ id, en }) => id === en).map(({ name }) => name);
  expect(new Set(same)).toEqual(sameInBoth);
  expect(pairs.length).toBeGreaterThan(80);
});

test.each(pairs)("$name tells the same values in both languages", ({ id, en }) => {
  for (const text of [id, en]) {
    expect(text).not.toBe("");
    expect(text).not.toMatch(/undefined|\[object/);
  }
  const told = (text: string) => markers.filter((marker) => text.includes(String(marker)));
  expect(told(id)).toEqual(told(en));
});

test.each(pairs)("$name names the same files, options and examples in both languages", ({ id, en }) => {
  const named = (text: string) =>
    new Set(
      text.match(
        /--[a-z-]+|content\/\w+|\.(?:txt|md|markdown|html)\b|\d{4}-\d\d-\d\d(?: [\d:]+)?|Asia\/\w+/g,
      ),
    );
  expect(named(id)).toEqual(named(en));
});

test("no value is left out of a sentence in English either", () => {
  for (const [subject, { en }] of Object.entries(dictionaries)) {
    for (const [key, say] of Object.entries(en)) {
      if (typeof say !== "function" || values[`${subject}.${key}`]) continue;
      const text = String(say(...markers));
      const told = markers.filter((marker) => text.includes(String(marker)));
      expect({ key, told }).toEqual({ key, told: markers.slice(0, say.length) });
    }
  }
});

test("each reason to drop a line is said in Indonesian, and stays for programs as it is", () => {
  for (const reason of Object.keys(reasonsId) as FixedReason[]) {
    expect(sayReason(reason)).toEqual({ id: reasonsId[reason], en: reason });
    expect(reasonsId[reason]).not.toBe(reason);
  }
  expect(sayReason("repeats line 12")).toEqual({ id: "mengulang baris 12", en: "repeats line 12" });
});
