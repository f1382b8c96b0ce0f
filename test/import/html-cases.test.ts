import { expect } from "vitest";
import { type Cases, tablesOf, testCases } from "../support/tables.ts";
import { written } from "./html-pages.ts";

/** What stands in the article of a page, and the Markdown that an import writes of it. */
type Case = { html: string; markdown: string };

testCases("of a page", tablesOf<Cases<Case>>(import.meta.url), async ({ html, markdown }) => {
  expect(await written(html)).toBe(markdown);
});
