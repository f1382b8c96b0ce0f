import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractArticle } from "../../src/import/extract.ts";
import { tablesOf } from "../support/tables.ts";
import { paragraphs } from "./paragraphs.ts";

const tables = tablesOf<Record<"left" | "nothingLeft", string[][]> & { shapes: string[] }>(import.meta.url);

/** What lines say, when they stand over two paragraphs of text. */
const readHead = (...head: string[]) => extractArticle([...head, paragraphs[0], paragraphs[1]].join("\n"));

const headline = "Warga Tanam Pohon di Tepi Sungai";

describe("what of a line is in no field is listed as dropped", () => {
  test.each(tables.left)("%s", (line, left, reason) => {
    expect(readHead(headline, line).lines[1]).toMatchObject({ left, reason });
  });

  test.each(tables.nothingLeft)("nothing is left of %s", (line) => {
    expect(readHead(headline, line).lines[1]).not.toHaveProperty("reason");
  });
});

/** Lines of the known shapes, in which each `{Aa}` is a name, each `{a}` a word and each `{D}` a day that no other line has. */
const shapes = tables.shapes;
const months = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(
  " ",
);

interface Slot {
  printed: string;
  /** As a field has it. */
  said: string;
}

/** Fills the slots of lines, each with something that stands nowhere else. */
function filled(lines: readonly string[]): { text: string; slots: Slot[] } {
  const slots: Slot[] = [];
  const letter = (index: number): string => "bdgjklmnprst".charAt(index % 12) + "aiueo".charAt(index % 5);
  const text = lines.join("\n").replace(/\{(Aa|a|D)\}/g, (_, kind: string) => {
    const n = slots.length;
    const name = `z${"aiueo".charAt(n % 5)}${letter(n)}${letter(Math.floor(n / 12))}q`;
    const printed =
      kind === "D"
        ? `${(n % 28) + 1} ${months[n % 12]} ${2001 + (n % 20)}`
        : kind === "a"
          ? name
          : name.charAt(0).toUpperCase() + name.slice(1);
    const said =
      kind === "D" ? new Date(Date.UTC(2001 + (n % 20), n % 12, (n % 28) + 1)).toISOString() : name;
    slots.push({ printed, said: said.slice(0, 10) });
    return printed;
  });
  return { text, slots };
}

test("whatever the lines, each of their words is in the article or listed as dropped", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...shapes), { minLength: 2, maxLength: 25 }), (lines) => {
      const { text, slots } = filled(lines);
      const { lines: reports, provenance: _, confidence: __, ...fields } = extractArticle(text);
      const dropped = reports.flatMap((line) => (line.reason === undefined ? [] : [line.left ?? line.text]));
      const article = JSON.stringify(fields).toLowerCase();
      const listed = dropped.join("\n");
      for (const { printed, said } of slots)
        expect(
          article.includes(said) || article.includes(printed.toLowerCase()) || listed.includes(printed),
          printed,
        ).toBe(true);
    }),
    { numRuns: 300 },
  );
});
