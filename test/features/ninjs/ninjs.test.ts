import { expect, test } from "vitest";
import { canceledNinjs, ninjs, ninjsLinks } from "../../../src/features/ninjs/ninjs.ts";
import { tablesOf } from "../../support/tables.ts";
import { bare, draft, full, model, retraction } from "../../templates/sample-model.ts";
import { ninjsSchema } from "./ninjs-schema.ts";

const tables = tablesOf<Record<"full" | "bare" | "withdrawn", object>>(import.meta.url);

const read = (item: object) => ninjsSchema.parse(JSON.parse(JSON.stringify(item)));

test("another newsroom gets an article whole: text, topics by what they are, corrections, sources, picture", () => {
  expect(read(ninjs(full, model))).toEqual(tables.full);
});

test("a bare article is signed by the publisher, and says no more than is known; a draft is withheld", () => {
  expect(read(ninjs(bare, model))).toEqual(tables.bare);
  expect(read(ninjs(draft, model)).pubStatus).toBe("withheld");
});

test("a withdrawn article is canceled, so that who took it over takes it down: by its old id, with why and when", () => {
  expect(read(canceledNinjs(retraction, model))).toEqual(tables.withdrawn);
});

test("an article's page leads there if the site asks for it", () => {
  expect(ninjsLinks(full, model)).toEqual([]);
  const templates = { ...model.settings.templates, ninjs: true };
  expect(ninjsLinks(full, { ...model, settings: { ...model.settings, templates } })).toEqual([
    { type: "application/json", title: "IPTC ninjs", href: "/warta/2024/03/10/harga-kopi/index.json" },
  ]);
});
