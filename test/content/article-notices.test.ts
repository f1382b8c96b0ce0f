import { expect, test } from "vitest";
import { formatDiagnostic } from "../../src/content/diagnostic.ts";
import { moment } from "../support/time.ts";
import { article, readSound } from "./temporary-project.ts";

const x = "content/articles/x.md";

test("the time until which an article leads is read as any other", async () => {
  const { articles } = await readSound({ [x]: article({ leadUntil: "2 Juni 2024 12.00 WITA" }) });
  expect(articles[0]?.leadUntil).toEqual(moment("2024-06-02T12:00:00+08:00"));
});

test("what an import was unsure of is told at the value, with the line of the source", async () => {
  const told = async (keys: Record<string, string>, language: "id" | "en" = "en") => {
    const { articles } = await readSound({ [x]: article(keys) }, { preview: true });
    return articles[0]?.doubts?.map((doubt) => formatDiagnostic(doubt, language).replace(`${x}:`, ""));
  };
  const review = `
  - section # baris 3: Beranda > Ekonomi
  - authors # baris 4, 7: Oleh Ani / Red: Budi
  - source
  - updated
  - body # baris 9: Dari hulu ke hilir`;
  const keys = { authors: "[Ani, Budi]", source: "{ publisher: Antara }", draft: "true", review };
  expect(await told(keys)).toEqual([
    '4:10 section: is written as "Ekonomi". Line 3 of the source: "Beranda > Ekonomi"',
    '6:10 authors: is written as "Ani, Budi". Lines 4, 7 of the source: "Oleh Ani / Red: Budi"',
    '7:9 source: is written as "Antara".',
    "1:1 updated: is missing.",
    '17:1 body: the text needs a look. Line 9 of the source: "Dari hulu ke hilir"',
  ]);
  expect(await told(keys, "id")).toContain(
    '4:10 section: tertulis "Ekonomi". Baris 3 naskah: "Beranda > Ekonomi"',
  );
  // A list in brackets has no lines.
  expect(await told({ review: "[section]" })).toEqual(['4:10 section: is written as "Ekonomi".']);
  expect(await told({})).toBeUndefined();
});
