import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from "markdown-it";
import type { Message, PageLanguage } from "../../messages/message.ts";

/** A mistake in a text; line and column in it, from 0. */
export interface TextMistake {
  line: number;
  column: number;
  message: Message;
}

/** The environment of a parse: what markdown-it's plugins know of a text, and what they find in it. */
export interface TextEnv extends Env {
  /** In which numbers are written. */
  language?: PageLanguage;
  /** In which ids are. */
  siteLanguage?: PageLanguage;
  blockMistakes?: TextMistake[];
}

/** A link as written, with its line and column in the text, from 0. The column is 0 if the address is elsewhere (`[a][b]`). */
export interface WrittenLink {
  href: string;
  line: number;
  column: number;
}

/** A text with its place in a file. */
export interface WrittenText {
  file: string;
  /** 1-based line of the file where it starts. */
  bodyLine: number;
  text: ParsedText;
}

/** Most texts have no links: they need not be parsed to find none. */
const mayHaveLinks = /\]\(|\]:|:\/\/|<\w+:/;

/** A text in Markdown, which is parsed once, when its tokens are first asked for. */
export class ParsedText {
  readonly #markdown: Parser;
  readonly #body: string | (() => string);
  readonly #languages: Pick<TextEnv, "language" | "siteLanguage">;
  #tokens: Token[] | undefined;
  #links: WrittenLink[] | undefined;
  #blockMistakes: TextMistake[] | undefined;

  /** @param body Markdown, or reads it each time that it is asked for; then `links`, which are in it, are known */
  constructor(
    markdown: Parser,
    body: string | (() => string),
    language: PageLanguage,
    siteLanguage = language,
    links?: WrittenLink[],
  ) {
    this.#markdown = markdown;
    this.#body = body;
    this.#languages = { language, siteLanguage };
    this.#links = links;
  }

  /** Markdown, line ends as `\n`. */
  get body(): string {
    return typeof this.#body === "string" ? this.#body : this.#body();
  }

  /** Its tokens, for those who only read them. They are kept until somebody takes them. */
  tokens(): readonly Token[] {
    this.#tokens ??= this.take();
    return this.#tokens;
  }

  /** Its tokens, for the one who changes and renders them. They are not kept any longer. */
  take(): Token[] {
    const kept = this.#tokens;
    this.#tokens = undefined;
    if (kept) return kept;
    const env: TextEnv = { ...this.#languages };
    const tokens = this.#markdown.parse(this.body, env);
    this.#blockMistakes = env.blockMistakes ?? [];
    this.#links ??= mayHaveLinks.test(this.body) ? linksIn(tokens, this.body) : [];
    return tokens;
  }

  /** Renders tokens as HTML; all text is escaped. */
  render(tokens: Token[]): string {
    return this.#markdown.renderer.render(tokens, this.#markdown.options, {});
  }

  /** The links in it, in order. Keeps no tokens for them: a preview asks for the links of all texts, and draws few. */
  links(): readonly WrittenLink[] {
    if (!this.#links && mayHaveLinks.test(this.body)) this.take();
    return this.#links ?? [];
  }

  /** What is wrong with its blocks, by line in the text, from 0. */
  blockMistakes(): readonly TextMistake[] {
    // Most texts have no blocks.
    if (!this.#blockMistakes && this.body.includes(":::")) this.tokens();
    return this.#blockMistakes ?? [];
  }
}

function linksIn(tokens: readonly Token[], body: string): WrittenLink[] {
  const links: WrittenLink[] = [];
  let lines: string[] | undefined;
  let line = 0;
  /** Behind the last link of its line: of a line of many links each is looked for from there. */
  let behind = 0;
  for (const { map, children } of tokens) {
    // Table cells have no line, but rows have.
    if (map && map[0] !== line) [line, behind] = [map[0], 0];
    for (const token of children ?? []) {
      if (token.type === "softbreak" || token.type === "hardbreak") [line, behind] = [line + 1, 0];
      if (token.type !== "link_open") continue;
      const encoded = String(token.attrGet("href") ?? "");
      lines ??= body.split("\n");
      const written = lines[line] ?? "";
      // markdown-it encodes addresses; the editor may have written them encoded or not.
      const asIs = written.indexOf(encoded, behind);
      const href = asIs >= 0 ? encoded : decoded(encoded);
      const column = Math.max(0, asIs >= 0 ? asIs : written.indexOf(href, behind));
      if (column >= behind) behind = column + 1;
      links.push({ href, line, column });
    }
  }
  return links;
}

/** An address as letters; as it is if it has other percent signs. @param decode `decodeURIComponent` for one part */
export function decoded(href: string, decode = decodeURI): string {
  try {
    return decode(href);
  } catch {
    return href;
  }
}

/** Makes a token. @param nesting 1 opens, -1 closes, 0 is an element by itself */
export function newToken(
  type: string,
  tag: string,
  nesting: 1 | 0 | -1,
  attributes: Readonly<Record<string, string>> = {},
): Token {
  return Object.assign(new MarkdownIt.Token(type, tag, nesting), { attrs: Object.entries(attributes) });
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
