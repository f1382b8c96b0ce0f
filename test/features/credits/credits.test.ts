import { expect, test } from "vitest";
import { articles, noticesOf, readSound } from "../../content/temporary-project.ts";
import { type PageCases, testPages } from "../../support/pages.ts";
import { tablesOf } from "../../support/tables.ts";

testPages("the page", tablesOf<PageCases>(import.meta.url));

test("a name may be written by an alias, and its file is not called unsigned", async () => {
  const files = {
    "content/authors/rina.md": "---\nname: Rina Contoh\naliases: [R. Contoh]\n---\n",
    ...articles({ "2024-05-01-x": { credits: "[{ role: Fotografer, name: r. contoh }]" } }),
  };
  const { articles: read, authors } = await readSound(files);
  expect(read[0]?.credits).toEqual([{ role: "Fotografer", name: "Rina Contoh" }]);
  expect(authors.map(({ name }) => name)).toEqual(["Rina Contoh"]);
  expect((await noticesOf(files)).filter((notice) => notice.includes("authors/"))).toEqual([]);
});
