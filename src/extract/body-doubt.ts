import { endsSentence, isParagraph } from "./shape.ts";
import type { Line } from "./state.ts";

/** Words of the end of one sentence and the start of the next that nothing parts: something stood between them. */
const glued = /[\p{Ll}\d][.!?]["”]?\p{Lu}\p{Ll}+ /u;

/**
 * Whether the text of an article is beyond doubt: paragraphs that read like text from the first to the last, and no line
 * that a rule had to guess at.
 *
 * @param lines all lines of the source
 * @param body those of the text
 */
export function isSureBody(lines: readonly Line[], body: readonly Line[]): boolean {
  if (body.length < 2 || lines.some(({ doubt }) => doubt)) return false;
  return body.every((line, index) => {
    const text = line.body ?? line.text;
    const below = body[index + 1];
    // Something is missing ahead of it, between the two, or behind it.
    if (line.mark === undefined) {
      if (index === 0 && /^\p{Ll}/u.test(text)) return false;
      if (glued.test(text)) return false;
      if (!endsSentence(text) && !text.endsWith(":") && (below === undefined || /^\p{Ll}/u.test(below.text)))
        return false;
    }
    // A short line without a sentence's end may be a subheading, or furniture of the page that no rule knows.
    return line.mark !== undefined || isParagraph(text) || endsSentence(text) || text.endsWith(":");
  });
}
