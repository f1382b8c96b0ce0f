import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { summaryOf } from "../../src/site/stories.ts";

const of = (text: string, description?: string) =>
  summaryOf({ description, paragraphs: [{ id: "p1", text, sentences: [text] }] });

describe("summaryOf", () => {
  test("is what the editor wrote, however long", () => {
    expect(of("Teks.", "Ringkasan. ".repeat(30))).toBe("Ringkasan. ".repeat(30));
  });

  test("is else the first paragraph", () => {
    expect(of("Pasar dibuka lagi pada Senin.")).toBe("Pasar dibuka lagi pada Senin.");
    expect(summaryOf({ paragraphs: [] })).toBe("");
  });

  test("is cut at a word, without the comma before the cut", () => {
    const text = `${"sepuluh ha ".repeat(14)}akhirnya, ${"dan seterusnya ".repeat(5)}`;
    expect(of(text)).toBe(`${"sepuluh ha ".repeat(14)}…`.replace(" …", "…"));
    expect(of(`${"a".repeat(150)} kata, ${"b".repeat(50)}`)).toBe(`${"a".repeat(150)} kata…`);
  });

  test("never is longer than 160, nor ends in half a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 400 }), (text) => {
        const summary = of(text);
        expect(summary.length).toBeLessThanOrEqual(160);
        // A lone half would not survive being written as UTF-8.
        expect(Buffer.from(summary).toString()).toBe(summary);
      }),
    );
    expect(of("🌋".repeat(200))).toBe(`${"🌋".repeat(79)}…`);
  });
});
