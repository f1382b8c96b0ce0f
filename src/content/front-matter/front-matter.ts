import { fileMessages } from "../../messages/files.ts";
import type { Message } from "../../messages/message.ts";
import { parseYaml, type YamlReading, type YamlSource } from "./yaml-source.ts";

export interface FrontMatter {
  source: YamlSource;
  /** The Markdown below, without blank lines before and after. */
  body: string;
  /** 1-based line of the file where `body` starts. */
  bodyLine: number;
}

export type FrontMatterReading = YamlReading<{ frontMatter: FrontMatter }>;

/** In kilobytes. The time for keys and aliases grows faster than their number. */
const most = 64;

const blankLines = /^(?:[^\S\n]*\n)*/;
const opening = /^(?:[^\S\n]*\n)*---[^\S\n]*(?:\n|$)/;
const closing = /^---[^\S\n]*$/m;

/**
 * Splits a file into front matter (YAML between two lines of `---`) and text. Only YAML is allowed: `---js` is a mistake. Template
 * syntax (`{{ }}`, `{% %}`) is plain text.
 *
 * @param text of the file, line ends as `\n`
 */
export function readFrontMatter(file: string, text: string): FrontMatterReading {
  const wrong = (line: number, message: Message): FrontMatterReading => ({
    ok: false,
    mistakes: [{ file, line, column: 1, message }],
  });
  const before = linesIn(blankLines.exec(text)?.[0] ?? "");
  const [open] = opening.exec(text) ?? [];
  if (open === undefined) return wrong(before + 1, fileMessages.hasNoFrontMatter);
  const rest = text.slice(open.length);
  const close = closing.exec(rest);
  if (!close) return wrong(before + 1, fileMessages.isNeverClosed);

  const yaml = rest.slice(0, close.index);
  if (yaml.length > most * 1024) return wrong(before + 1, fileMessages.hasTooMuchFrontMatter(most));
  const parsing = parseYaml(file, yaml.replace(/\n$/, ""), before + 2);
  if (!parsing.ok) return parsing;
  // After the closing line; `body` begins on the first line that is not blank.
  const below = rest.slice(close.index + close[0].length + 1);
  const blank = blankLines.exec(below)?.[0] ?? "";
  const body = below.slice(blank.length).trimEnd();
  const firstLine = before + linesIn(yaml) + 3;
  const bodyLine = body === "" ? firstLine : firstLine + linesIn(blank);
  return { ok: true, frontMatter: { source: parsing.source, body, bodyLine } };
}

/** The number of line ends in a text. */
const linesIn = (text: string): number => text.split("\n").length - 1;
