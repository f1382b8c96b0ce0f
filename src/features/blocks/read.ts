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
  if (state.src.includes(">")) state.tokens = addSpeakers(state.tokens);
  if (state.src.includes(":::")) state.tokens = drawBlocks(state);
}

/**
 * Returns the tokens of a text with its blocks drawn. Adds mistakes to the environment: unknown names, blocks that are not closed or have
 * nothing to show, and data that cannot be drawn.
 */
function drawBlocks({ tokens: all, src, md, env }: StateCore & { env: TextEnv }): Token[] {
  const { siteLanguage = "id", language = "id" } = env;
  const lines = src.split("\n");
  const mistakes: TextMistake[] = [];
  env.blockMistakes = mistakes;
  const report = (line: number, message: Message, column = (lines[line] ?? "").search(/\S|$/)) =>
    mistakes.push({ line, column, message });
  /** The number of the block in its text, for ids. */
  let number = 0;
  return draw(all, false);

  function draw(tokens: readonly Token[], isInBlock: boolean): Token[] {
    const drawn: Token[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const open = tokens[at] as Token;
      const ends = open.type === "inline" ? open.content.split("\n").entries() : [];
      for (const [below, text] of ends)
        if (/^:{3,}$/.test(text.trim())) report((open.map?.[0] ?? 0) + below, blockMessages.closesNothing());
      if (open.type !== "container_block_open") {
        drawn.push(open);
        continue;
      }
      const start = at + 1;
      do at++;
      while (tokens[at]?.type !== "container_block_close" || tokens[at]?.level !== open.level);
      const inside = draw(tokens.slice(start, at), true);
      for (const token of block(open, inside, isInBlock)) drawn.push(token);
    }
    return drawn;
  }

  function block({ info, map }: Token, inside: Token[], isInBlock: boolean): Token[] {
    const { name, kind, title } = readOpening(info);
    const [line, end] = map ?? [0, 0];
    const written = quote(`::: ${name}`);
    const id = `${idsIn(siteLanguage).block}-${++number}`;
    if (isInBlock) report(line, blockMessages.opensInBlock({ written }));
    // A block must be closed by its own line, not by the end of the text.
    else if (!/^[\s>]*:{3,}\s*$/.test(lines[end] ?? "")) report(line, blockMessages.isNotClosed({ written }));
    if (kind === undefined) {
      // If two names are equally near, prefers the text's language: English names come last.
      const names = [...kinds.keys()];
      if (spokenLanguage(language) === "en") names.reverse();
      const suggestion = nearest(name, names, 2);
      const advice = suggestion ? didYouMean(quote(suggestion)) : blockMessages.names();
      report(line, together(blockMessages.isNoBlock({ written: quote(name) }), advice));
      return inside;
    }
    if (kind === "gallery") {
      if (!inside.some(hasPicture)) report(line, blockMessages.hasNoPictures({ written }));
      return wrap("gallery", "figure", [...inside, ...(title ? element("figcaption", title) : [])]);
    }
    if (kind === "quote" || kind === "box") {
      if (!inside.some(({ map }) => map)) report(line, blockMessages.hasNoText({ written }));
      if (kind === "box") return titled("box", title, id, inside);
      // A pull quote repeats the text, so its paragraphs are not numbered.
      const quoted = wrap("blockquote", "blockquote", asAside(inside));
      return wrap("quote", "div", [...quoted, ...(title ? element("p", `— ${title}`) : [])]);
    }
    const [from, to] = dataLines(line, end, lines);
    const { data, mistakes } = readChartData(lines.slice(from, to), language);
    for (const { line: row, column, message } of mistakes)
      report(row < 0 ? line : from + row, message, column);
    // What follows the data after a blank line is a note about it.
    const note = inside.findIndex(({ map }) => map && map[0] > to);
    const noteTokens = note < 0 ? [] : asAside(inside.slice(note));
    return titled("chart", title, id, chartTokens({ kind, title, data }, noteTokens));
  }

  function hasPicture({ type, content }: Token): boolean {
    const children: Token[] = [];
    if (type === "inline" && content.includes("![")) md.inline.parse(content, md, env, children);
    return children.some((child) => child.type === "image");
  }
}

/** Returns the lines of a chart's data, up to a blank one or the block's end: the index of the first, and the one after the last. */
function dataLines(opening: number, end: number, lines: readonly string[]): [from: number, to: number] {
  let from = opening + 1;
  while (from < end && lines[from]?.trim() === "") from++;
  let to = from;
  while (to < end && lines[to]?.trim() !== "") to++;
  return [from, to];
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
