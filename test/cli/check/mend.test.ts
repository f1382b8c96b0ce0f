import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { mended } from "../../../src/cli/check/mend.ts";

const moved = (yaml: string, key = "search") => mended(yaml, false, { key, now: `templates.${key}` });

test("a key gets its new name, and everything else stays as it was written", () => {
  const file =
    "---\r\n# dari telepon\r\n'penulis' :  [Sari]   # dua nama\r\ntitle: 'Pasar'\r\n---\r\npenulis: x\r\n";
  expect(mended(file, true, { key: "penulis", now: "authors" })).toBe(file.replace("'penulis'", "authors"));
  const grouped = "front:\n  # tiga\n  berita: 3\nberita: ya\n";
  expect(mended(grouped, false, { key: "front.berita", now: "front.stories" })).toBe(
    "front:\n  # tiga\n  stories: 3\nberita: ya\n",
  );
});

test("a key moves into a new group in its place, with the comments above and behind it", () => {
  expect(moved("name: Kabar\n\n# Belum.\nsearch:  false # nanti\n\nadmin: false\n")).toBe(
    "name: Kabar\n\ntemplates:\n  # Belum.\n  search:  false # nanti\n\nadmin: false\n",
  );
  expect(moved("search: |\n  satu\n\n  dua")).toBe("templates:\n  search: |\n    satu\n\n    dua");
});

test("a key moves to the end of a group that is there, wherever that stands", () => {
  const group = "templates:\n    archive: false # kosong\n    # akhir\n";
  const both = `${group.replace("    # akhir\n", "")}    search: false\n    # akhir\n`;
  expect(moved(`search: false\n${group}name: Kabar\n`)).toBe(`${both}name: Kabar\n`);
  expect(moved(`${group}name: Kabar\nsearch: false\n`)).toBe(`${both}name: Kabar\n`);
});

test.each([
  ["the new name is taken", "search: false\ntemplates:\n  search: true\n"],
  ["the group is between braces", "search: false\ntemplates: { archive: false }\n"],
  ["the group is no group", "search: false\ntemplates: ya\n"],
  ["all keys are between braces", "{ search: false }\n"],
  ["the value is told by its name", "search: &tidak false\nadmin: *tidak\ntemplates:\n  ninjs: *tidak\n"],
])("where %s, nothing is written", (_, yaml) => {
  expect([yaml, parse(moved(yaml))]).toEqual([moved(yaml), parse(yaml)]);
});

test("lines are added at the end, with the line ends of the file", () => {
  expect(mended("language: en", false, { add: "addresses:\n  tag: topik\n" })).toBe(
    "language: en\naddresses:\n  tag: topik\n",
  );
  expect(mended("name: Kabar\r\n", false, { add: "a:\n  b: c\n" })).toBe("name: Kabar\r\na:\r\n  b: c\r\n");
  const twice = "addresses: { tag: topik }\n";
  expect(mended(twice, false, { add: twice })).toBe(twice);
});

test("always: the values are those of before, and no other line changes", () => {
  const value = fc.constantFrom(
    "false",
    "'ya' # sebab",
    '"a: b"',
    "[satu, dua]",
    "\n- satu\n- dua",
    "\n  a: 1\n  b: 2",
    ">-\n  satu\n  dua",
    "|\n  satu\n\n  # bukan komentar",
    "",
  );
  const between = fc.constantFrom("", "\n", "# Catatan.\n", "# Satu\n\n# Dua\n");
  const key = fc.constantFrom("search", "ninjs", "name", "url", "feeds");
  const line = fc
    .tuple(between, key, value)
    .map(([above, name, is]) => ({ name, text: `${above}${name}: ${is}\n` }));
  const group = fc.constantFrom(
    "",
    "templates:\n  archive: false\n",
    "templates:\n   # dua\n   archive:\n     - 1\n",
  );
  fc.assert(
    fc.property(
      fc.uniqueArray(line, { selector: ({ name }) => name }),
      group,
      fc.nat(5),
      fc.boolean(),
      (lines, grouped, at, isCrlf) => {
        const yaml = lines
          .map(({ text }) => text)
          .toSpliced(at, 0, grouped)
          .join("");
        const text = isCrlf ? yaml.replaceAll("\n", "\r\n") : yaml;
        const after = moved(moved(text), "ninjs");
        const { search, ninjs, templates, ...others } = parse(text) ?? {};
        const inside = {
          ...templates,
          ...(search !== undefined && { search }),
          ...(ninjs !== undefined && { ninjs }),
        };
        expect(parse(after) ?? {}).toEqual({
          ...others,
          ...(Object.keys(inside).length > 0 && { templates: inside }),
        });
        for (const { name, text: own } of lines.filter(({ name }) => !/search|ninjs/.test(name)))
          expect(after.replaceAll("\r\n", "\n"), name).toContain(own.replace(/^(?:#.*\n|\n)+/, ""));
        expect(/(?<!\r)\n/.test(after) && isCrlf).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});
