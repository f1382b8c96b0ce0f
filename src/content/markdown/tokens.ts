import MarkdownIt, { type MarkdownIt as Parser, type Token } from "markdown-it";

/** Makes a token. @param nesting 1 opens, -1 closes, 0 is an element by itself */
export function newToken(
  type: string,
  tag: string,
  nesting: 1 | 0 | -1,
  attributes: Readonly<Record<string, string>> = {},
): Token {
  const token = new MarkdownIt.Token(type, tag, nesting);
  for (const [name, value] of Object.entries(attributes)) token.attrPush([name, value]);
  return token;
}

/** Makes a token for a block element: its tags are on lines of their own. */
export const blockToken = (...made: Parameters<typeof newToken>): Token =>
  Object.assign(newToken(...made), { block: true });

export const textToken = (content: string): Token => Object.assign(newToken("text", "", 0), { content });

/** Makes an inline token: the content of a block. */
export const inlineToken = (children: Token[]): Token =>
  Object.assign(newToken("inline", "", 0), { children });

/** Puts a block element around tokens. @param name of its tokens, and its class unless it is the tag's */
export function wrap(name: string, tag: string, inside: Token[]): Token[] {
  const open = blockToken(`${name}_open`, tag, 1, name === tag ? {} : { class: name });
  return [open, ...inside, blockToken(`${name}_close`, tag, -1)];
}

/** An element with Markdown in it, yet to be parsed. */
export const element = (tag: string, content: string, info = ""): Token[] => [
  Object.assign(newToken(`${tag}_open`, tag, 1), { info }),
  Object.assign(inlineToken([]), { content }),
  newToken(`${tag}_close`, tag, -1),
];

/** Escapes text for HTML. */
export const { escapeHtml } = new MarkdownIt().utils;

/** Makes a token for HTML of our own that only the page has, see `pageHtml`. @param html with all text of editors escaped */
export const pageHtmlToken = (html: string): Token =>
  Object.assign(newToken("page_html", "", 0), { meta: { html } });

/** A markdown-it plugin: renders these tokens, unless they are hidden. */
export function pageHtml(md: Parser): void {
  md.renderer.rules.page_html = (tokens, index) => {
    const token = tokens[index];
    return token && !token.hidden ? String(token.meta?.html) : "";
  };
}
