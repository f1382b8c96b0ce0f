import fc from "fast-check";
import { expect, test } from "vitest";
import type { Tag } from "../../src/content/content.ts";
import { compileNames, createNameSearch } from "../../src/news/text/names.ts";
import { findNames, listMentions } from "../../src/site/text/mentions.ts";
import { numberParagraphs } from "../../src/site/text/paragraphs.ts";
import { context } from "../support/context.ts";
import { type Cases, tablesOf, testCases } from "../support/tables.ts";
import { tag } from "./newsroom.ts";

/** A text, the topics of its site, the names that are found in it as it has them, and the sentences that say them. */
interface Case {
  body: string;
  tags: string[] | Record<string, string[]>;
  finds?: string[];
  mentions?: object[];
}

const findIn = (body: string, tags: Tag[]) =>
  findNames(numberParagraphs(context.markdown.parse(body, {})), createNameSearch(compileNames(tags), []));

testCases("of names in texts,", tablesOf<Cases<Case>>(import.meta.url), ({ body, tags, finds, mentions }) => {
  const known = Array.isArray(tags)
    ? tags.map((name) => tag(name))
    : Object.entries(tags).map(([name, aliases]) => tag(name, { aliases }));
  const found = findIn(body, known);
  if (finds) expect(found.map(({ block, start, end }) => block.text.slice(start, end))).toEqual(finds);
  if (mentions) expect(listMentions(found)).toEqual(mentions);
});

test("no name is ever found inside a word", () => {
  const letters = fc.string({
    unit: fc.constantFrom("a", "B", "é", "1", "ß", "李", "𝒳"),
    minLength: 1,
    maxLength: 3,
  });
  const between = fc.constantFrom(" ", "-", ", ", "“", ". ", "/");
  fc.assert(
    fc.property(fc.array(fc.tuple(letters, between), { maxLength: 20 }), letters, (words, name) => {
      const text = words.flat().join("");
      for (const { block, start, end } of findIn(text, [tag(name, { slug: "x" })])) {
        expect(block.text.slice(0, start)).not.toMatch(/[\p{L}\p{N}\p{M}]$/u);
        expect(block.text.slice(end)).not.toMatch(/^[\p{L}\p{N}\p{M}]/u);
      }
    }),
  );
});
