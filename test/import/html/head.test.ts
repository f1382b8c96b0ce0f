import { expect, test } from "vitest";
import { headByline, settleHeadline } from "../../../src/import/html/head.ts";
import { siteTest } from "../../../src/import/html/read-meta.ts";
import { tablesOf } from "../../support/tables.ts";

type Cases<Case> = Record<string, Case | Case[]>;
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

for (const [name, cases] of Object.entries(tables.headlines))
  test.each([cases].flat())(`a headline ${name}: $shown, $said, $tab`, ({ shown, said, tab = "", gives }) => {
    expect(settleHeadline(shown, said, tab, isSite) ?? null).toEqual(gives);
  });

for (const [name, cases] of Object.entries(tables.bylines))
  test.each([cases].flat())(`a byline ${name}: $lines`, ({ lines, known = [], gives }) => {
    const head = lines.map((text) => ({ text, mark: "head" as const }));
    const found = headByline(head, known);
    if (gives) expect(found).toMatchObject(gives);
    else expect(found).toBeUndefined();
  });
