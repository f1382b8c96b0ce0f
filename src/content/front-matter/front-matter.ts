import type { Mistake } from "../mistake.ts";
import { keysBelow, neverClosed, type WrongEnd, wrongClosing, wrongOpening } from "./front-matter-ends.ts";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

export interface FrontMatter {
  source: YamlSource;
  /** The Markdown under it, without blank lines before and after. */
  body: string;
  /** 1-based line of the file that `body` starts on. */
  bodyLine: number;
}

export type FrontMatterReading = { ok: true; frontMatter: FrontMatter } | { ok: false; mistakes: Mistake[] };

/**
 * Splits a file into its front matter, YAML between two lines of `---`, and its text. Only YAML is read: `---js` and the
 * like are mistakes, and what looks like a template (`{{ }}`, `{% %}`) is text.
 *
 * @param text of the file, line ends as `\n`
 */
export function readFrontMatter(file: string, text: string): FrontMatterReading {
  // Line by line only down to the body: the rest is most of it, and is taken as it is.
  let { start, end, number } = firstFilledLine(text, 0, 1);
  const opening = number;
  const first = text.slice(start, end).trimEnd();
  if (first !== "---") return mistakeIn(file, wrongOpening(text, opening));
  const yamlStart = end + 1;
  do {
    if (end >= text.length) {
      return mistakeIn(file, neverClosed(text, opening));
    }
    start = end + 1;
    end = lineEnd(text, start);
    number++;
  } while (!isClosing(text, start, end));

  const parsing = parseYaml(file, text.slice(yamlStart, Math.max(yamlStart, start - 1)), opening + 1);
  if (!parsing.ok) {
    const closing = wrongClosing(text, opening, parsing.mistakes[0]?.line ?? opening);
    return closing ? mistakeIn(file, closing) : parsing;
  }

  const after = firstFilledLine(text, end + 1, number + 1);
  const below = keysBelow(text, after.start, after.number, number);
  if (below) return mistakeIn(file, below);
  const body = text.slice(after.start).trimEnd();
  return {
    ok: true,
    frontMatter: { source: parsing.source, body, bodyLine: body === "" ? number + 1 : after.number },
  };
}

function mistakeIn(file: string, wrong: WrongEnd): FrontMatterReading {
  return { ok: false, mistakes: [{ file, line: wrong.line, column: 1, message: wrong.message }] };
}

/** The first line that is not blank, or the end of the text. @param number of the line that starts at `from`, from 1 */
function firstFilledLine(
  text: string,
  from: number,
  number: number,
): { start: number; end: number; number: number } {
  let start = from;
  let line = number;
  while (start < text.length) {
    const end = lineEnd(text, start);
    if (text.slice(start, end).trim() !== "") return { start, end, number: line };
    start = end + 1;
    line++;
  }
  return { start: text.length, end: text.length, number: line };
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end < 0 ? text.length : end;
}

function isClosing(text: string, start: number, end: number): boolean {
  return text.startsWith("---", start) && text.slice(start, end).trimEnd() === "---";
}
