import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isMap, isScalar, isSeq, LineCounter, type Node } from "yaml";
import { readPlainYaml } from "../../src/content/front-matter/plain-yaml.ts";
import { parseAnyYaml, parseYaml } from "../../src/content/front-matter/yaml-source.ts";

/** A node as the readers of front matter see it: its kind, where it starts, what is in it. */
function told(node: unknown): unknown {
  const start = (node as Node | null)?.range?.[0];
  if (isScalar(node)) return { value: node.value, source: node.source, start };
  if (isSeq(node)) return { items: node.items.map(told), start };
  if (isMap(node)) return { pairs: node.items.map(({ key, value }) => [told(key), told(value)]), start };
  return node;
}

/** What the library makes of a text; nothing where something is wrong with it. */
function byLibrary(text: string): unknown {
  const { contents, errors, warnings } = parseAnyYaml(text, new LineCounter());
  return errors.length + warnings.length === 0 ? told(contents) : undefined;
}

/** @returns whether it was read without the library */
function expectSame(text: string): boolean {
  const map = readPlainYaml(text);
  if (map) expect(told(map)).toEqual(byLibrary(text));
  return map !== undefined;
}

test.each([
  'title: Pasar "Pagi" Dibuka\ndescription: "Kata dia, \\"Ramai.\\""',
  "date: 2020-01-24 10:49\nauthors: 'Ma''ruf'\ndraft: true",
  'tags:\n  - Pasar\n  - "Solo"\nsection: Daerah',
  "tags:\n- Pasar\n- Solo\n\nsection: Daerah",
  'tags: [Pasar Gede, "Solo", 2020]\naliases: []',
  "image:\n  src: foto.jpg\n  alt: Pasar",
  "corrections:\n  - date: 2020-01-25\n    text: Salah.\n  - date: 2020-01-26\n    text: Benar.\n# selesai",
])("without the library, and as it would: %s", (text) => expect(expectSame(text)).toBe(true));

test.each([
  "title: Pasar: Dibuka",
  "title: Pasar # dibuka",
  "title: &a Pasar",
  "title: Pasar\n  dibuka",
  "title: >-\n  Pasar",
  "title:",
  "title: ~",
  "title: Null",
  "title: [a, [b]]",
  "title: {a: b}",
  'title: "a\\nb"',
  "title: a\ntitle: b",
  "title: a\n section: b",
  "tags:\n  - a\n - b",
  "title:\ta",
  "? a",
  "- a",
  "a",
  "",
])("left to the library: %s", (text) => expect(readPlainYaml(text)).toBeUndefined());

test("a mistake's place is the same whoever read the text", () => {
  const places = (text: string): unknown => {
    const parsing = parseYaml("x.md", text, 2);
    return (
      parsing.ok &&
      parsing.source.map?.items.map(({ value }) => parsing.source.place((value as Node).range?.[0] ?? 0))
    );
  };
  const text = "title: Pasar\ntags:\n  - Solo\nsection: Daerah";
  expect(readPlainYaml(text)).toBeDefined();
  expect(places(text)).toEqual([
    { line: 2, column: 8 },
    { line: 4, column: 3 },
    { line: 5, column: 10 },
  ]);
  // An anchor makes it the library's.
  expect(places(`${text}\nx: &y z`)).toEqual([...(places(text) as unknown[]), { line: 6, column: 7 }]);
});

test("what is read without the library is always what it would read", () => {
  const key = fc.constantFrom("title", "date", "tags", "x-y", "_a", "lang");
  const oddKey = fc.constantFrom("true", "Null", "a b", '"k"', "1", "é", "a:b", "?", "<<", "");
  const value = fc.constantFrom(
    ...[
      "Pasar",
      "a#b",
      "a:b",
      "http://x.id/#y",
      "1984",
      "0x1F",
      "true",
      "false",
      "'x'",
      "'it''s'",
      '"x"',
      '"a \\" b"',
    ],
    ...[
      '"a\\\\"',
      "“x”",
      "(x)",
      ".5",
      "+1",
      "[a, b]",
      '[ a, "b c" , d ]',
      "[]",
      "é",
      "\u00a0x",
      "a\\b",
      "a, [b] {c}",
      "---",
    ],
  );
  const oddValue = fc.constantFrom(
    ...[
      "Pasar: a",
      "a # b",
      "a:",
      "False",
      "null",
      "~",
      "'x",
      "''x'",
      '"a\\n"',
      '"x" y',
      "-1",
      "- x",
      "-",
      "...",
      "=",
      "<",
    ],
    ...[
      "[ ]",
      "[a,]",
      "[,a]",
      "[a, true]",
      "[a: b]",
      "[a",
      "[a] b",
      "[[a]]",
      "{}",
      "|",
      ">-",
      "*a",
      "&a b",
      "!!str x",
      "@x",
    ],
    ...[
      "%x",
      "?x",
      "",
      " ",
      "x ",
      "  x",
      "x\ty",
      "\u2028x",
      "\ufeff",
      "x\n  y",
      "|\n  x",
      "# c",
      "`x`",
      ", x",
      "]",
    ],
  );
  const anyKey = fc.oneof({ weight: 30, arbitrary: key }, { weight: 1, arbitrary: oddKey });
  const anyValue = fc.oneof({ weight: 20, arbitrary: value }, { weight: 1, arbitrary: oddValue });
  const sign = fc.oneof(
    { weight: 30, arbitrary: fc.constant(": ") },
    { weight: 1, arbitrary: fc.constantFrom(":", ":  ", " : ") },
  );
  const pair = fc.tuple(anyKey, sign, anyValue).map((parts) => parts.join(""));
  const indent = fc.constantFrom("", "  ", "  ", "    ");
  const break_ = fc.oneof(
    { weight: 30, arbitrary: fc.constant("\n") },
    {
      weight: 1,
      arbitrary: fc.constantFrom("\n\n", "\n# c\n", "\n  # c\n", "\n \n", "\n ", "\n\t", "\n  ", "\n...\n"),
    },
  );
  const block = fc.oneof(
    { weight: 4, arbitrary: pair },
    fc
      .tuple(key, break_, indent, fc.array(anyValue, { minLength: 1, maxLength: 3 }))
      .map(
        ([name, end, blanks, items]) => `${name}:${items.map((item) => `${end}${blanks}- ${item}`).join("")}`,
      ),
    fc.tuple(key, break_, pair, pair).map(([name, end, one, two]) => `${name}:${end}  ${one}\n  ${two}`),
    fc
      .tuple(key, indent, break_, pair, pair, pair)
      .map(
        ([name, blanks, end, one, two, three]) =>
          `${name}:\n${blanks}- ${one}${end}${blanks}  ${two}\n${blanks}-   ${three}`,
      ),
  );
  const front = fc.array(fc.tuple(block, break_), { maxLength: 4 }).map((blocks) => blocks.flat().join(""));
  let read = 0;
  fc.assert(
    fc.property(front, (text) => {
      if (expectSame(text)) read++;
    }),
    { numRuns: 4_000 },
  );
  // Else the property would say little.
  expect(read).toBeGreaterThan(400);
});

test("so is every front matter of this repository", () => {
  const root = path.join(import.meta.dirname, "../..");
  const files = ["content", "docs", "test", "src", "bench"].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:md|ts|txt|yaml)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  for (const file of files) {
    const text = readFileSync(file, "utf8").replaceAll("\\n", "\n");
    for (const [, front = ""] of text.matchAll(/---\n(.*?)\n---/gs)) expectSame(front);
  }
});
