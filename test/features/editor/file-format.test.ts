import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { usualWords } from "../../../_includes/words/words.ts";
import { readSettings } from "../../../src/content/read-settings.ts";
import { fileFormat } from "../../../src/features/editor/browser/file-format.js";
import { screenConfig } from "../../../src/features/editor/cms-config.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<{ written: string }>(import.meta.url);

const { cms, leftOut, calendar, tagNames } = screenConfig({
  settings: readSettings(new TextEncoder().encode("name: Kabar Uji\n")).settings,
  sections: ["Ekonomi"],
  articlesFolder: "content/articles",
  kinds: usualWords.id.kinds,
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

test("the comment on a line stays when the line's value goes", () => {
  expect(edited(written, { date: "2020-01-25T08:00:00.000+07:00" })).toBe(
    written.replace("24 Januari 2020 10.49 WIB  ", "2020-01-25T08:00:00.000+07:00"),
  );
});

test("the screen shows what the file says, as its fields take it", () => {
  expect(articles.fromFile(written)).toMatchObject({
    date: "2020-01-24T10:49:00+07:00",
    authors: ["Sari Wulandari"],
    tags: ["Pasar Melati", "Topik Tanpa Berkas"],
    draft: false,
    body: "Isi   dengan  spasi.\n\n* butir",
  });
  expect(articles.fromFile(written)).not.toHaveProperty("timeline");
});

test("a list that is changed keeps the entries that were not, comments and spellings too", () => {
  const shown = articles.fromFile(written) as { corrections: object[] };
  const more = { date: "2020-01-27T09:00:00+07:00", text: "Satu lagi." };
  const result = edited(written, {
    corrections: [...shown.corrections, more],
    tags: ["Kota Umpama", "Pasar Melati", "Topik Tanpa Berkas"],
  });
  expect(result).toContain("  - text: Semula 42; yang benar 24. # angka\n    date: 2020-01-25\n");
  expect(result).toContain("  # yang pertama\n");
  expect(result).toContain('    text: "Nama pasar: Melati."\n');
  expect(result).toContain("  - date: 2020-01-27T09:00:00+07:00\n    text: Satu lagi.\n");
  expect(result).toContain("tags: [Kota Umpama, Pasar Lama, Topik Tanpa Berkas] # urutan penting\n");
});

test("a key within a key is changed by itself", () => {
  const source = { publisher: "Antara", title: "Judul Lain" };
  expect(edited(written, { source })).toBe(written.replace("Judul Asli", "Judul Lain"));
});

test("a new key stands where the schema has it; an emptied one goes", () => {
  const plain =
    "---\ntitle: Judul\n# kapan\ndate: 2020-01-24\nsection: Ekonomi\ntags: [Pasar Lama]\n---\n\nIsi.\n";
  expect(edited(plain, { description: "Ringkas.", dateline: "Umpama" })).toBe(
    plain
      .replace("# kapan", "description: Ringkas.\n# kapan")
      .replace("section:", "dateline: Umpama\nsection:"),
  );
  expect(edited(written, { source: { publisher: "", title: "" } })).not.toContain("source:");
});

test("a text that is changed is written anew, the keys as they were", () => {
  const [keys] = written.split("\n\n\n");
  expect(edited(written, { body: "Isi baru." })).toBe(`${keys}\n\nIsi baru.\n`);
});

test("a tag that objects have as a name of their own is shown as it is written", () => {
  expect(articles.fromFile("---\ntags: [constructor, __proto__]\n---\n")).toMatchObject({
    tags: ["constructor", "__proto__"],
  });
});

test("a tag is found by all its names", () => {
  expect(formatOf("tags").fromFile("---\nname: TikTok\naliases: Tik Tok\n---\n")).toMatchObject({
    aliases: ["Tik Tok"],
    autolink: true,
    _names: "TikTok, Tik Tok",
  });
});

test("sections of the front page stay sections, though a topic has the same name", () => {
  const yaml = "name: Kabar\nfront:\n  pinned: [2020-02-03-pasar]\n  sections: [Pasar Lama]\n";
  const site = formatOf("site");
  expect(site.fromFile(yaml)).toMatchObject({
    front: { pinned: ["2020-02-03-pasar"], sections: ["Pasar Lama"] },
  });
  expect(edited(yaml, {}, site)).toBe(yaml);
});

test("reports a file without keys, and does not empty it", () => {
  expect(() => articles.fromFile("Hanya isi.\n")).toThrow("does not begin with keys");
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
