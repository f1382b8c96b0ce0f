import MarkdownIt, { type Env, type MarkdownIt as Parser, type Token } from "markdown-it";
import type { Message, PageLanguage } from "../../messages/message.ts";
import type { Place } from "../diagnostic.ts";

/** A mistake in a text; line and column within the text, from 0. */
export interface TextMistake extends Place {
  message: Message;
}

/** The environment of a parse: what markdown-it's plugins know about a text, and what they find in it. */
export interface TextEnv extends Env {
  /** The language for numbers. */
  language?: PageLanguage;
  /** The language for ids. */
  siteLanguage?: PageLanguage;
  blockMistakes?: TextMistake[];
}

/** A link as written, with its line and column in the text, from 0. The column is 0 for reference links (`[a][b]`). */
export interface WrittenLink extends Place {
  href: string;
}

export interface WrittenText {
  file: string;
  /** 1-based line of the file where it starts. */
  bodyLine: number;
  text: ParsedText;
}

/** A quick test: most texts have no links, and need not be parsed to find out. */
const mayHaveLinks = /\]\(|\]:|:\/\/|<\w+:/;

/** A Markdown text, which is parsed once, when its tokens are first needed. */
export class ParsedText {
  readonly #markdown: Parser;
  readonly #body: string | (() => string);
  readonly #languages: Pick<TextEnv, "language" | "siteLanguage">;
  #tokens: Token[] | undefined;
  #links: WrittenLink[] | string | undefined;
  #blockMistakes: TextMistake[] | undefined;

  /** @param body Markdown, or a function that reads it on each access; then `links` must be given, as JSON */
  constructor(
    markdown: Parser,
    body: string | (() => string),
    language: PageLanguage,
    siteLanguage = language,
    links?: string,
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

  /** Returns its tokens for reading. They are cached until `take` is called. */
  tokens(): readonly Token[] {
    this.#tokens ??= this.take();
    return this.#tokens;
  }

  /** Returns its tokens for modifying and rendering, and removes them from the cache. */
  take(): Token[] {
    const cached = this.#tokens;
    this.#tokens = undefined;
    if (cached) return cached;
    const env: TextEnv = { ...this.#languages };
    const tokens = this.#markdown.parse(this.body, env);
    this.#blockMistakes = env.blockMistakes ?? [];
    this.#links ??= mayHaveLinks.test(this.body) ? findLinks(tokens, this.body) : [];
    return tokens;
  }

  /** Renders tokens as HTML; all text is escaped. */
  render(tokens: Token[]): string {
    return this.#markdown.renderer.render(tokens, this.#markdown.options, {});
  }

  /** Returns its links, in order. Does not cache tokens: a preview needs the links of all texts, but renders only a few. */
  links(): readonly WrittenLink[] {
    if (!this.#links && mayHaveLinks.test(this.body)) this.take();
    return typeof this.#links === "string" ? JSON.parse(this.#links) : (this.#links ?? []);
  }

  /** Returns the mistakes in its blocks, by line in the text, from 0. */
  blockMistakes(): readonly TextMistake[] {
    if (!this.#blockMistakes && this.body.includes(":::")) this.tokens();
    return this.#blockMistakes ?? [];
  }
}

function findLinks(tokens: readonly Token[], body: string): WrittenLink[] {
  const links: WrittenLink[] = [];
  let lines: string[] | undefined;
  let line = 0;
  /** Where to search for the next link of the line: after the previous one. */
  let searchFrom = 0;
  for (const { map, children } of tokens) {
    // Table cells have no line, but rows do.
    if (map && map[0] !== line) [line, searchFrom] = [map[0], 0];
    for (const token of children ?? []) {
      if (token.type === "softbreak" || token.type === "hardbreak") [line, searchFrom] = [line + 1, 0];
      if (token.type !== "link_open") continue;
      const encoded = String(token.attrGet("href") ?? "");
      lines ??= body.split("\n");
      const written = lines[line] ?? "";
      // markdown-it encodes addresses; the editor may have written them encoded or not.
      const index = written.indexOf(encoded, searchFrom);
      const href = index >= 0 ? encoded : decodeUrl(encoded);
      const column = Math.max(0, index >= 0 ? index : written.indexOf(href, searchFrom));
      if (column >= searchFrom) searchFrom = column + 1;
      links.push({ href, line, column });
    }
  }
  return links;
}

/** Returns the opening token of a link that is alone in its paragraph: readers may be shown its target, such as a video or a map. */
export function onlyLink({ children }: Token): Token | undefined {
  const filled = (children ?? []).filter(({ type, content }) => type !== "text" || content.trim() !== "");
  const end = filled.findIndex(({ type }) => type === "link_close");
  return filled[0]?.type === "link_open" && end === filled.length - 1 ? filled[0] : undefined;
}

/** Decodes an address; returns it unchanged if its percent signs encode nothing. @param decode `decodeURIComponent` for a single segment */
export function decodeUrl(href: string, decode = decodeURI): string {
  try {
    return decode(href);
  } catch {
    return href;
  }
}

/** Makes a token. @param nesting 1 opens, -1 closes, 0 is a self-contained element */
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

export const inlineToken = (children: Token[]) => Object.assign(newToken("inline", "", 0), { children });

/** Wraps tokens in a block element. @param name of its tokens, also used as its class unless it equals the tag */
export function wrap(name: string, tag: string, inside: Token[]): Token[] {
  const open = blockToken(`${name}_open`, tag, 1, name === tag ? {} : { class: name });
  return [open, ...inside, blockToken(`${name}_close`, tag, -1)];
}

/** Makes an element whose Markdown content is yet to be parsed. */
export const element = (tag: string, content: string, info = ""): Token[] => [
  Object.assign(newToken(`${tag}_open`, tag, 1), { info }),
  Object.assign(inlineToken([]), { content }),
  newToken(`${tag}_close`, tag, -1),
];

export const { escapeHtml } = new MarkdownIt().utils;

/** Makes a token for HTML of our own that only appears on pages, see `pageHtml`. @param html with all text by editors escaped */
export const pageHtmlToken = (html: string): Token =>
  Object.assign(newToken("page_html", "", 0), { meta: { html } });

/** A markdown-it plugin: renders these tokens, unless they are hidden. */
export function pageHtml(md: Parser): void {
  md.renderer.rules.page_html = (tokens, index) => {
    const token = tokens[index];
    return token && !token.hidden ? String(token.meta?.html) : "";
  };
}
