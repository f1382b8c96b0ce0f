import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { formatDiagnostic } from "../../src/content/diagnostic.ts";
import { deadLinks } from "../../src/site/dead-links.ts";
import { buildModel } from "../../src/site/read-site.ts";
import { writtenAddresses } from "../../src/templates/written-addresses.ts";
import { filesOf, type WrittenFiles } from "../content/files-of.ts";
import { article, now, readSound, settings } from "../content/temporary-project.ts";
import { context } from "../support/context.ts";

/** An article of a site with one of each kind of page, and what is said of its links. */
interface Case {
  article: WrittenFiles[string];
  files?: WrittenFiles;
  /** The newsroom may have pages of its own. */
  others?: boolean;
  says: string[];
  /** Links that stand, one after another, in the place of `%s`, with what is said of each if it is not the same. */
  rows?: string[] | Record<string, string>;
}

const usual = {
  "_data/site.yaml": settings().replace("contoh.id/", "contoh.id/kabar/"),
  "content/pages/tentang.md": "---\ntitle: Tentang\n---\n",
  "content/articles/b.md": article(
    { authors: "Sari Contoh", aliases: "[/lama/b.html, /lama/c/index.html, /lama/d]" },
    "Satu.\n\nDua.",
  ),
};

async function said(files: WrittenFiles, mayHaveMore: boolean): Promise<string[]> {
  const content = await readSound({ ...usual, ...filesOf(files) }, { preview: true });
  const model = buildModel(content, { context, now, preview: true, prefix: "/" });
  const found = deadLinks(content, model, now, { isWritten: writtenAddresses(model), mayHaveMore });
  return found.map((mistake) => formatDiagnostic(mistake, "en"));
}

const named: Record<string, Case | Case[]> = parse(
  readFileSync(new URL("dead-links.yaml", import.meta.url), "utf8"),
);
for (const [name, cases] of Object.entries(named))
  for (const { article, files, others = false, says, rows = [""] } of [cases].flat())
    for (const [link, ofLink] of Array.isArray(rows)
      ? rows.map((row) => [row, says] as const)
      : Object.entries(rows))
      test(link === "" ? name : `${name}: ${link}`, async () => {
        const written = JSON.parse(
          JSON.stringify(article).replace("%s", () => JSON.stringify(link).slice(1, -1)),
        );
        expect(await said({ "a.md": written, ...files }, others)).toEqual([ofLink].flat());
      });

test("each of many links on one line has its own place", async () => {
  const text = Array.from({ length: 3000 }, (_, index) => `[a](/tidak-ada-${index % 2}/)`).join(" ");
  const found = await said({ "content/articles/a.md": article({}, text) }, false);
  expect(found).toHaveLength(3000);
  expect(new Set(found.map((one) => one.split(" ")[0])).size).toBe(3000);
});
