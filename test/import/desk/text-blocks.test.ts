import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf, joinBlocks, joined, withKind } from "../../../src/import/desk/text-blocks.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<{ text: string }>(import.meta.url);

const text = tables.text;

test("a text is cut where it has blank lines, headings and blocks, and joined as it was", () => {
  const blocks = blocksOf(text);
  expect(blocks.map(({ kind }) => kind)).toEqual(["text", "heading", "list", "quote", "other", "text"]);
  expect(joinBlocks(blocks)).toBe(text);
});

test("whatever the text, joining gives it back", () => {
  const line = fc.constantFrom(..."a b,# x,## x,- x,> x,,```,:::,::: grafik,<!-- x,-->,1. x,|x|".split(","));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
      const body = lines.join("\n").replace(/^\n+|\n+$/g, "");
      expect(joinBlocks(blocksOf(body))).toBe(body);
    }),
  );
});

describe("a block", () => {
  const [paragraph, heading, list, quote] = blocksOf(text);
  if (!paragraph || !heading || !list || !quote) throw new Error("unreachable");
  const as = (...args: Parameters<typeof withKind>): string[] => withKind(...args).map((one) => one.text);

  test("becomes another kind", () => {
    expect(as(paragraph, "heading")).toEqual(["## Warga menanam pohon di tepi sungai."]);
    expect(as(heading, "text")).toEqual(["Dana dari iuran"]);
    expect(as(list, "text")).toEqual(["satu", "dua"]);
    expect(as(quote, "list")).toEqual(["- Kami mulai dari hulu."]);
  });

  test("as text shows the signs that would open another", () => {
    expect(as({ ...heading, text: "## 1. Latar" }, "text")).toEqual(["1\\. Latar"]);
  });

  test("is joined with another", () => {
    expect(joined(paragraph, heading).text).toBe(`${paragraph.text} Dana dari iuran`);
    expect(joined(list, quote).text).toBe("- satu\n- dua\n- Kami mulai dari hulu.");
  });

  test("that no longer stands below a heading is parted from the next", () => {
    const [, title, items] = blocksOf(text);
    expect(title && items && joinBlocks([...withKind(title, "text"), items])).toBe(
      "Dana dari iuran\n\n- satu\n- dua",
    );
  });
});
