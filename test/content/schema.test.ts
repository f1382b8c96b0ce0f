import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";
import { defaultWords } from "../../_includes/words/words.ts";
import { articleSchema } from "../../src/news/article.ts";
import { keysByWord, kindForWord, schemaOrgTypes } from "../../src/news/meant-words.ts";
import { tagSchema } from "../../src/news/tag-author-page.ts";
import { schemas } from "../support/key-words.ts";

test.each(Object.entries(schemas))("every key of %s is described to editors", (_, schema) => {
  const { properties = {} } = z.toJSONSchema(schema, { io: "input" });
  expect(Object.keys(properties)).toEqual(Object.keys(schema.shape));
  for (const property of Object.values(properties)) {
    expect(property).toMatchObject({ description: expect.stringMatching(/\.$/) });
  }
});

test("a word from elsewhere stands for a key or a choice that exists, and is no key itself", () => {
  const known = JSON.stringify(
    Object.values(schemas).map((schema) => z.toJSONSchema(schema, { io: "input", unrepresentable: "any" })),
  );
  for (const meant of [...keysByWord.values()].flat()) expect(known).toContain(`"${meant}"`);
  for (const word of keysByWord.keys()) expect(Object.keys(schemas.article.shape)).not.toContain(word);
});

test("a tag may be of any type that schema-dts knows, and of no other", () => {
  const declarations = readFileSync("node_modules/schema-dts/dist/schema.d.ts", "utf8");
  const known = new Set([...declarations.matchAll(/"@type": "(\w+)"/g)].map(([, type]) => type));
  // Text with how it is spoken is a value, not a thing.
  known.delete("PronounceableText");
  expect([...schemaOrgTypes].sort()).toEqual([...known].sort());
  for (const kind of ["Volcano", "3DModel"])
    expect(tagSchema.safeParse({ name: "X", kind }).success).toBe(true);
});

test("the Indonesian name that readers see of a kind means that kind to editors too", () => {
  const names: Readonly<Record<string, string>> = defaultWords.id.kinds;
  for (const name of Object.values(names)) {
    const meant = kindForWord(name);
    expect([name, meant && names[meant]]).toEqual([name, name]);
  }
});

test("an address of a source is one of the web, and nothing in it ends an attribute or element", () => {
  const url = (written: string) => articleSchema("Asia/Jakarta").shape.source.safeParse({ url: written });
  expect(url('https://a.example/"><script>?b=<c>').data).toEqual({
    url: "https://a.example/%22%3E%3Cscript%3E?b=%3Cc%3E",
  });
  for (const other of ["javascript:alert(1)", "data:text/html,x", "//a.example/", "mailto:a@b.example"])
    expect(url(other).success).toBe(false);
});
