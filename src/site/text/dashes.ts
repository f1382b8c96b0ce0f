import type { MarkdownIt, Token } from "markdown-it";

/**
 * A plugin for markdown-it: two or three hyphens as typewriters set a dash become one (—), between words with blanks on both
 * sides or on none. An option of a command (`--force`) keeps its hyphens, and so does an address.
 */
export function dashes(md: MarkdownIt): void {
  md.core.ruler.after("smartquotes", "dashes", ({ tokens }) => {
    for (const { children } of tokens) if (children) setDashes(children);
  });
}

const typedDash = /(?<=\S )-{2,3}(?= \S)|(?<=[\p{L}\p{N}”’)])-{2,3}(?=[\p{L}\p{N}“‘(])/gu;

function setDashes(tokens: Token[]): void {
  let insideAddress = false;
  for (const token of tokens) {
    if (token.type === "link_open") insideAddress = token.info === "auto";
    if (token.type === "link_close") insideAddress = false;
    if (token.type === "text" && !insideAddress) token.content = token.content.replace(typedDash, "—");
  }
}
