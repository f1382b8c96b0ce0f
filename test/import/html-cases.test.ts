import { expect, vi } from "vitest";
import { type Cases, tablesOf, testCases } from "../support/tables.ts";
import { written } from "./html-pages.ts";

/** What stands in the article of a page, and the Markdown that an import writes of it, without a warning of any package. */
const cases = tablesOf<Cases<{ html: string; markdown: string }>>(import.meta.url);
testCases("of a page", cases, async ({ html, markdown }) => {
  using warn = vi.spyOn(console, "warn");
  expect([await written(html), warn.mock.calls]).toEqual([markdown, []]);
});
