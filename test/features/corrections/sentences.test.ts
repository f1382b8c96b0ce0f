import { describe, expect, test } from "vitest";
import { readArticle } from "../../../src/content/read-article.ts";
import {
  changesOfSubstance,
  publishedSentences,
} from "../../../src/features/corrections/silent-edits/sentences.ts";
import { articleSchema } from "../../../src/news/article.ts";
import { article } from "../../support/article.ts";
import { tablesOf } from "../../support/tables.ts";

const tables = tablesOf<
  Record<"spelling" | "substance" | "inTexts", string[][]> & {
    inKeys: [what: string, ...Record<string, unknown>[]][];
  }
>(import.meta.url);

const zone = "Asia/Jakarta";
const schema = articleSchema(zone);

function sentencesOf(file: string) {
  const reading = readArticle("content/articles/a.md", new TextEncoder().encode(file), {
    schema,
    timeZone: zone,
  });
  if (!reading.article) throw new Error(reading.diagnostics[0]?.message.en);
  return publishedSentences(reading.article);
}

const changes = (before: string, after: string) =>
  changesOfSubstance(sentencesOf(before), sentencesOf(after));

const said = (before: string, after: string) =>
  changes(article({}, before), article({}, after)).map((change) => [change.before, change.after]);

describe("what is no change of substance", () => {
  test.each(tables.spelling)("%s", (_, before, after) => {
    expect(said(before, after)).toEqual([]);
  });
});

describe("what is", () => {
  test.each(tables.substance)("%s", (_, before, after) => {
    expect(said(before, after)).not.toEqual([]);
  });

  test.each(tables.inKeys)("in %s", (_, before, after) => {
    expect(changes(article(before), article(after))).toHaveLength(1);
  });

  test.each(tables.inTexts)("in %s of the text", (_, before, after) => {
    expect(said(before, after)).toHaveLength(1);
  });
});

describe("a number of a table that moves to another column", () => {
  test("is a change of its row", () => {
    const table = (row: string) => `| Kios | Pagi | Sore |\n| --- | --- | --- |\n| Buah | ${row} |`;
    expect(said(table("5 | "), table(" | 5"))).toEqual([["| Buah | 5 |", "| Buah | | 5"]]);
    expect(said(table("5 buah | apel"), table("5 | buah apel"))).toHaveLength(1);
  });

  test("also in a chart", () => {
    const chart = (row: string) => `::: grafik batang\nKios;Pagi;Sore\nBuah;${row}\nSayur;7;8\n:::`;
    expect(said(chart("5;"), chart(";5"))).toHaveLength(1);
  });

  test("a spelling that is corrected in a cell is none", () => {
    const table = (word: string) => `| Kios | Menurut |\n| --- | --- |\n| 5 | ${word} |`;
    expect(said(table("pemetintah"), table("pemerintah"))).toEqual([]);
  });
});

test("a number that a chart reads in another language is another number", () => {
  const chart = (lang: string, number: string) =>
    article({ lang }, `::: grafik batang\nKios;Harga\nBuah;${number}\n:::`);
  expect(changes(chart("id", "1.500"), chart("en", "1.500"))).toMatchObject([
    { before: "| Buah | (1500) 1.500", after: "| Buah | (1.5) 1.500" },
  ]);
  expect(changes(chart("id", "1500"), chart("en", "1500"))).toEqual([]);
});

test("each change has its sentences, and the line that their paragraph begins on now", () => {
  const before = article({}, "Pasar ramai.\n\nAda 42 kios. Semua buka.\n\nHarga turun.\n\nHari cerah.");
  const after = article({}, "Pasar ramai.\n\nAda 24 kios. Semua buka.\n\nHari cerah.");
  const line = (text: string) => after.split("\n").findIndex((found) => found.startsWith(text)) + 1;
  expect(changes(before, after)).toEqual([
    { before: "Ada 42 kios.", after: "Ada 24 kios.", at: line("Ada 24") },
    { before: "Harga turun.", after: "", at: line("Hari cerah") },
  ]);
});

test("a text of many thousand words that all changed is one change, found in time that grows with the text", () => {
  const text = (word: string) => Array.from({ length: 50_000 }, (_, at) => `${word}${at} itu`).join(" ");
  expect(said(text("Pasar"), text("Kebun"))).toHaveLength(1);
  const list = (word: string) =>
    Array.from({ length: 9_000 }, (_, at) => `${word} ${at} ramai.`).join("\n\n");
  expect(said(list("Pasar"), list("Kebun"))).toHaveLength(1);
});
