import type { ExtractedArticle } from "../../extract/extract.ts";
import type { HtmlMarkup } from "../../extract/html/extract-html.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { Markup } from "./markdown-source.ts";

/**
 * What lines of an HTML page are, as Markdown: headings and items by the signs that open them, rows of tables between
 * upright strokes, terms bold, and each explanation on a line of its own below its term, in the same paragraph.
 *
 * @param markup by line
 */
export function htmlMarkup(
  { lines }: Pick<ExtractedArticle, "lines">,
  markup: ReadonlyMap<number, HtmlMarkup>,
): Map<number, Markup> {
  const made = new Map<number, Markup>();
  for (const { n, text } of lines) {
    const { block = "", cells, head, part } = markup.get(n) ?? {};
    if (cells) made.set(n, asRow(cells, head === true));
    else if (part === "term") made.set(n, { block: "", inline: `**${escapeMarkdown(text)}**` });
    else if (part === "definition" && markup.get(n - 1)?.part) made.set(n, { block: "", join: "\\\n" });
    else if (block !== "") made.set(n, { block });
  }
  return made;
}

/** Markdown tables have a row of hyphens below their first; a stroke inside a cell is escaped. */
function asRow(cells: readonly string[], head: boolean): Markup {
  const row = (values: readonly string[]): string => `| ${values.join(" | ")} |`;
  const inline = row(cells.map((cell) => escapeMarkdown(cell).replace(/(?<!\\)\|/g, "\\|")));
  return head
    ? { block: "", inline, below: row(cells.map(() => "---")), join: "\n\n" }
    : { block: "", inline, join: "\n" };
}
