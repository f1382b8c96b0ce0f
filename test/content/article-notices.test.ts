import { expect, test } from "vitest";
import { readArticle } from "../../src/content/read-article.ts";
import { together } from "../../src/messages/message.ts";
import { articleSchema } from "../../src/news/article.ts";
import { moment } from "../support/time.ts";
import { article, readSound } from "./temporary-project.ts";

const x = "content/articles/x.md";

test("the time until which an article leads is read as any other", async () => {
  const { articles } = await readSound({ [x]: article({ leadUntil: "2 Juni 2024 12.00 WITA" }) });
  expect(articles[0]?.leadUntil).toEqual(moment("2024-06-02T12:00:00+08:00"));
});

test("what an import was unsure of is told with the line of the source", () => {
  const told = (keys: Record<string, string>, language: "id" | "en" = "en") => {
    const context = { schema: articleSchema("UTC"), timeZone: "UTC" };
    const { doubts } = readArticle(x, Buffer.from(article(keys)), context).article ?? {};
    return doubts?.map(({ key, message, hint }) => `${key}: ${together(message, hint)[language]}`);
  };
  const review = `
  - section # baris 3: Beranda > Ekonomi
  - authors # baris 4, 7: Oleh Ani / Red: Budi
  - source
  - updated
  - body # baris 9: Dari hulu ke hilir`;
  const keys = { authors: "[Ani, Budi]", source: "{ publisher: Antara }", draft: "true", review };
  expect(told(keys)).toEqual([
    'section: is written as "Ekonomi". Line 3 of the source: "Beranda > Ekonomi"',
    'authors: is written as "Ani, Budi". Lines 4, 7 of the source: "Oleh Ani / Red: Budi"',
    'source: is written as "Antara".',
    "updated: is missing.",
    'body: the text needs a look. Line 9 of the source: "Dari hulu ke hilir"',
  ]);
  expect(told(keys, "id")).toContain('section: tertulis "Ekonomi". Baris 3 naskah: "Beranda > Ekonomi"');
  // A list in brackets has no lines.
  expect(told({ review: "[section]" })).toEqual(['section: is written as "Ekonomi".']);
  expect(told({})).toBeUndefined();
});
