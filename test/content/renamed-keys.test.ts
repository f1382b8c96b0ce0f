import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { folders } from "../../src/content/content-files.ts";
import { settingsFile } from "../../src/content/read-settings.ts";
import { renamedKeys } from "../../src/content/upgrades/renamed-keys.ts";
import { articleSchema } from "../../src/news/article.ts";
import { authorSchema } from "../../src/news/author.ts";
import { pageSchema } from "../../src/news/page.ts";
import { siteSchema } from "../../src/news/settings/site.ts";
import { tagSchema } from "../../src/news/tag.ts";
import { article, mistakesOf, settings } from "./temporary-project.ts";

const schemas = {
  [settingsFile]: siteSchema(),
  [folders.articles]: articleSchema("UTC"),
  [folders.tags]: tagSchema,
  [folders.authors]: authorSchema,
  [folders.pages]: pageSchema(),
};

/** Whether there is a key, as `front.stories`. */
const has = (schema: z.ZodType, key: string): boolean =>
  key.split(".").reduce<z.core.JSONSchema.BaseSchema | undefined>(
    (group, name) => {
      const inner = group?.properties?.[name];
      return typeof inner === "object" ? inner : undefined;
    },
    z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }),
  ) !== undefined;

test.each(renamedKeys)("$key is no key any more, and $now is one", ({ in: where, key, now, since }) => {
  expect([has(schemas[where], key), has(schemas[where], now)]).toEqual([false, true]);
  // As docs/customise.md promises: before 1.0 the second number, then the first.
  expect(since).toMatch(/^0\.\d+\.0$|^[1-9]\d*\.0\.0$/);
  // A version that is out, or is just being made.
  const { version } = JSON.parse(readFileSync("package.json", "utf8"));
  expect(since.localeCompare(version, "en", { numeric: true })).toBeLessThanOrEqual(0);
});

test("a key of before is named with what it is called now; elsewhere the same word is unknown", async () => {
  expect(
    await mistakesOf({
      "_data/site.yaml": settings("\nninjs: false\n"),
      "content/articles/a.md": article({ ninjs: "x" }),
    }),
  ).toEqual([
    '_data/site.yaml:6:1 "ninjs" is "templates: { ninjs: … }" since Warta 0.2.0. "npx warta check --fix" changes it.',
    expect.stringContaining('content/articles/a.md:6:1 "ninjs" is not a known key.'),
  ]);
});

test("a site in English that was made with Indonesian addresses has to choose", async () => {
  const english = settings("language: en\n");
  const policy = { "content/pages/koreksi.md": "---\ntitle: How we correct\n---\nWe do.\n" };
  expect(await mistakesOf({ "_data/site.yaml": english, ...policy })).toEqual([
    expect.stringMatching(
      /^_data\/site\.yaml:1:1 addresses: .*write "addresses: \{ section: rubrik, .*corrections\.md\.$/,
    ),
  ]);
  const choices: Record<string, string>[] = [
    { "_data/site.yaml": `${english}addresses: { corrections: koreksi }\n`, ...policy },
    { "_data/site.yaml": `${english}addresses: { tag: topic }\n`, ...policy },
    { "_data/site.yaml": `${english}oldAddresses: { section: rubrik }\n`, ...policy },
    { "_data/site.yaml": english, "content/pages/corrections.md": policy["content/pages/koreksi.md"] },
    { "_data/site.yaml": settings(), ...policy },
  ];
  for (const choice of choices) expect(await mistakesOf(choice)).toEqual([]);
});
