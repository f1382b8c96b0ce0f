import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readable } from "../../src/import/lines.ts";
import { escapeMarkdown } from "../../src/import/markdown/markup.ts";
import { anyCharacter } from "../support/any-text.ts";
import { context } from "../support/context.ts";
import { tablesOf } from "../support/tables.ts";

const tables = tablesOf<Record<"lines", string[][]>>(import.meta.url);

/** What a page shows of a Markdown text: one entry a paragraph; undefined where something else than paragraphs comes out. */
function shown(markdown: string): string[] | undefined {
  const tokens = context.markdown.parse(markdown, {});
  const blocks = tokens.filter(({ nesting, type }) => nesting >= 0 && type !== "inline");
  if (blocks.some(({ type }) => type !== "paragraph_open")) return undefined;
  return tokens
    .filter(({ type }) => type === "inline")
    .map(({ children }) =>
      (children ?? []).map(({ content, type }) => (/^(?:text|link)/.test(type) ? content : "�")).join(""),
    );
}

/** Quotes and dashes as the page sets them are the same text. */
const unset = (text: string): string =>
  text
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/—|-{2,3}/g, "--");

describe("plain text as Markdown shows the same text", () => {
  test.each(tables.lines)("%s", (text) => {
    expect(shown(escapeMarkdown(text))?.map(unset)).toEqual([unset(text)]);
  });

  test("always, and paragraph by paragraph", () => {
    const sign = fc.constantFrom(..."#*_-+=>|`~[]()!<&;\\:.,1a Z{}%/\"'^$");
    const paragraph = fc
      .oneof(fc.string({ unit: sign, maxLength: 30 }), fc.string({ unit: anyCharacter, maxLength: 30 }))
      .map(readable)
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const markdown = paragraphs.map(escapeMarkdown).join("\n\n");
        expect(shown(markdown)?.map(unset)).toEqual(paragraphs.map(unset));
      }),
      { numRuns: 200 },
    );
  });
});
