import MarkdownIt, { type Env, type StateInline } from "markdown-it";
import type { Place } from "../front-matter/yaml-source.ts";

/** What was looked for in a text, and where it stands in its file. */
export interface Sight {
  /** What the pattern found, as it is written. */
  match: RegExpExecArray;
  place: Place;
}

const markdown = new MarkdownIt({ html: false }).use((md) => {
  // Blocks by themselves: where each stands is known only between the two.
  md.core.ruler.disable("inline");
  // Last of all: what has come so far is no link, no picture, no code, and has no backslash in front.
  md.inline.ruler.push("look", look);
});

/**
 * Looks in a text for what readers are shown as it is written, outside of code: markup that Markdown does not take.
 *
 * @param pattern sticky; looked for at every `[`, `!` and `<` that Markdown makes nothing of
 * @param bodyLine line of the file that the text begins on
 */
export function searchText(body: string, pattern: RegExp, bodyLine: number): Sight[] {
  const sights: Sight[] = [];
  const lines = body.split("\n");
  const env: Env = {};
  let blockLine = 0;
  const blocks = markdown.parse(body, env);
  // "[^1]: https://…" is the address of a link to Markdown, and a footnote to who wrote it.
  for (const label of Object.keys(env.references ?? {}))
    if (label.startsWith("^")) delete env.references?.[label];
  for (const block of blocks) {
    // The cells of a table have no line of their own, but their row has.
    if (block.map) blockLine = block.map[0];
    if (block.type !== "inline") continue;
    const found: RegExpExecArray[] = [];
    Object.assign(env, { look: { text: block.content, pattern, found } });
    markdown.inline.parse(block.content, markdown, env, []);
    for (const match of found) {
      const { line, column } = placeInBlock(lines, blockLine, block.content, match.index);
      sights.push({ match, place: { line: line + bodyLine, column } });
    }
  }
  return sights;
}

/**
 * Where a sign of a block stands in the text. The lines of a block are those of the text without what stands in front of them
 * (`> `, `- `, `## `).
 *
 * @param lines of the text
 * @param blockLine that the block begins on, from 0
 * @param at index in the block's content
 * @returns the line from 0, the column from 1
 */
export function placeInBlock(lines: string[], blockLine: number, content: string, at: number): Place {
  const before = content.slice(0, at).split("\n");
  const line = blockLine + before.length - 1;
  const column = (lines[line] ?? "").indexOf(content.split("\n")[before.length - 1] ?? "");
  return { line, column: column < 0 ? 1 : column + (before.at(-1) ?? "").length + 1 };
}

interface Looking {
  text: string;
  pattern: RegExp;
  found: RegExpExecArray[];
}

function look(state: StateInline, silent: boolean): boolean {
  const { text, pattern, found } = state.env.look as Looking;
  // What a picture shows is read by itself, without its place in the block.
  if (silent || state.src !== text) return false;
  pattern.lastIndex = state.pos;
  const match = pattern.exec(text);
  if (match) found.push(match);
  return false;
}
