import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type ExtractOptions, extractArticle } from "../../src/import/extract.ts";
import { plainMarkdown } from "../../src/import/markdown/body-markdown.ts";
import { paragraphs } from "./paragraphs.ts";

/**
 * A text, and what is read from it. `$1` to `$4` stand for the those of paragraphs.ts. With rows it is several: each stands
 * where the text and what it gives have `%s`.
 */
interface Case {
  /** The lines over two paragraphs of text, or below them, or all of a text. */
  head?: string;
  foot?: string;
  text?: string;
  options?: ExtractOptions;
  /** Fields of the article, and what `said` adds to them. Where it says `row`, each row has its own. */
  gives: Record<string, unknown>;
  rows?: string[] | Record<string, unknown>;
}

const folder = new URL("./cases/", import.meta.url);

describe.each(readdirSync(folder))("%s", (file) => {
  const named: Record<string, Case | Case[]> = parse(readFileSync(new URL(file, folder), "utf8"));
  for (const [name, cases] of Object.entries(named))
    for (const one of [cases].flat())
      for (const { row, gives, ...given } of rowsOf(one))
        test(row === undefined ? name : `${name}: ${row}`, () => {
          const {
            head,
            foot,
            text = head !== undefined ? `${head}\n$1\n$2` : `$1\n$2\n${foot}`,
            options,
          } = given;
          expect(said(filled(text, row), options)).toMatchObject(filled(gives, row));
        });
});

/** A case for each of its rows. */
function rowsOf({ rows, gives, ...given }: Case): (Case & { row?: string })[] {
  if (!rows) return [{ ...given, gives }];
  if (Array.isArray(rows)) return rows.map((row) => ({ ...given, row, gives }));
  return Object.entries(rows).map(([row, own]) => {
    const json = JSON.stringify(gives);
    const isWhole = json.includes('"row"');
    const asks = isWhole
      ? JSON.parse(json.replace('"row"', () => JSON.stringify(own)))
      : { ...gives, ...(own as object) };
    return { ...given, row, gives: asks };
  });
}

/** A value of a case with its row and the paragraphs in their places. */
const filled = <Value>(value: Value, row = ""): Value =>
  JSON.parse(
    JSON.stringify(value)
      .replaceAll("%s", () => JSON.stringify(row).slice(1, -1))
      .replace(/\$([1-4])/g, (_, number) => paragraphs[number - 1] ?? ""),
  );

/** What is read from a text, and of its lines the roles with the rule that gave them, what is left, and why they are dropped. */
function said(text: string, options?: ExtractOptions) {
  const article = extractArticle(text, options);
  const ofLines = (of: (line: (typeof article.lines)[number]) => unknown) =>
    Object.fromEntries(article.lines.map((line) => [line.text, of(line)]));
  return {
    ...article,
    first: article.body[0] ?? null,
    last: article.body.at(-1) ?? null,
    markdown: plainMarkdown(article.body),
    sure: article.confidence,
    proposed: article.proposedTags.map(({ name }) => name),
    lines: ofLines(({ roles, rule }) => `${roles.join("+")} by ${rule}`),
    left: ofLines(({ left }) => left ?? null),
    why: ofLines(({ reason }) => reason ?? null),
    continues: ofLines(({ continues }) => continues ?? null),
  };
}
