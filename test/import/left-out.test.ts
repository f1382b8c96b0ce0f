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

  test("what stood before the text with its dateline", () => {
    const { dateline, lines } = extractArticle(
      `${headline}\n\nMataram, Lensarakyat - ${paragraphs[0]}\n${paragraphs[1]}`,
    );
    expect(dateline).toBe("Mataram");
    expect(lines[1]).toMatchObject({ left: "Lensarakyat", reason: "fits no field of the article" });
  });

  test.each([
    ["17 November 2026", undefined],
    ["15 November 2026", "not the date that was taken"],
  ])("the day of a dateline, where it is another than the article's: %s", (day, reason) => {
    const { lines } = extractArticle(
      `${headline}\n\nSelasa, 17 November 2026 08:15 WIB\n\nMataram, ${day} - ${paragraphs[0]}\n${paragraphs[1]}`,
    );
    expect(lines.find(({ roles }) => roles.includes("dateline"))?.reason).toBe(reason);
  });

  test("a few words at the foot, which may be tags or not", () => {
    const { lines } = extractArticle(
      `${headline}\n\n${paragraphs.slice(0, 2).join("\n")}\nRosa\nAdd Comment`,
    );
    expect(lines.slice(-2).map(({ reason }) => reason)).toEqual(
      Array(2).fill("stands below the end of the text"),
    );
  });

  test("a line of which nothing was taken is dropped", () => {
    const { published, lines } = readHead(
      headline,
      "Selasa, 17 November 2026 08:15 WIB",
      "Diterbitkan: 18 November 2026 09:00 WIB",
    );
    expect(published).toBe("2026-11-17T08:15+07:00");
    expect(lines[1]?.reason).toBeUndefined();
    expect(lines[2]?.roles).toContain("noise");
    expect(lines[2]?.reason).toBe("not the date that was taken");
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
