import type { MarkdownIt, StateBlock, Token } from "markdown-it";
import { newToken, textToken } from "./tokens.ts";

/**
 * Gives markdown-it a short way through what news text mostly is: paragraphs of one line without markup. Their tokens are
 * those of the long way, on which some twenty rules are asked about each.
 *
 * @param markdown its parser of blocks and of what is in them are changed
 */
export function readPlainTextSooner(markdown: MarkdownIt): void {
  markdown.block.ruler.before("table", "plain_paragraph", readPlainParagraph);

  const { inline } = markdown;
  const parseMarkup = inline.parse.bind(inline);
  inline.parse = (text, parser, env, tokens) => {
    if (text === "" || markup.test(text)) parseMarkup(text, parser, env, tokens);
    else tokens.push(textToken(text));
  };
}

/** What markup within a line has somewhere: each rule of markdown-it looks for one of these first. */
const markup = /[\n\\`*_~[<&]|:\/\//;

/**
 * A line that begins as text does, with a blank line or none after it, is a paragraph: lists, quotations, code and headings
 * begin with a sign, a digit or blanks, tables and underlined headings have a second line.
 */
function readPlainParagraph(state: StateBlock, line: number, endLine: number): boolean {
  const next = line + 1;
  if (next < endLine && !state.isEmpty(next)) return false;
  const indent = (state.sCount[line] ?? 0) - state.blkIndent;
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
  if (indent > 3 || !opensText(state.src.charCodeAt(start))) return false;

  state.line = next;
  const inline = blockToken("inline", "", 0, state.level + 1);
  inline.content = trimEnd(state.src, start, state.eMarks[line] ?? start);
  inline.map = [line, next];
  inline.children = [];
  const open = blockToken("paragraph_open", "p", 1, state.level);
  open.map = [line, next];
  state.tokens.push(open, inline, blockToken("paragraph_close", "p", -1, state.level));
  return true;
}

function blockToken(type: string, tag: string, nesting: 1 | 0 | -1, level: number): Token {
  const token = newToken(type, tag, nesting);
  token.block = true;
  token.level = level;
  return token;
}

/** A letter of ASCII, `"`, `'`, `(`, or anything beyond ASCII. */
function opensText(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code > 0x7f ||
    code === 0x22 ||
    code === 0x27 ||
    code === 0x28
  );
}

/** A stretch of a text without the blanks and tabs at its end. Other blanks are part of it, as Markdown has them. */
function trimEnd(text: string, start: number, end: number): string {
  let last = end;
  while (last > start && (text.charCodeAt(last - 1) === 0x20 || text.charCodeAt(last - 1) === 0x09)) last--;
  return text.slice(start, last);
}
