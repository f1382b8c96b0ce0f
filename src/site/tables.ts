import type { Token } from "markdown-it";

/**
 * Makes tables reachable by keyboard. One that is wider than the screen scrolls sideways, and what scrolls must take the
 * focus for the arrow keys to move it (WCAG 2.2, success criterion 2.1.1); not every browser gives it by itself.
 */
export function makeTablesReachable(tokens: Token[]): void {
  for (const token of tokens) if (token.type === "table_open") token.attrSet("tabindex", "0");
}
