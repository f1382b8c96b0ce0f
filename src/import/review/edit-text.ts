import { readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import { type Doubt, editKeys, type NewValue } from "../../content/front-matter/front-matter.ts";
import { type Message, quote, together } from "../../messages/message.ts";
import { chosenLines, placeBlocks, withLines } from "../desk/text-blocks.ts";
import { hasProposals, proposedKeys, withoutProposals } from "../files/notes.ts";
import { reasonMessage, reviewMessages, roleMessages } from "../messages.ts";
import type { ExtractedArticle, LineReport } from "../result.ts";
import { wrongDay } from "../rules/dates.ts";
import { fold } from "../shape.ts";
import { chosenFrom } from "./ask.ts";

/**
 * Settles a key, confirmed or with another value: removes it from `review`, and what an import proposed for it.
 *
 * @param changes the new value by key; empty if it is right as it is
 * @throws Error if the file has no readable front matter
 */
export const settleKey = (text: string, key: string, changes: Readonly<Record<string, NewValue>> = {}) =>
  withoutSettled(editKeys(text, { ...changes, review: reviewOf(text).filter((one) => one !== key) }));

/** Makes a draft ready to be published. @throws Error if the file has no readable front matter */
export const published = (text: string): string => editKeys(text, { draft: undefined });

/**
 * Removes the tags, sections and headlines that an import proposed for keys that are no longer under `review`.
 *
 * @throws Error if the file has no readable front matter
 */
export function withoutSettled(text: string): string {
  const open = hasProposals(text) ? reviewOf(text) : proposedKeys;
  return proposedKeys
    .filter((key) => !open.includes(key))
    .reduce((file, key) => withoutProposals(file, key), text);
}

/** Returns the keys under `review`. @throws Error if the file has no readable front matter */
export const reviewOf = (text: string): string[] =>
  [readYaml(splitFile(text).keys).review ?? []].flat().map(String);

/** A line that a question is about, or one near it, and what became of it: in the text, in a field, or dropped. */
export type ShownLine = ReturnType<typeof shownLines>[number];

/**
 * Returns the lines of a source that a question is about, each with two lines above and below.
 *
 * @param source what was read from it, if it still exists
 * @returns nothing if the import noted no lines or the source no longer exists
 */
export function shownLines({ lines: numbers }: Doubt, text: string, source: ExtractedArticle | undefined) {
  if (!source) return [];
  const asked = new Set(numbers);
  const isNear = (index: number): boolean =>
    source.lines.slice(Math.max(0, index - 2), index + 3).some(({ n }) => asked.has(n));
  const { ofLine } = placeBlocks(splitFile(text).body, source);
  return source.lines.flatMap((line, index) => {
    const { n, text: words, roles } = line;
    const block = ofLine.get(n);
    // A headline may consist of words of the text.
    const isInText =
      block !== undefined && (roles.includes("body") || fold(words).includes(fold(block.text)));
    return isNear(index) ? { n, text: words, isAsked: asked.has(n), state: stateOf(line, isInText) } : [];
  });
}

function stateOf({ text, roles, left, reason }: LineReport, isInText: boolean): Message {
  const dropped = left ? `${quote(left)}, ` : "";
  const wrong = roles.includes("date") ? wrongDay(text) : undefined;
  const why = wrong ?? (reason && reviewMessages.dropped({ left: dropped, reason: reasonMessage(reason) }));
  const fields = together(...roles.map((role) => roleMessages[role]()));
  const inArticle = isInText ? roleMessages.body() : roles.includes("body") ? reviewMessages.isOut() : fields;
  return why && !isInText && !left ? why : together(inArticle, why && "·", why);
}

/**
 * Applies an answer that changes lines, as the desk does: `h 90, 92` makes them subheadings, `b 90` (or `d 90`) deletes one.
 * Without a number, the line that the question is about is meant.
 *
 * @param shown the lines shown with the question
 * @returns the new text, or why it cannot be done; undefined if it is another kind of answer
 */
export function withAnsweredLines(
  text: string,
  answer: string,
  shown: readonly ShownLine[],
  source: ExtractedArticle | undefined,
): { text: string } | { wrong: Message } | undefined {
  const [, sign, numbers = ""] = /^([hbd])(?:\s*(\d[\d\s,–-]*))?$/i.exec(answer) ?? [];
  if (!sign || !source || shown.length === 0) return undefined;
  const { ofLine } = placeBlocks(splitFile(text).body, source);
  const asked = shown.filter((line) => line.isAsked && ofLine.has(line.n)).map(({ n }) => `${n}`);
  const list = Array.from({ length: source.lines.at(-1)?.n ?? 0 }, (_, index) => String(index + 1));
  const chosen = numbers === "" ? asked : chosenFrom(numbers, list);
  if (chosen.length === 0 || (numbers === "" && chosen.length > 1))
    return { wrong: reviewMessages.whichLine({ example: `${sign} ${chosen[0] ?? shown[0]?.n}` }) };
  const missing = chosen.find((one) => !ofLine.has(Number(one)));
  const lines = chosenLines(source.lines, { lines: missing === undefined ? chosen.map(Number) : [] });
  const edited = withLines(text, source, lines, /h/i.test(sign) ? "heading" : "nothing");
  if (missing === undefined && edited !== undefined) return { text: edited };
  return { wrong: reviewMessages.isNoLine({ line: missing ?? chosen.join(", ") }) };
}
