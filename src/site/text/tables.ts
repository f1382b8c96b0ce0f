import type { MarkdownIt, StateCore, Token } from "markdown-it";
import { blockToken } from "./tokens.ts";

/** Letters of a cell that stands on one line: `Rp1.250.000`, `Kecamatan Umpama`. A longer one is given room for about as much. */
const shortCell = 16;

/**
 * A plugin for markdown-it: puts each table into an element of its own, which scrolls sideways where the table is wider than the screen: a table that
 * did so itself would be none any more to some screen readers. What scrolls must take the focus for the arrow keys to move it
 * (WCAG 2.2, success criterion 2.1.1), not every browser gives it by itself; and what takes the focus has a name, that of
 * the table's columns.
 *
 * Long cells are marked: others keep to one line, so that a table of many columns is not squeezed to the length of its words.
 */
export function tables(md: MarkdownIt): void {
  md.core.ruler.push("table_boxes", placeInBoxes);
}

function placeInBoxes({ tokens }: StateCore): void {
  let number = 0;
  let tag = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token?.type === "th_open" || token?.type === "td_open") {
      if ((tokens[at + 1]?.content.length ?? 0) > shortCell) token.attrSet("class", "long");
    } else if (token?.type === "table_close") tokens.splice(++at, 0, blockToken("table_box_close", tag, -1));
    else if (token?.type === "table_open") {
      const id = `tabel-${++number}`;
      const isNamed = hasWords(tokens, at);
      tag = isNamed ? "section" : "div";
      const box = blockToken("table_box_open", tag, 1);
      box.attrSet("class", "table");
      box.attrSet("tabindex", "0");
      if (isNamed) {
        tokens[at + 1]?.attrSet("id", id);
        box.attrSet("aria-labelledby", id);
      }
      tokens.splice(at++, 0, box);
    }
  }
}

/** Whether the columns of a table have names, which stand in its head, behind where it opens. */
function hasWords(tokens: readonly Token[], table: number): boolean {
  for (let at = table; tokens[at] && tokens[at]?.type !== "thead_close"; at++)
    if (tokens[at]?.type === "inline" && tokens[at]?.content !== "") return true;
  return false;
}
