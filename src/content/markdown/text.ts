import type { Env, MarkdownIt, Token } from "markdown-it";
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
interface WrittenLink {
  href: string;
  line: number;
  column: number;
}

/** A text with its place in a file. */
export interface WrittenText {
  file: string;
  /** Markdown, line ends as `\n`. */
  body: string;
  /** 1-based line of the file where `body` starts. */
  bodyLine: number;
  text: ParsedText;
}

/** Most texts have no links: they need not be parsed to find none. */
const mayHaveLinks = /\]\(|\]:|:\/\/|<\w+:/;

/** A text in Markdown, which is parsed once, when its tokens are first asked for. */
export class ParsedText {
  readonly #markdown: MarkdownIt;
  /** Markdown, line ends as `\n`. */
  readonly body: string;
  readonly #languages: Pick<TextEnv, "language" | "siteLanguage">;
  #tokens: Token[] | undefined;
  #links: WrittenLink[] | undefined;
  #blockMistakes: TextMistake[] | undefined;

  constructor(markdown: MarkdownIt, body: string, language: PageLanguage, siteLanguage = language) {
    this.#markdown = markdown;
    this.body = body;
    this.#languages = { language, siteLanguage };
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

function decoded(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}
