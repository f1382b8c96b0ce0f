import type { MarkdownIt, StateCore, Token } from "markdown-it";
import container from "markdown-it-container";
import { element, type TextEnv, type TextMistake, wrap } from "../../content/markdown/text.ts";
import { catalog } from "../../messages/catalog.ts";
import { didYouMean, type Message, quote, spokenLanguage, together } from "../../messages/message.ts";
import { idsIn } from "../../news/addresses.ts";
import { nearest } from "../../news/nearest.ts";
import { chartTokens, readChartData } from "./chart/read.ts";
import kindsByName from "./kinds.json" with { type: "json" };
import texts from "./messages.json" with { type: "json" };

/** Messages about the blocks of a text, `::: kotak` up to `:::`. `written` is the editor's text, in quotation marks. */
const blockMessages = catalog(texts);

type Kind = "quote" | "box" | "gallery" | "bar" | "line";

/** The kinds of blocks between `:::`, by the names that editors write, in either language. */
const kinds = new Map(Object.entries(kindsByName) as [name: string, kind: Kind][]);

/**
 * A markdown-it plugin for blocks, `::: kotak Judul` up to `:::`: pull quotes, fact boxes, galleries and charts. Mistakes in them,
 * including unknown names, are added to `blockMistakes` of the environment. So it must be added after plugins that know other names.
 */
export function blocks(md: MarkdownIt): void {
  md.use(container, "block", { validate: (opening: string) => opening.trim() !== "" });
  // Before their content is parsed as inline Markdown.
  md.core.ruler.after("block", "blocks", placeBlocks);
}

/** Moves the last line of a quotation, `— Name`, behind it as its speaker. */
const addSpeakers = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, at) => {
    const [start, last, end] = tokens.slice(Math.max(0, at - 3), at);
    const [line = "", name] = /(?:^|\n)(?:—|–|--) *(\S.*)$/.exec(last?.content ?? "") ?? [];
    if (token.type !== "blockquote_close" || !start || !last || !end || !name) return [token];
    last.content = last.content.slice(0, -line.length);
    // The line may be a separate paragraph.
    start.hidden = end.hidden = last.content === "";
    const speaker = element("cite", `— ${name}`);
    speaker[0]?.attrSet("class", "speaker");
    return [token, ...speaker];
  });

/** Splits the line that opens a block into its name in lower case, its kind, and the words after it. */
function readOpening(info: string) {
  const [, written = "", title = ""] = /^\s*((?:grafik|chart)\s+\S+|\S+)\s*(.*?)\s*$/i.exec(info) ?? [];
  const name = written.toLowerCase().replace(/\s+/g, " ");
  return { name, kind: kinds.get(name), title };
}

function placeBlocks(state: StateCore): void {
  const env: TextEnv = state.env;
  if (state.src.includes(">")) state.tokens = addSpeakers(state.tokens);
  const { tokens, src } = state;
  if (!src.includes(":::")) return;
  const lines = src.split("\n");
  env.blockMistakes = findMistakes(state, lines);
  const result: Token[] = [];
  let number = 0;
  for (let at = 0; at < tokens.length; at++) {
    const open = tokens[at] as Token;
    if (open.type !== "container_block_open") {
      result.push(open);
      continue;
    }
    const start = at + 1;
    do at++;
    while (tokens[at]?.type !== "container_block_close" || tokens[at]?.level !== open.level);
    for (const token of block(open, tokens.slice(start, at), ++number, lines, env)) result.push(token);
  }
  state.tokens = result;
}

/** @param number of the block in its text, for ids @param lines of the text */
function block(open: Token, inside: Token[], number: number, lines: string[], env: TextEnv): Token[] {
  const { kind, title } = readOpening(open.info);
  if (kind === "quote") return pullQuote(inside, title);
  if (kind === "gallery")
    return wrap("gallery", "figure", [...inside, ...(title ? element("figcaption", title) : [])]);
  const id = `${idsIn(env.siteLanguage ?? "id").block}-${number}`;
  if (kind === "box") return titled("box", title, id, inside);
  if (kind === undefined) return inside;
  const [from, to] = dataLines(open, lines);
  const { data } = readChartData(lines.slice(from, to), env.language);
  // What follows the data after a blank line is a note about it.
  const note = inside.findIndex(({ map }) => map && map[0] > to);
  const noteTokens = note < 0 ? [] : asAside(inside.slice(note));
  return titled("chart", title, id, chartTokens({ kind, title, data }, noteTokens));
}

/** Returns the lines of a chart's data, up to a blank one or the block's end: the index of the first, and the one after the last. */
function dataLines({ map }: Token, lines: readonly string[]): [from: number, to: number] {
  const [opening = 0, end = 0] = map ?? [];
  let from = opening + 1;
  while (from < end && lines[from]?.trim() === "") from++;
  let to = from;
  while (to < end && lines[to]?.trim() !== "") to++;
  return [from, to];
}

/** A pull quote repeats the text, so its paragraphs are not numbered. */
function pullQuote(inside: Token[], saidBy: string): Token[] {
  return wrap("quote", "div", [
    ...wrap("blockquote", "blockquote", asAside(inside)),
    ...(saidBy ? element("p", `— ${saidBy}`) : []),
  ]);
}

/** Marks paragraphs as asides, which get no number: names and dates in them are not looked for. */
function asAside(tokens: Token[]): Token[] {
  for (const token of tokens) token.type = token.type.replace(/^paragraph_/, "aside_");
  return tokens;
}

/** Makes a section that is named by its title. Without a title it is just a `div`. */
function titled(name: string, title: string, id: string, inside: Token[]): Token[] {
  if (!title) return wrap(name, "div", inside);
  const heading = wrap("block-title", "p", element("strong", title));
  heading[0]?.attrSet("id", id);
  const section = wrap(name, "section", [...heading, ...inside]);
  section[0]?.attrSet("aria-labelledby", id);
  return section;
}

/**
 * Finds mistakes in the blocks of a text: unknown names, blocks that are not closed or have nothing to show, and data that cannot be drawn.
 */
function findMistakes(
  { tokens, md, env }: StateCore & { env: TextEnv },
  lines: readonly string[],
): TextMistake[] {
  const mistakes: TextMistake[] = [];
  const report = (line: number, message: Message, column = (lines[line] ?? "").search(/\S|$/)) =>
    mistakes.push({ line, column, message });
  /** The last line of the current block: a block that opens before it is nested. */
  let endOfBlock = 0;
  const hasPicture = ({ type, content }: Token): boolean => {
    const children: Token[] = [];
    if (type === "inline" && content.includes("![")) md.inline.parse(content, md, env, children);
    return children.some((child) => child.type === "image");
  };

  tokens.forEach((token, index) => {
    const [line, end] = token.map ?? [0, 0];
    if (token.type === "inline")
      token.content.split("\n").forEach((text, below) => {
        if (/^:{3,}$/.test(text.trim())) report(line + below, blockMessages.closesNothing());
      });
    if (token.type !== "container_block_open") return;
    const { name, kind } = readOpening(token.info);
    const written = quote(`::: ${name}`);
    if (line < endOfBlock) report(line, blockMessages.opensInBlock({ written }));
    // A block must be closed by its own line, not by the end of the text.
    else if (!/^[\s>]*:{3,}\s*$/.test(lines[end] ?? "")) report(line, blockMessages.isNotClosed({ written }));
    endOfBlock = Math.max(endOfBlock, end);

    let after = index + 1;
    while (after < tokens.length && (tokens[after]?.map?.[0] ?? 0) < end) after++;
    const inside = tokens.slice(index + 1, after).filter(({ map }) => map);
    if (kind === undefined) {
      // If two names are equally near, prefers the text's language: English names come last.
      const names = [...kinds.keys()];
      if (spokenLanguage(env.language ?? "id") === "en") names.reverse();
      const suggestion = nearest(name, names, 2);
      const advice = suggestion ? didYouMean(quote(suggestion)) : blockMessages.names();
      report(line, together(blockMessages.isNoBlock({ written: quote(name) }), advice));
    } else if (kind === "bar" || kind === "line") {
      const [from, to] = dataLines(token, lines);
      for (const { line: row, column, message } of readChartData(lines.slice(from, to), env.language)
        .mistakes)
        report(row < 0 ? line : from + row, message, column);
    } else if (kind === "gallery") {
      if (!inside.some(hasPicture)) report(line, blockMessages.hasNoPictures({ written }));
    } else if (inside.length === 0) report(line, blockMessages.hasNoText({ written }));
  });
  return mistakes;
}
