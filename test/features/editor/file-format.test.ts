import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { defaultWords } from "../../../_includes/words/words.ts";
import { readSettings } from "../../../src/content/read-settings.ts";
import { fileFormat } from "../../../src/features/editor/browser/file-format.js";
import { screenConfig } from "../../../src/features/editor/cms-config.ts";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";

/** A file, by default the usual one of an article: what the screen shows of it, and what is written if some of that is changed. */
interface Case {
  of?: string;
  text?: string;
  shows?: object;
  changes?: Record<string, unknown>;
  /** Pieces of the file, and what stands in their places then. */
  writes?: Record<string, string>;
}
const tables = tablesOf<{ written: string; cases: Cases<Case> }>(import.meta.url);

const { cms, leftOut, calendar, tagNames } = screenConfig({
  settings: readSettings(new TextEncoder().encode("name: Kabar Uji\n")).settings,
  sections: ["Ekonomi"],
  articlesFolder: "content/articles",
  kinds: defaultWords.id.kinds,
  tags: [{ name: "Pasar Melati", slug: "pasar-melati", aliases: ["Pasar Lama"] }],
});

/** The format of a collection, as the screen makes it. */
function formatOf(name: string) {
  const found = cms.collections?.find((one) => "name" in one && one.name === name);
  if (!found || !("folder" in found || "files" in found)) throw new Error(name);
  const body = "folder" in found;
  const fields = "folder" in found ? found.fields : (found.files[0]?.fields ?? []);
  return fileFormat({ fields, leftOut: leftOut[`warta-${name}`] ?? {}, body, calendar, tagNames });
}
const articles = formatOf("articles");

/** What a save writes if some fields are changed. */
const edited = (text: string, changes: Record<string, unknown>, format = articles): string =>
  format.toFile({ ...format.fromFile(text), ...changes });

const written = tables.written;

test("a save without a change writes the same bytes", () => {
  expect(edited(written, {})).toBe(written);
  const windows = written.replaceAll("\n", "\r\n");
  expect(edited(windows, {})).toBe(windows);
});

testCases("in the editor's screen", tables.cases, ({ of = "articles", text = tables.written, ...one }) => {
  const format = formatOf(of);
  if (one.shows) expect(format.fromFile(text)).toMatchObject(one.shows);
  const saved = edited(text, one.changes ?? {}, format);
  let expected = text;
  for (const [old, piece] of Object.entries(one.writes ?? {})) {
    expect(expected).toContain(old);
    expected = expected.replace(old, piece);
  }
  expect(saved).toBe(expected);
});

test("what a file does not say, the screen does not either", () => {
  expect(articles.fromFile(written)).not.toHaveProperty("timeline");
});

test("reports a file without keys, and does not empty it", () => {
  expect(() => articles.fromFile("Hanya isi.\n")).toThrow("does not begin with keys");
  // What stands before the keys would be lost.
  expect(() => articles.fromFile("Isi.\n---\ntitle: A\n---\n")).toThrow("does not begin with keys");
  expect(() => articles.fromFile("---\ntitle: [\n---\n")).toThrow();
  expect(() => articles.fromFile("---\ntitle: {{a: b}: c}\n---\n")).toThrow("keys must be strings");
});

test("whatever is typed as a headline is read back as it was typed, and no other key is touched", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (typed) => {
      const title = typed.replace(/\s+/g, " ").trim();
      fc.pre(title !== "");
      const result = edited(written, { title });
      expect(articles.fromFile(result)).toMatchObject({ title });
      const keys = (text: string) => parse(text.split(/^---$/m)[1] ?? "", { schema: "failsafe" });
      expect(keys(result)).toEqual({ ...keys(written), title });
      expect(result.split("\n").length).toBe(written.split("\n").length);
    }),
  );
});
