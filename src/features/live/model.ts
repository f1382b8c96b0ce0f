import type { Token } from "markdown-it";
import type { ParsedText } from "../../content/markdown/text.ts";
import type { LiveText } from "../../site/model.ts";
import { plainText } from "../../site/text/paragraphs.ts";
import { type LiveEntry, liveHeadline } from "./read.ts";

/**
 * Cuts live coverage into what stands above its entries, and its entries, newest first. A list above them is its key points.
 *
 * @param tokens of the whole text, ready to be rendered
 * @param entries oldest first
 */
export function cutLive(tokens: readonly Token[], entries: readonly LiveEntry[], text: ParsedText): LiveText {
  const starts = entries.map(({ line }) =>
    tokens.findIndex(({ type, map }) => type === "heading_open" && map?.[0] === line),
  );
  const updates = entries.map(({ at }, index) => {
    const start = starts[index] ?? 0;
    const [heading, words] = tokens.slice(start);
    return {
      id: String(heading?.attrGet("id") ?? ""),
      at,
      headline: liveHeadline(words ? plainText(words) : ""),
      // The heading is an opening token, its words and a closing token.
      html: text.render(tokens.slice(start + 3, starts[index + 1])),
    };
  });
  const above = tokens.slice(0, starts[0]);
  const list = above.findIndex(({ type }) => type === "bullet_list_open");
  const points = list < 0 ? above.length : list;
  return {
    lead: text.render(above.slice(0, points)),
    keyPoints: text.render(above.slice(points)),
    entries: updates.reverse(),
  };
}
