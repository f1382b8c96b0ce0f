import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { written } from "./html-pages.ts";

/** What stands in the article of a page, and the Markdown that an import writes of it. */
type Case = { html: string; markdown: string };

const named: Record<string, Case | Case[]> = parse(
  readFileSync(new URL("html.yaml", import.meta.url), "utf8"),
);
for (const [name, cases] of Object.entries(named))
  test.each([cases].flat())(name, async ({ html, markdown }) => {
    expect(await written(html)).toBe(markdown);
  });
