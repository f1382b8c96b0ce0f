import type { MarkdownIt, StateCore, Token } from "markdown-it";
import type { TextEnv } from "../../site/text/text-env.ts";
import { element, wrap } from "../../site/text/tokens.ts";
import { blocks as blockTokens, dataLines, readOpening } from "./blocks.ts";
import { chartTokens } from "./chart.ts";
import { readChartData } from "./chart-data.ts";
import { usualTextWords } from "./words.ts";

/**
 * A markdown-it plugin for blocks, `::: kotak Judul` up to `:::`: pull quotes, fact boxes, galleries and charts. It runs before
 * what is in them is parsed as inline Markdown.
 */
export function blocks(md: MarkdownIt): void {
  md.use(blockTokens);
  md.core.ruler.after("block", "blocks", placeBlocks);
}

function placeBlocks(state: StateCore): void {
  const { tokens, src } = state;
  if (!src.includes(":::")) return;
  const lines = src.split("\n");
  const placed: Token[] = [];
  let number = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (token.type !== "container_block_open") {
      placed.push(token);
      continue;
    }
    const open = at;
    do at++;
    while (tokens[at]?.type !== "container_block_close" || tokens[at]?.level !== token.level);
    for (const one of block(token, tokens.slice(open + 1, at), ++number, lines, state.env)) placed.push(one);
  }
  state.tokens = placed;
}

/**
 * @param number of the block in its text, for ids
 * @param lines of the text
 */
function block(open: Token, inside: Token[], number: number, lines: string[], env: TextEnv): Token[] {
  const { kind, title } = readOpening(open);
  if (kind === "quote") return quote(inside, title);
  if (kind === "gallery")
    return wrap("gallery", "figure", [...inside, ...(title ? element("figcaption", title) : [])]);
  if (kind === "box") return labelled("box", title, number, inside);
  if (kind === undefined) return inside;
  const { language = "id", words = usualTextWords.id } = env;
  const [from, to] = dataLines(open, lines);
  const { data } = readChartData(lines.slice(from, to), language);
  // What follows the data after a blank line is a note about it.
  const note = inside.findIndex(({ map }) => map && map[0] > to);
  return labelled("chart", title, number, [
    ...chartTokens({ kind, title, data }, language, words),
    ...(note < 0 ? [] : notOfText(inside.slice(note))),
  ]);
}

/** A pull quote repeats the text. */
function quote(inside: Token[], saidBy: string): Token[] {
  return wrap("quote", "div", [
    ...wrap("blockquote", "blockquote", notOfText(inside)),
    ...(saidBy ? element("p", `— ${saidBy}`) : []),
  ]);
}

/** Paragraphs that get no number: names and dates in them are not found. */
function notOfText(tokens: Token[]): Token[] {
  for (const token of tokens) token.type = token.type.replace(/^paragraph_/, "aside_");
  return tokens;
}

/** A part of the page that is named by its title. Without a title it is no part of its own. */
function labelled(name: string, title: string, number: number, inside: Token[]): Token[] {
  if (!title) return wrap(name, "div", inside);
  const id = `blok-${number}`;
  const heading = wrap("block-title", "p", element("strong", title));
  heading[0]?.attrSet("id", id);
  const section = wrap(name, "section", [...heading, ...inside]);
  section[0]?.attrSet("aria-labelledby", id);
  return section;
}
