import { expect, test } from "vitest";
import { articleSchema } from "../../src/news/article.ts";
import { authorSchema } from "../../src/news/author.ts";
import { pageSchema } from "../../src/news/page.ts";
import { siteSchema } from "../../src/news/settings/site.ts";
import { tagSchema } from "../../src/news/tag.ts";
import { describeKeys } from "./describe-keys.ts";

const parts = [
  ["An article: `content/articles/*.md`", articleSchema("Asia/Jakarta")],
  ["A tag: `content/tags/*.md`", tagSchema],
  ["An author: `content/authors/*.md`", authorSchema],
  ["A page: `content/pages/*.md`", pageSchema()],
  ["The site: `_data/site.yaml`", siteSchema()],
] as const;

// The page is written by this test: after a change of a schema, `npx vitest run test/content -u` brings it up to date.
test("docs/front-matter.md describes every key as the schemas do", async () => {
  const page = [
    "# Front matter",
    "These are all the keys you can write, one a line: between the two lines `---` at the top of a file, or in `_data/site.yaml`. Any other key is a mistake, and the message names the nearest one.",
    ...parts.flatMap(([heading, schema]) => [`## ${heading}`, describeKeys(schema)]),
  ].join("\n\n");
  await expect(`${page}\n`).toMatchFileSnapshot("../../docs/front-matter.md");
});
