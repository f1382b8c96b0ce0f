import MarkdownIt, { type Token } from "markdown-it";

/**
 * A token of markdown-it as its own constructor leaves one. That sets its fields through a stand-in for what the language
 * can do by itself, which takes five times as long; a text has some sixty tokens.
 */
class SimpleToken {
  map: [number, number] | null = null;
  level = 0;
  children: Token[] | null = null;
  content = "";
  markup = "";
  info = "";
  block = false;
  hidden = false;
  type: string;
  tag: string;
  attrs: [string, string | number][] | null = null;
  nesting: 1 | 0 | -1;
  meta: unknown = null;

  constructor(type: string, tag: string, nesting: 1 | 0 | -1) {
    this.type = type;
    this.tag = tag;
    this.nesting = nesting;
  }
}
// The methods are markdown-it's.
Object.setPrototypeOf(SimpleToken.prototype, MarkdownIt.Token.prototype);

/** A token of a step's own making. @param nesting 1 opens, -1 closes, 0 stands alone */
export function newToken(type: string, tag: string, nesting: 1 | 0 | -1): Token {
  return new SimpleToken(type, tag, nesting) as Token;
}

export function textToken(content: string): Token {
  const token = newToken("text", "", 0);
  token.content = content;
  return token;
}
