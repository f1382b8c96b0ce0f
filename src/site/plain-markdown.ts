import type { MarkdownIt, StateBlock } from "markdown-it";

/**
 * Gives markdown-it a short way through what news text mostly is: paragraphs of one line without markup. Their tokens are
 * those of the long way, on which some twenty rules are asked about each.
 *
 * @param markdown its parser of blocks and of what is in them are changed
 */
export function readPlainTextSooner(markdown: MarkdownIt): void {
  markdown.block.ruler.before("table", "plain_paragraph", readPlainParagraph);

  const { Token } = new markdown.core.State("", markdown, {});
  const { inline } = markdown;
  const parseMarkup = inline.parse.bind(inline);
  inline.parse = (text, parser, env, tokens) => {
    if (text === "" || markup.test(text)) return parseMarkup(text, parser, env, tokens);
    const token = new Token("text", "", 0);
    token.content = text;
    tokens.push(token);
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
  state.push("paragraph_open", "p", 1).map = [line, next];
  const inline = state.push("inline", "", 0);
  inline.content = trimEnd(state.src, start, state.eMarks[line] ?? start);
  inline.map = [line, next];
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  return true;
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
