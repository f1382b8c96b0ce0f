import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wholeWords } from "../../_includes/whole-words.ts";
import { keepTogether } from "../../src/site/text/keep-together.ts";
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

test.each([
  ["a day, its month and year", "pada 12 Januari 2021", "pada 12\u00a0Januari\u00a02021"],
  ["a month and its day", "on May 12, 2021", "on May\u00a012, 2021"],
  [
    "a number and its unit",
    "Rp48 miliar, 2,4 meter, 16.00 WIB",
    "Rp48\u00a0miliar, 2,4\u00a0meter, 16.00\u00a0WIB",
  ],
  [
    "figures beside a dash",
    "2019–2021, 1990-an, ke-18, COVID-19",
    "2019–&#8288;2021, 1990-&#8288;an, ke-&#8288;18, COVID-&#8288;19",
  ],
  ["nothing else", "5 orang, Mei 2021, bab-1, 3 marga", "5 orang, Mei 2021, bab-1, 3 marga"],
  ["nothing in tags, times and code", '<a title="12 Mei">x</a><time>12 Mei</time><code>12 Mei</code>'],
])("on one line stay %s", (_, html, kept = html) => expect(keepTogether(html)).toBe(kept));
