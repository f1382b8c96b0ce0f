import MarkdownIt, { type Token } from "markdown-it";

/** A token that a step of our own puts into a text. @param nesting 1 opens, -1 closes, 0 stands alone */
export function newToken(type: string, tag: string, nesting: 1 | 0 | -1): Token {
  return new MarkdownIt.Token(type, tag, nesting);
}

/** The same for an element that stands beside paragraphs, not in one: its tags are lines of their own. */
export function blockToken(type: string, tag: string, nesting: 1 | -1): Token {
  const token = newToken(type, tag, nesting);
  token.block = true;
  return token;
}

export function textToken(content: string): Token {
  const token = newToken("text", "", 0);
  token.content = content;
  return token;
}

/** What stands in a block, as markdown-it's own inline tokens hold it. */
export function inlineToken(children: Token[]): Token {
  const token = newToken("inline", "", 0);
  token.children = children;
  return token;
}
