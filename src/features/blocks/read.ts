import type { MarkdownText } from "../../content/markdown.ts";
import type { Mistake } from "../../content/mistake.ts";
import { didYouMean, type Message, type PageLanguage, quote, together } from "../../messages/message.ts";
import { nearest } from "../../news/nearest.ts";
import { blockNames, dataLines, isClosed, readOpening } from "./blocks.ts";
import { readChartData } from "./chart-data.ts";
import { blockMessages } from "./messages.ts";

/**
 * Finds mistakes in the blocks of a text: unknown names, blocks that are not closed or have nothing to show, and data that
 * cannot be drawn.
 *
 * @param language of the text, in which numbers are written
 */
export function findBlockMistakes(text: MarkdownText, language: PageLanguage): Mistake[] {
  const { file, body, bodyLine } = text;
  // Most texts have no blocks: do not parse them.
  if (!body.includes(":::")) return [];
  const lines = body.split("\n");
  const mistakes: Mistake[] = [];
  const report = (line: number, message: Message, column = (lines[line] ?? "").search(/\S|$/) + 1) =>
    mistakes.push({ file, line: bodyLine + line, column, message });
  const tokens = text.tokens();
  /** The line that the block around ends on: in it, another block opens before it is closed. */
  let endOfBlock = 0;

  tokens.forEach((token, index) => {
    const line = token.map?.[0] ?? 0;
    if (token.type === "inline")
      token.content.split("\n").forEach((text, below) => {
        if (/^:{3,}$/.test(text.trim())) report(line + below, blockMessages.closesNothing);
      });
    if (token.type !== "container_block_open") return;
    const { name, kind } = readOpening(token);
    const end = token.map?.[1] ?? line;
    const written = quote(`::: ${name}`);
    if (line < endOfBlock) report(line, blockMessages.opensInBlock(written));
    else if (!isClosed(token, lines)) report(line, blockMessages.isNotClosed(written));
    endOfBlock = Math.max(endOfBlock, end);

    let after = index + 1;
    while (after < tokens.length && (tokens[after]?.map?.[0] ?? 0) < end) after++;
    const inside = tokens.slice(index + 1, after).filter(({ map }) => map);
    if (kind === undefined) {
      const meant = nearest(name, Object.keys(blockNames), 2);
      report(
        line,
        together(
          blockMessages.isNoBlock(quote(name)),
          meant ? didYouMean(quote(meant)) : blockMessages.names,
        ),
      );
    } else if (kind === "bar" || kind === "line") {
      const [from, to] = dataLines(token, lines);
      for (const { line: row, column, message } of readChartData(lines.slice(from, to), language).mistakes)
        report(row < 0 ? line : from + row, message, column);
    } else if (kind === "gallery") {
      if (!inside.some(({ children }) => children?.some(({ type }) => type === "image")))
        report(line, blockMessages.hasNoPictures(written));
    } else if (inside.length === 0) report(line, blockMessages.hasNoText(written));
  });
  return mistakes;
}
