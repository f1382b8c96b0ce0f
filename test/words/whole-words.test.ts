import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wholeWords } from "../../_includes/whole-words.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<{ hyphenated: [text: string, hyphenated: string][] }>(import.meta.url);

const shown = (text: string, isIndonesian = true) =>
  wholeWords(text, isIndonesian)
    .map((piece) => (piece.isWhole ? `[${piece.text.replaceAll("\u00ad", "-")}]` : piece.text))
    .join("");

test("a compound of a headline is kept on one line, with what stands at it; a score or a range is not one", () => {
  expect(shown("Layang-layang, Kupu-kupu, dan Sayur-mayur")).toBe(
    "[Layang-layang,] [Kupu-kupu,] dan [Sayur-mayur]",
  );
  expect(shown("Menang 3-2 pada Hari ke-41 - Pulang")).toBe("Menang 3-2 pada Hari [ke-41] - Pulang");
  expect(shown("Rumah-penyelenggaraan")).toBe("[Rumah-penye-leng-ga-raan]");
});

describe("a long word of a headline may be hyphenated", () => {
  test.each(tables.hyphenated)("%s: %s", (text, hyphenated) => {
    expect(shown(text)).toBe(hyphenated);
  });

  test("with what stands at it", () => {
    expect(shown("Soal “Ketidakseimbangan”, Lagi")).toBe("Soal [“Keti-dak-seim-bangan”,] Lagi");
  });

  test("not one that fits, and none of another language's by these rules", () => {
    expect(shown("Kependudukan Tercatat")).toBe("Kependudukan Tercatat");
    expect(shown("Responsibilities Shared", false)).toBe("[Responsibilities] Shared");
  });

  test("one of any length", () => {
    expect(shown("ketidak".repeat(20_000))).toContain("ti-dak-ke-ti-dak");
  });

  test("no letter is lost, whatever the text", () => {
    const text = fc.string({ unit: fc.constantFrom(..."abeginrstu,- .“é"), maxLength: 60 });
    fc.assert(
      fc.property(text, (text) => {
        const pieces = wholeWords(text, true).map(({ text }) => text);
        expect(pieces.join("").replaceAll("\u00ad", "")).toBe(text);
      }),
    );
  });
});
