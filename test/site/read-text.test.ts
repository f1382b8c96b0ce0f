import fc from "fast-check";
import { expect, test } from "vitest";
import type { Tag } from "../../src/content/content.ts";
import { type Cases, tablesOf, testCases } from "../support/tables.ts";
import { readBody, shownText, tag } from "./newsroom.ts";

/** A text, the topics of its site with what is unusual of each, and what is made of it. */
interface Case {
  body: string;
  tags?: Record<string, Partial<Tag> | null>;
  dateline?: string;
  html?: string;
  /** Pieces of it, and what is none. */
  has?: string[];
  lacks?: string[];
  feed?: string;
  paragraphs?: { text: string; sentences?: string[] }[];
  mentions?: number;
  words?: number;
}

testCases("of a text,", tablesOf<Cases<Case>>(import.meta.url), ({ body, tags = {}, dateline, ...one }) => {
  const names = Object.entries(tags).map(([name, given]) => tag(name, given ?? {}));
  const read = readBody(body, { names, prefix: "/warta/", ...(dateline && { dateline }) });
  if (one.html !== undefined) expect(read.html.trim()).toBe(one.html);
  for (const piece of one.has ?? []) expect(read.html).toContain(piece);
  for (const piece of one.lacks ?? []) expect(read.html).not.toContain(piece);
  if (one.feed !== undefined) expect(read.feedHtml.trim()).toBe(one.feed);
  if (one.paragraphs) expect(read.paragraphs).toMatchObject(one.paragraphs);
  if (one.mentions !== undefined) expect(read.mentions).toHaveLength(one.mentions);
  if (one.words !== undefined) expect(read.words).toBe(one.words);
});

test("a topic without a file is looked for in articles that have it, in no other", () => {
  const names = [tag("kopi", { file: undefined })];
  expect(readBody("Harga kopi naik.", { names, tags: ["kopi"] }).html).toContain("/tag/kopi/");
  expect(readBody("Harga kopi naik.", { names }).mentions).toEqual([]);
});

test("links and dateline take no word away and add none", () => {
  const words = fc.constantFrom(
    ...'Solo|Pasar Gede|kopi|Kopi.|*|**|`|[a](/b/)|<b>|&|"|\n\n|\n|- '.split("|"),
  );
  const names = [tag("Solo"), tag("Pasar Gede"), tag("Pasar"), tag("kopi")];
  fc.assert(
    fc.property(fc.array(words, { maxLength: 30 }), (parts) => {
      const body = parts.join(" ");
      expect(shownText(readBody(body, { names }).html)).toBe(shownText(readBody(body, { names: [] }).html));
    }),
  );
});
