import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { articleFile } from "../../../src/import/files/article-file.ts";
import { firstWords, headlineInSmallLetters, newestDayIn } from "../../../src/import/files/from-the-text.ts";
import type { LineReport } from "../../../src/import/result.ts";
import { likelyLanguage } from "../../../src/import/shape.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<{
  firstWords: [what: string, paragraphs: string[], title: string | null][];
  languages: [paragraphs: string[], language: string | null][];
  newestDays: [what: string, paragraphs: string[], day: string | null][];
  capitals: [title: string, proposed: string | null][];
}>(import.meta.url);

test.each(tables.firstWords)("a text without a headline is named by %s", (_, paragraphs, title) => {
  expect(firstWords(paragraphs) ?? null).toBe(title);
});

test.each(tables.languages)("is in the language of most of its words: %j", (paragraphs, language) => {
  expect(likelyLanguage(paragraphs) ?? null).toBe(language);
});

test.each(tables.newestDays)("the newest day that a text names: %s", (_, paragraphs, day) => {
  expect(newestDayIn(paragraphs, "2026-11-28") ?? null).toBe(day);
});

test.each([
  [
    "in its caption, where only that names one",
    "Keterangan foto: Perajin mengecat celengan, Selasa (17/11/2026).\n",
  ],
  ["in its first sentence", "", "Muara - Kiriman berangkat hari Selasa (17/11/2026) ke seberang. "],
])("a text without a date is dated by the day %s", (_, caption, lead = "") => {
  const text = `Perajin Muara Kirim Celengan ke Seberang\n${caption}${lead}Sebanyak 3.000 celengan tanah liat dikirim ke seberang oleh perajin.\nPesanan harus selesai sebelum musim hujan, kata ketua koperasi.`;
  const options = { timeZone: "Asia/Jakarta", sections: [], language: "id", hash: "", sourceName: "a" };
  const now = DateTime.fromISO("2026-11-28") as DateTime<true>;
  const made = articleFile({ article: extractArticle(text), disputes: [] }, { ...options, now });
  expect(made).toMatchObject({ ok: true, date: "2026-11-17" });
});

test.each(tables.capitals)(
  "a headline in capitals is proposed as others are written: %s",
  (title, proposed) => {
    const body = ["Anggota DPRD membeli iPhone dengan uang APBD. Warga dari kelas VI menolak."];
    const lines = [title, "Perihal: Bupati teken SK kebun raya"].map((text) => ({ text }) as LineReport);
    expect(headlineInSmallLetters(title, { ...extractArticle(""), body, lines }) ?? null).toBe(proposed);
  },
);
