import type { Token } from "markdown-it";
import { inlineToken, newToken, textToken } from "../../content/markdown/tokens.ts";

/** The class of the dateline. */
const datelineClass = "dateline";

/**
 * Puts the dateline in front of a text: `<span class="dateline">Jakarta</span> — Pemerintah …`. It goes into the first
 * paragraph outside lists and quotations; if there is none, into a new paragraph.
 */
export function openWithDateline(tokens: Token[], dateline: string | undefined): void {
  if (!dateline || tokens.length === 0) return;
  const open = newToken("dateline_open", "span", 1);
  open.attrSet("class", datelineClass);
  const opening = [open, textToken(dateline), newToken("dateline_close", "span", -1)];

  const first = tokens.findIndex((token) => token.type === "paragraph_open" && token.level === 0);
  const inline = tokens[first + 1];
  if (first >= 0 && inline?.children) inline.children.unshift(...opening, textToken(" — "));
  else {
    tokens.unshift(
      newToken("paragraph_open", "p", 1),
      inlineToken(opening),
      newToken("paragraph_close", "p", -1),
    );
  }
}
