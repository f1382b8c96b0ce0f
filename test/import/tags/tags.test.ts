import { expect, test } from "vitest";
import { knownTagsIn, shortForms } from "../../../src/import/tags/names-in-texts.ts";
import { proposeSharedTags, proposeTags } from "../../../src/import/tags/proposed-tags.ts";
import { type Cases, tablesOf, testCases } from "../../support/tables.ts";

interface Case {
  title?: string;
  texts?: string[];
  printed?: string[];
  /** Tags of the site, with their other names, and those of them that were found. */
  tags?: Record<string, string[]>;
  found?: string[];
  gives: string[];
}
const tables = tablesOf<
  Record<"known" | "proposed" | "shared", Cases<Case>> & { shortForms: [text: string, long: string | null][] }
>(import.meta.url);

const tagsOf = ({ tags = {} }: Case) => Object.entries(tags).map(([name, aliases]) => ({ name, aliases }));
const shown = ({ name, aliases }: { name: string; aliases: readonly string[] }): string =>
  [name, ...(aliases.length > 0 ? [`(${aliases.join(", ")})`] : [])].join(" ");

testCases("known tags", tables.known, (one) => {
  expect(knownTagsIn(one.texts ?? [], one.printed ?? [], tagsOf(one))).toEqual(one.gives);
});

test.each(tables.shortForms)("a short form in brackets: %s", (text, long) => {
  expect(shortForms(text)[0]?.long ?? null).toBe(long);
});

testCases("proposed tags", tables.proposed, (one) => {
  const { title = "Judul", texts = [], printed = [], found = [] } = one;
  expect(proposeTags([title, ...texts], printed, tagsOf(one), found).map(shown)).toEqual(one.gives);
});

testCases("tags for many texts", tables.shared, ({ texts = [], gives }) => {
  const articles = texts.map((text) => ({ whole: ["Judul", text], printed: [] }));
  expect(proposeSharedTags(articles, []).map((tag) => `${tag.texts} ${shown(tag)}`)).toEqual(gives);
});
