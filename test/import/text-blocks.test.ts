import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf, joinBlocks, joined, withKind } from "../../src/import/review/text-blocks.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<{ text: string }>(import.meta.url);

const text = tables.text;

test("a text is cut where it has blank lines, headings, items and blocks, and joined as it was", () => {
  const blocks = blocksOf(text);
  expect(blocks.map(({ kind }) => kind).join()).toBe("text,heading,list,list,quote,other,text,text");
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
  const [paragraph, heading, item, last, quote] = blocksOf(text);
  if (!paragraph || !heading || !item || !last || !quote) throw new Error("unreachable");

  test("becomes another kind", () => {
    expect(withKind(paragraph, "heading").text).toBe("## Warga menanam pohon di tepi sungai.");
    expect(withKind(heading, "text").text).toBe("Dana dari iuran");
    expect(withKind(item, "text").text).toBe("satu");
    expect(withKind(quote, "list").text).toBe("- Kami mulai dari hulu.");
  });

  test("as text shows the signs that would open another", () => {
    expect(withKind({ ...heading, text: "## 1. Latar" }, "text").text).toBe("1\\. Latar");
  });

  test("is joined with another", () => {
    expect(joined(paragraph, heading).text).toBe(`${paragraph.text} Dana dari iuran`);
    expect(joined(last, quote).text).toBe("- dua Kami mulai dari hulu.");
  });

  test("that no longer stands below a heading is parted from the next, items that become neighbours are not", () => {
    expect(joinBlocks([withKind(heading, "text"), item, last])).toBe("Dana dari iuran\n\n- satu\n- dua");
    const items = [item, withKind(quote, "list"), last];
    expect(joinBlocks(items)).toBe("- satu\n- Kami mulai dari hulu.\n- dua");
  });
});
