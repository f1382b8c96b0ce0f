/** Signs that Markdown reads inside a line wherever they stand. */
const inline = /[\\`*[\]<~]/g;
/** An underscore that could open or close emphasis: not between two letters or digits. */
const underscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;
/** `&amp;` would be read as `&`. */
const entity = /&(?=#?[\p{L}\p{N}]{1,32};)/gu;
/** What opens a heading, quotation, list, rule or block at the start of a line. */
const blockSign = /^(?:#{1,6}(?=\s|$)|>|[-+](?=\s|$)|[-=]+\s*$|-(?=[\s-]*-[\s-]*$)|\||:{3})/;
const numbered = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * A paragraph of plain text as Markdown that is read back as the same text: `1. x` → `1\. x`, `# x` → `\# x`.
 *
 * @param text one line, without blanks at its ends
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(inline, "\\$&")
    .replace(underscore, "\\_")
    .replace(entity, "\\&")
    .replace(numbered, "$1\\$2")
    .replace(blockSign, "\\$&");
}
