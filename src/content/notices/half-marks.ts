import type { Token } from "markdown-it";
import type { Message } from "../../messages/message.ts";
import { sayTexts } from "../../messages/texts.ts";
import { markdown } from "../markdown.ts";
import { type Mistake, quote } from "../mistake.ts";
import { placeInBlock } from "./search-text.ts";

/**
 * Finds headings, tables and emphasis that readers see as they are written, for want of something small: the blank behind `##`,
 * the line `|---|---|`, a star beside its word. A text may mean just that, so these are notices.
 *
 * @param bodyLine line of the file that the text begins on
 */
export function findHalfMarks(file: string, body: string, bodyLine: number): Mistake[] {
  // Most texts have none, and are not parsed for it.
  if (!likely.test(body) && !(body.includes("*") && emphasis.some((form) => form.test(body)))) return [];
  const lines = body.split("\n");
  const tokens = markdown.parse(body, {});
  return tokens.flatMap((block, index) => {
    if (block.type !== "inline" || !block.map) return [];
    const [blockLine] = block.map;
    const isParagraph = tokens[index - 1]?.type === "paragraph_open";
    const found = [...(isParagraph ? [...headingsIn(block), ...tablesIn(block)] : []), ...emphasisIn(block)];
    return found.map(({ at, message }) => {
      const { line, column } = placeInBlock(lines, blockLine, block.content, at);
      return { file, line: line + bodyLine, column, message };
    });
  });
}

const likely = /^[^\p{L}\p{N}#\n]{0,12}#{1,6}[^\s#]|\|[ \t]*\n[ \t>]*\|/mu;

interface Found {
  /** Index in the block's content. */
  at: number;
  message: Message;
}

/** `##Rencana`. With one `#`, a line that could be one of tags, or a sentence that begins with one, is none. */
function headingsIn({ content }: Token): Found[] {
  return [...content.matchAll(/^(#{1,6})([^\s#].*)$/gm)].flatMap(
    ([written, signs = "", words = ""], index) => {
      const isTag = signs === "#" && (index > 0 || content !== written || !isTitle.test(words));
      if (isTag) return [];
      return [
        {
          at: content.indexOf(written),
          message: sayTexts.headingHasNoBlank(quote(written), `${signs} ${words}`),
        },
      ];
    },
  );
}

/** From two to ten words, without the end of a sentence, and without another tag. */
const isTitle = /^\p{L}[^\s#]*(?: [^\s#]+){1,9}(?<![.,:;!?…”"])$/u;

/** Two lines or more between `|` and `|`. */
function tablesIn({ content }: Token): Found[] {
  const table = /^\|.*\|[ \t]*\n\|.*\|[ \t]*$/m.exec(content);
  if (!table) return [];
  const [first = ""] = table[0].split("\n");
  const cells =
    first
      .trim()
      .slice(1)
      .match(/(?<!\\)\|/g)?.length ?? 1;
  return [{ at: table.index, message: sayTexts.tableHasNoLine(quote(first), `|${"---|".repeat(cells)}`) }];
}

/** A blank in front of the stars that close, or behind the two that open: a single one may be a star of its own. */
const emphasis = [
  /(?<![\p{L}\p{N}*\\])(\*{1,3})([\p{L}\p{N}“"‘'(](?:[^*\n]{0,100}[^\s*])?)\s+\1(?![\p{L}\p{N}*)])/u,
  /(?<![\p{L}\p{N}*\\])(\*{2,3})\s+([\p{L}“"‘'(](?:[^*\n]{0,100}[^\s*])?)\s*\1(?![*)])/u,
];

function emphasisIn({ content, children }: Token): Found[] {
  return (children ?? []).flatMap((token) =>
    token.type !== "text"
      ? []
      : emphasis.flatMap((form) => {
          const [written = "", stars = "", words = ""] = form.exec(token.content) ?? [];
          // What has a backslash in front is written otherwise than it is shown.
          const at = written === "" ? -1 : content.indexOf(written);
          if (at < 0) return [];
          return [{ at, message: sayTexts.emphasisHasBlank(quote(written), `${stars}${words}${stars}`) }];
        }),
  );
}
