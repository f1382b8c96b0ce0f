import { readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import { type Doubt, editKeys, type NewValue } from "../../content/front-matter/front-matter.ts";
import { type Message, quote, together } from "../../messages/message.ts";
import { placeBlocks } from "../desk/places.ts";
import { blocksOf } from "../desk/text-blocks.ts";
import { hasProposals, proposedKeys, withoutProposals } from "../files/notes.ts";
import { reasonMessage, reviewMessages, roleMessages } from "../messages.ts";
import type { ExtractedArticle, LineReport } from "../result.ts";
import { fold } from "../shape.ts";

/**
 * A key that is right, or is given another value: it is no longer under `review`, and what an import proposed for it goes.
 *
 * @param changes the new value, by the key; none if it is right as it is
 * @throws Error if the file has no front matter that can be read
 */
export const settleKey = (
  text: string,
  key: string,
  changes: Readonly<Record<string, NewValue>> = {},
): string =>
  withoutSettled(editKeys(text, { ...changes, review: reviewOf(text).filter((one) => one !== key) }));

/** A file that is no draft any more. @throws Error if it has no front matter that can be read */
export const published = (text: string): string => editKeys(text, { draft: undefined });

/**
 * A file without the tags and sections that an import proposed, where that key is no longer under `review`.
 *
 * @throws Error if it has no front matter that can be read
 */
export function withoutSettled(text: string): string {
  const open = hasProposals(text) ? reviewOf(text) : proposedKeys;
  return proposedKeys
    .filter((key) => !open.includes(key))
    .reduce((file, key) => withoutProposals(file, key), text);
}

/** The keys under `review`. @throws Error if the file has no front matter that can be read */
export function reviewOf(text: string): string[] {
  const { keys = "" } = splitFile(text);
  const { review } = readYaml(keys);
  return [review ?? []].flat().map(String);
}

/** A line that a question is about, or one near it. */
export interface ShownLine extends Pick<LineReport, "n" | "text"> {
  /** Whether the question is about it. */
  isAsked: boolean;
  /** What became of it: it is in the text, in a field, or was dropped. */
  state: Message;
}

/**
 * The lines of a source that a question is about, each with two above and below it.
 *
 * @param source what was read from it, if it is still there
 * @returns none where the import noted none, or the source is not there any more
 */
export function shownLines(
  { lines: numbers }: Doubt,
  text: string,
  source: ExtractedArticle | undefined,
): ShownLine[] {
  if (!source) return [];
  const asked = new Set(numbers);
  const isNear = (index: number): boolean =>
    source.lines.slice(Math.max(0, index - 2), index + 3).some(({ n }) => asked.has(n));
  const blocks = blocksOf(splitFile(text).body.trimEnd());
  const { ofLine } = placeBlocks(blocks, source.lines, source);
  return source.lines.flatMap((line, index) => {
    const { n, text: words, roles } = line;
    const block = blocks[ofLine[index] ?? -1];
    // A headline has words of the text.
    const isInText =
      block !== undefined && (roles.includes("body") || fold(words).includes(fold(block.text)));
    return isNear(index) ? { n, text: words, isAsked: asked.has(n), state: stateOf(line, isInText) } : [];
  });
}

function stateOf({ roles, left, reason }: LineReport, isInText: boolean): Message {
  const said = { left: left ? `${quote(left)}, ` : "", reason: reason ? reasonMessage(reason) : "" };
  const why = reason && reviewMessages.dropped(said);
  const fields = together(...roles.map((role) => roleMessages[role]()));
  const inArticle = isInText ? roleMessages.body() : roles.includes("body") ? reviewMessages.isOut() : fields;
  return why && !isInText && !left ? why : together(inArticle, why && "·", why);
}
