import { expect, test } from "vitest";
import { extractArticle } from "../../../src/import/extract.ts";
import { paragraphs, readFoot } from "../read-lines.ts";

const printed = (...foot: string[]) => readFoot(...foot).proposedTags.map(({ name }) => name);

test("tags below a label end at a heading of other articles", () => {
  expect(printed("Tags", "uang kas", "Terkini", "tepi sungai")).toEqual(["uang kas"]);
});

test("a list behind a label, hashtags, and tags one a line", () => {
  expect(printed("Tags: bibit, uang kas")).toEqual(["bibit", "uang kas"]);
  expect(printed("#bibit #uangkas")).toEqual(["bibit", "uang kas"]);
  expect(printed("Tags", "bibit", "uang kas")).toEqual(["bibit", "uang kas"]);
});

test("a printed tag that is known is a tag, by any casing", () => {
  const text = [...paragraphs, "Tags: teluk palu"].join("\n");
  expect(extractArticle(text, { tags: [{ name: "Teluk Palu", aliases: [] }] }).tags).toEqual(["Teluk Palu"]);
});
