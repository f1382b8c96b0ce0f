import type { Token } from "markdown-it";
import { blockToken } from "../../content/markdown/tokens.ts";

/** Cells of up to this many letters stay on one line: `Rp1.250.000`, `Kecamatan Umpama`. Longer cells wrap at about this width. */
const shortCell = 16;

/**
 * Wraps each table in an element that scrolls sideways if the table is wider than the screen. (Some
 * screen readers do not recognise a table that scrolls itself.) The wrapper takes the focus, so that arrow keys scroll it
 * (WCAG 2.2, success criterion 2.1.1), and so needs a label: the table's column names.
 *
 * Long cells are marked. Short cells do not wrap, so that a table of many columns is not squeezed to the width of its words. Changes the tokens.
 *
 * @param prefix of the tables' ids
 */
export function boxTables(tokens: Token[], prefix: string): void {
  let number = 0;
  let tag = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.type === "th_open" || token?.type === "td_open") {
      if ((tokens[at + 1]?.content.length ?? 0) > shortCell) token.attrSet("class", "long");
    } else if (token?.type === "table_close") tokens.splice(++at, 0, blockToken("table_box_close", tag, -1));
    else if (token?.type === "table_open") {
      const id = `${prefix}-${++number}`;
      const isNamed = hasWords(tokens, at);
      tag = isNamed ? "section" : "div";
      if (isNamed) tokens[at + 1]?.attrSet("id", id);
      const attributes = { class: "table", tabindex: "0", ...(isNamed && { "aria-labelledby": id }) };
      tokens.splice(at++, 0, blockToken("table_box_open", tag, 1, attributes));
    }
  }
}

/** Whether a table's head has text. */
function hasWords(tokens: readonly Token[], table: number): boolean {
  for (let at = table; tokens[at] && tokens[at]?.type !== "thead_close"; at++)
    if (tokens[at]?.type === "inline" && tokens[at]?.content !== "") return true;
  return false;
}
