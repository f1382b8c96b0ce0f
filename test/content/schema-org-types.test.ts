import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { schemaOrgTypes } from "../../src/content/schema/schema-org-types.ts";

test("a tag may be of any type that schema-dts knows, and of no other", () => {
  const declarations = readFileSync("node_modules/schema-dts/dist/schema.d.ts", "utf8");
  const known = new Set([...declarations.matchAll(/"@type": "(\w+)"/g)].map(([, type]) => type));
  // Text with how it is spoken is a value, not a thing.
  known.delete("PronounceableText");
  expect([...schemaOrgTypes].sort()).toEqual([...known].sort());
});
