import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<{ pairs: Record<string, string> }>(import.meta.url);

/** What editors read, in both languages. */
const { pairs } = tables;

/** Of the words of a page: where its lines break says nothing. */
const hash = (file: string): string =>
  createHash("sha256").update(readFileSync(file, "utf8").replace(/\s+/g, " ")).digest("hex").slice(0, 12);

test("every page in Indonesian is one of a pair", () => {
  // One is written from the schemas, as is its other half.
  const pages = readdirSync("docs/id").flatMap((name) => (name === "kunci.md" ? [] : `docs/id/${name}`));
  expect(Object.values(pairs)).toEqual(expect.arrayContaining(pages));
});

// A line that differs in one of its hashes alone is a page that changed in one language. Say the same in the other, or see that it
// says it already; then `npx vitest run test/words -u` records both.
test("a page that changes in one language changes in the other", async () => {
  const lines = Object.entries(pairs).map((pair) => pair.map((file) => `${file} ${hash(file)}`).join("  "));
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("documents.txt");
});
