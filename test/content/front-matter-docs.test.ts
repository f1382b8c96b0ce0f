import { expect, test } from "vitest";
import { schemas } from "../support/key-words.ts";
import { describeKeys } from "./describe-keys.ts";

const parts = [
  ["An article: `content/articles/*.md`", schemas.article],
  ["A tag: `content/tags/*.md`", schemas.tag],
  ["An author: `content/authors/*.md`", schemas.author],
  ["A page: `content/pages/*.md`", schemas.page],
  ["The site: `_data/site.yaml`", schemas.site],
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
