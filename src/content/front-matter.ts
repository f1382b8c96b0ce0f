import type { Mistake } from "./mistake.ts";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

export interface FrontMatter {
  source: YamlSource;
  /** The Markdown under it, without blank lines before and after. */
  body: string;
  /** 1-based line of the file that `body` starts on. */
  bodyLine: number;
}

export type FrontMatterReading =
  | { ok: true; frontMatter: FrontMatter; mistakes: Mistake[] }
  | { ok: false; mistakes: Mistake[] };

/**
 * Splits a file into its front matter, YAML between two lines of `---`, and its text. Only YAML is read: `---js` and the
 * like are mistakes, and what looks like a template (`{{ }}`, `{% %}`) is text.
 *
 * @param text of the file, line ends as `\n`
 */
export function readFrontMatter(file: string, text: string): FrontMatterReading {
  const lines = text.split("\n");
  const opening = lines.findIndex((line) => line.trim() !== "");
  const mistake = (index: number, message: string): FrontMatterReading => ({
    ok: false,
    mistakes: [{ file, line: index + 1, column: 1, message }],
  });

  const first = lines[opening]?.trimEnd() ?? "";
  if (!first.startsWith("---")) {
    return mistake(
      Math.max(opening, 0),
      'has no front matter. Begin the file with a line "---", then keys such as "title: …", then a line "---".',
    );
  }
  if (first !== "---") {
    return mistake(
      opening,
      `begins its front matter with "${first.slice(0, 40)}". Write plain "---": only YAML is read.`,
    );
  }
  const closing = lines.findIndex((line, index) => index > opening && line.trimEnd() === "---");
  if (closing < 0) {
    return mistake(
      opening,
      'opens its front matter but never closes it. Put a line "---" under the last key.',
    );
  }

  const parsing = parseYaml(file, lines.slice(opening + 1, closing).join("\n"), opening + 2);
  if (!parsing.ok) return parsing;

  let start = closing + 1;
  while (start < lines.length && lines[start]?.trim() === "") start++;
  const body = lines.slice(start).join("\n").trimEnd();
  return {
    ok: true,
    frontMatter: { source: parsing.source, body, bodyLine: body === "" ? closing + 2 : start + 1 },
    mistakes: parsing.mistakes,
  };
}
