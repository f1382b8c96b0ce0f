import type { ExtractedArticle } from "../../extract/extract.ts";
import type { HtmlMarkup } from "../../extract/html/extract-html.ts";
import { readable } from "../../extract/lines.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { listSigns } from "./list-signs.ts";
import type { Markup } from "./markdown-source.ts";
import { styledText } from "./styled-text.ts";

/**
 * What lines of an HTML page are, as Markdown: headings and items by the signs that open them, bold and italic words and
 * links, rows of tables between upright strokes, terms bold, and each explanation on a line of its own below its term, in
 * the same paragraph.
 *
 * @param markup by line
 */
export function htmlMarkup(
  { lines }: Pick<ExtractedArticle, "lines">,
  markup: ReadonlyMap<number, HtmlMarkup>,
): Map<number, Markup> {
  const made = new Map<number, Markup>();
  const signs = listSigns();
  for (const { n, text, roles } of lines) {
    if (roles[0] !== "body") continue;
    const { block = "", items = [], runs, cells, head, part } = markup.get(n) ?? {};
    const list = signs(block === "" ? items : []);
    // A heading is bold as it is.
    const set = block === "" ? runs : runs?.map(({ bold: _, ...run }) => run);
    const inline = set && styledText(set, readable(text));
    if (cells) made.set(n, asRow(cells, head === true));
    else if (part === "term") made.set(n, { block: "", inline: `**${escapeMarkdown(text)}**` });
    else if (part === "definition" && markup.get(n - 1)?.part) made.set(n, { block: "", join: "\\\n" });
    else if (block !== "" || list.block !== "" || inline !== undefined)
      made.set(n, { ...list, ...(block !== "" && { block }), ...(inline !== undefined && { inline }) });
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
