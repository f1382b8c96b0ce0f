import { expect } from "vitest";
import { headByline, settleHeadline } from "../../../src/import/html/head.ts";
import { siteTest } from "../../../src/import/html/read-meta.ts";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";

interface Headline {
  shown?: string;
  said: string[];
  tab?: string;
  gives: object | null;
}
interface Byline {
  lines: string[];
  known?: string[];
  gives: object | null;
}
const tables = tablesOf<{ headlines: Cases<Headline>; bylines: Cases<Byline> }>(import.meta.url);

const isSite = siteTest(["Kabar Muara"], "https://www.kabarmuara.example/ekonomi/pasar-ikan");

testCases("a headline", tables.headlines, ({ shown, said, tab = "", gives }) => {
  expect(settleHeadline(shown, said, tab, isSite) ?? null).toEqual(gives);
});

testCases("a byline", tables.bylines, ({ lines, known = [], gives }) => {
  const head = lines.map((text) => ({ text, mark: "head" as const }));
  const found = headByline(head, known);
  if (gives) expect(found).toMatchObject(gives);
  else expect(found).toBeUndefined();
});
