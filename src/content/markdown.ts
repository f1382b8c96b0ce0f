import MarkdownIt, { type Token } from "markdown-it";
import { blocks } from "../features/blocks/blocks.ts";

/** The Markdown parser for checks and imports: without HTML, as on pages; quotes and dashes are left as typed. */
export const markdown = new MarkdownIt({ html: false }).use(blocks);

/** The Markdown of a file, below its front matter. */
export interface MarkdownText {
  /** From the project's root. */
  file: string;
  body: string;
  /** 1-based line of the file where `body` starts. */
  bodyLine: number;
  /** Parsed once, and only if a check asks: most texts have nothing to check. */
  tokens(): Token[];
}

/** A text for checks. */
export function markdownText(file: string, body: string, bodyLine: number): MarkdownText {
  let tokens: Token[] | undefined;
  return { file, body, bodyLine, tokens: () => (tokens ??= markdown.parse(body, {})) };
}
