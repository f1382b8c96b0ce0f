import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** What editors read, in both languages. */
const pairs = {
  "README.md": "README.id.md",
  "docs/start.md": "docs/id/mulai.md",
  "docs/write.md": "docs/id/menulis.md",
  "docs/labels.md": "docs/id/label.md",
  "docs/tags.md": "docs/id/topik.md",
  "docs/import.md": "docs/id/impor.md",
  "docs/deploy.md": "docs/id/terbit.md",
  "docs/corrections.md": "docs/id/koreksi.md",
  "docs/check.md": "docs/id/periksa.md",
  "docs/editor.md": "docs/id/meja-redaksi.md",
  "docs/readers.md": "docs/id/pembaca.md",
  "docs/look.md": "docs/id/tampilan.md",
  "docs/newsroom-pages.md": "docs/id/halaman-redaksi.md",
  "docs/reliability.md": "docs/id/andal.md",
};

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
