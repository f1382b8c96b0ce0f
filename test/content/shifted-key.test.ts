import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findShiftedKey } from "../../src/content/front-matter/shifted-key.ts";
import { article, mistakesOf } from "./temporary-project.ts";

const x = "content/articles/x.md";
const told = (yaml: string): Promise<string[]> => mistakesOf({ [x]: `---\n${yaml}\n---\n` });

describe("a key with a blank too many says so, at its place, whatever stands above it", () => {
  test.each([
    ["a word", "date: 2024-05-01\n section: Ekonomi\ntitle: A", "3:2", "section", "date"],
    ["a list in brackets", "tags: [Pasar Pagi]\n section: Ekonomi", "3:2", "section", "tags"],
    ["a text in quotation marks", 'title: "A"\n section: Ekonomi', "3:2", "section", "title"],
    ["a word with a remark", "date: 2024-05-01   # terbit\n section: Ekonomi", "3:2", "section", "date"],
    ["a list", "tags:\n  - Pasar Pagi\n section: Ekonomi", "4:2", "section", "tags"],
    ["a list in line with its key", "tags:\n- Pasar Pagi\n section: Ekonomi", "4:2", "section", "tags"],
    [
      "a text on lines of its own",
      "description: |\n  Turun.\n section: Ekonomi",
      "4:2",
      "section",
      "description",
    ],
    [
      "a text on two lines",
      "description: Harga\n  cabai\n section: Ekonomi",
      "4:2",
      "section",
      "description",
    ],
    ["a key within another", "image:\n  src: a.jpg\n   alt: Pasar", "4:4", "alt", "src"],
    ["a key of an entry", "timeline:\n  - date: 2020\n     text: Pasar", "4:6", "text", "date"],
  ])("%s", async (_, yaml, place, key, beside) => {
    expect(await told(yaml)).toEqual([
      `${x}:${place} "${key}" has 1 blank too many in front of it. Take it out, so that it stands in line with "${beside}".`,
    ]);
  });

  test("nothing: it is the first", async () => {
    expect(await told(" title: A\ndate: 2024-05-01")).toEqual([
      `${x}:2:2 "title" has 1 blank too many in front of it. Take it out, so that it stands in line with "date".`,
    ]);
  });
});

test.each([
  [
    "date",
    "title: A\ndescription:\n date: 2024-05-01\nsection: Ekonomi\ntags: [Pasar Pagi]",
    "4:2",
    "description",
  ],
  ["section", "title: A\ndate: 2024-05-01\ntags:\n section: Ekonomi", "5:2", "tags"],
  [
    "authors",
    "title: A\ndate: 2024-05-01\ndateline:\n authors: Sari\n section: Ekonomi\ntags: [Pasar Pagi]",
    "5:2",
    "dateline",
  ],
])("below a key that is empty too, and the key counts as written: %s", async (key, yaml, place, beside) => {
  expect(await told(yaml)).toContain(
    `${x}:${place} "${key}" has 1 blank too many in front of it. Take it out, so that it stands in line with "${beside}".`,
  );
  expect((await told(yaml)).filter((line) => !line.includes("tags: is missing"))).toHaveLength(1);
});

test("keys within a key that takes none, and that are none beside it, are told as before", async () => {
  expect(await mistakesOf({ [x]: article({ dateline: "\n  kota: Solo" }) })).toEqual([
    `${x}:7:3 dateline: needs a text, not keys of its own.`,
  ]);
});

test("a key with a blank too few says so", async () => {
  expect(await told("timeline:\n  - date: 2020\n   text: Pasar")).toEqual([
    `${x}:4:4 "text" has 1 blank too few in front of it. Add it, so that it stands in line with "date".`,
  ]);
});

test("a key that may belong to either of two says how to write both", async () => {
  expect(await told("image:\n  src: a.jpg\n alt: Pasar")).toEqual([
    `${x}:4:2 "alt" stands in line with no other key. Write 0 blanks before it to put it in line with "image", or 2 for "src".`,
  ]);
});

test("what may be a further line of a long text is told as that too", async () => {
  expect(await told("description: Kata pedagang\n  begini: cabai turun.")).toEqual([
    `${x}:3:3 "begini" has 2 blanks too many in front of it. Take them out, so that it stands in line with "description". If it belongs to the text above, put quotation marks around the whole value: key: "value"`,
  ]);
});

test("another slip before it is told first", async () => {
  for (const title of ["Cabai: Turun", '"Cabai" Turun'])
    expect(await mistakesOf({ [x]: article({ title }).replace("\nsection", "\n section") })).toEqual([
      expect.stringMatching(/md:2:\d+ has (a second colon|text after)/),
    ]);
});

test("of keys that stand in line none is told", () => {
  const value = fc.constantFrom(
    "x",
    "[a, b]",
    "\n  - x\n  - y",
    "\n- x",
    "\n  a: x\n  b:\n    c: y",
    "\n  - a: x\n    b: y",
    "|\n  a: b\n   c: d",
    "",
  );
  fc.assert(
    fc.property(fc.array(value, { maxLength: 6 }), (values) => {
      const yaml = values.map((text, index) => `k${index}: ${text}`).join("\n");
      expect(findShiftedKey(yaml)).toBeUndefined();
    }),
  );
});
