import MarkdownIt, { type Token } from "markdown-it";

/** Makes a token. @param nesting 1 opens, -1 closes, 0 is an element by itself */
export function newToken(type: string, tag: string, nesting: 1 | 0 | -1): Token {
  return new MarkdownIt.Token(type, tag, nesting);
}

/** Makes a token for a block element: its tags are on lines of their own. */
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

/** Makes an inline token: the content of a block. */
export function inlineToken(children: Token[]): Token {
  const token = newToken("inline", "", 0);
  token.children = children;
  return token;
}
