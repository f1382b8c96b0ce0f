import { expect, test } from "vitest";
import { formatDiagnostic } from "../../src/content/diagnostic.ts";
import { moment } from "../support/time.ts";
import { article, noticesOf, readSound } from "./temporary-project.ts";

const x = "content/articles/x.md";
const y = "content/articles/y.md";

/** Of one article, at noon of 1 June 2024 in Jakarta, in a build and in a preview. */
async function noticesIn(keys: Record<string, string>, text?: string): Promise<string[]> {
  const files = { [x]: article(keys, text) };
  const lines = await noticesOf(files);
  expect(await noticesOf(files, { preview: true })).toEqual(lines);
  return lines.map((line) => line.replace(`${x}:`, ""));
}

const review = "[dateline]";
const waits =
  "waits until 2024-07-01 00:00 (Asia/Jakarta), and is published with the first build after that.";
const isEmpty =
  'has no text: readers see only a headline. Write it under the front matter, or set "draft: true".';

test.each<[string, Record<string, string>, string | undefined, ...string[]]>([
  ["waits, by the site's clock", { date: "2024-07-01T02:00+09:00" }, undefined, `3:7 date: ${waits}`],
  ["has come out this minute", { date: "2024-06-01T14:00+09:00" }, undefined],
  ["has no text", {}, " ", `7:1 ${isEmpty}`],
  ["has no text, and waits", { date: "2024-07-01" }, "", `3:7 date: ${waits}`, `7:1 ${isEmpty}`],
  ["is withdrawn, and needs no text", { retracted: "{date: 2024-05-02, reason: Salah.}" }, ""],
  [
    "an import was unsure of",
    { review },
    undefined,
    '6:9 review: an import was unsure of dateline. Check, then remove "review".',
  ],
  ["an import was unsure of, and waits", { review, date: "2024-07-01" }, undefined, `3:7 date: ${waits}`],
  ["is a draft", { draft: "true", date: "2024-07-01", review }, ""],
  ["leads to the end of a day", { date: "2024-05-31", leadUntil: "2024-06-14" }, undefined],
  [
    "leads for more than two weeks, which may be a slip",
    { leadUntil: "2025-06-03" },
    undefined,
    "6:12 leadUntil: keeps this article at the top of the front page for 368 days. If you did not mean that, write an earlier day.",
  ],
])("of an article that %s", async (_, keys, text, ...lines) => {
  expect(await noticesIn(keys, text)).toEqual(lines);
});

test("of two that lead the newer does, and the other is reported", async () => {
  const noticesOfBoth = (keys: Record<string, string>) =>
    noticesOf({
      [x]: article({ date: "2024-05-31 08:00", ...keys }),
      [y]: article({ leadUntil: "2024-06-04" }),
    });
  expect(await noticesOfBoth({ leadUntil: "2024-06-03" })).toEqual([
    `${y}:6:12 leadUntil: has no effect now: ${x} is newer, and has "leadUntil" too. Remove one of the two.`,
  ]);
  expect(await noticesOfBoth({ leadUntil: "2024-06-01 11:59" })).toEqual([]);
  for (const [key, value] of [
    ["draft", "true"],
    ["retracted", "{date: 2024-05-31, reason: Salah.}"],
  ] as const)
    expect(await noticesOfBoth({ leadUntil: "2024-06-03", [key]: value })).toEqual([]);
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
