import { expect, test } from "vitest";
import { knownTagsIn } from "../../../src/import/tags/known-tags.ts";
import { shortForms } from "../../../src/import/tags/names-in-texts.ts";
import { proposeSharedTags, proposeTags } from "../../../src/import/tags/proposed-tags.ts";
import { tablesOf } from "../../support/tables.ts";

interface Case {
  title?: string;
  texts?: string[];
  printed?: string[];
  /** Tags of the site, with their other names, and those of them that were found. */
  tags?: Record<string, string[]>;
  found?: string[];
  gives: string[];
}
type Cases = Record<string, Case | Case[]>;
const tables = tablesOf<
  Record<"known" | "proposed" | "shared", Cases> & { shortForms: [text: string, long: string | null][] }
>(import.meta.url);

const tagsOf = ({ tags = {} }: Case) => Object.entries(tags).map(([name, aliases]) => ({ name, aliases }));
const shown = ({ name, aliases }: { name: string; aliases: readonly string[] }): string =>
  [name, ...(aliases.length > 0 ? [`(${aliases.join(", ")})`] : [])].join(" ");

/** Reads each case of a table as said. */
function testAll(what: string, cases: Cases, read: (one: Case) => string[]): void {
  for (const [name, ones] of Object.entries(cases))
    test.each([ones].flat())(`${what} ${name}`, (one) => expect(read(one)).toEqual(one.gives));
}

testAll("known tags", tables.known, (one) => knownTagsIn(one.texts ?? [], one.printed ?? [], tagsOf(one)));

test.each(tables.shortForms)("a short form in brackets: %s", (text, long) => {
  expect(shortForms(text)[0]?.long ?? null).toBe(long);
});

testAll("proposed tags", tables.proposed, (one) => {
  const { title = "Judul", texts = [], printed = [], found = [] } = one;
  return proposeTags([title, ...texts], printed, tagsOf(one), found).map(shown);
});

testAll("tags for many texts", tables.shared, ({ texts = [] }) => {
  const articles = texts.map((text) => ({ whole: ["Judul", text], printed: [] }));
  return proposeSharedTags(articles, []).map((tag) => `${tag.texts} ${shown(tag)}`);
});
