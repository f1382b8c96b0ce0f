import { readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import { editKeys, type NewValue } from "../../content/front-matter/front-matter.ts";
import type { Doubt } from "../../content/notices/doubts.ts";
import type { Project } from "../../content/project.ts";
import { type Message, quote, together } from "../../messages/message.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { recordedImports } from "../files/import-source.ts";
import { hashOf, hasProposals, importedFrom, proposedKeys, withoutProposals } from "../files/notes.ts";
import { readArticleSource, readSource } from "../files/sources.ts";
import { splitBlock, wordsOf } from "../markdown/markup.ts";
import { reasonMessage, reviewMessages, roleMessages } from "../messages.ts";
import type { LineReport } from "../result.ts";
import { fold } from "../shape.ts";
import { chosenFrom } from "./ask.ts";

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

/** The keys under `review`. */
function reviewOf(text: string): string[] {
  const { keys = "" } = splitFile(text);
  const { review } = readYaml(keys);
  return [review ?? []].flat().map(String);
}

/** A line of Markdown by its letters and digits alone. */
const lettersOf = (line: string): string => fold(wordsOf(splitBlock(line)[1]));
const lineEnds = /\r\n?|\n/;
/** Shorter texts stand in a longer one by chance. In letters. */
const fewestLetters = 20;

/**
 * Looks up the lines of an article's text by the words of its source, of which dateline and initials are elsewhere.
 *
 * @param text of the article's file
 * @returns what gives the lines that say the same, none if it was dropped: `n` is the number in the file, 1-based; `isAlone`,
 * whether the line says that alone, as a paragraph may have been joined out of several
 * @throws Error if the file has no front matter
 */
export function linesOfText(text: string): (words: string) => { n: number; isAlone: boolean }[] {
  const lines = bodyLines(text).map((line) => ({ ...line, letters: lettersOf(line.text) }));
  return (words) => {
    const [letters, typed] = [lettersOf(words), fold(words)];
    const ends = [letters.slice(0, fewestLetters), letters.slice(-fewestLetters)];
    return lines.flatMap(({ n, letters: own }) => {
      const isMost = own.length * 3 >= letters.length * 2 && letters.includes(own);
      const isAlone = own !== "" && (isMost || own === typed);
      const isWithin = own.length >= fewestLetters && letters.includes(own);
      const isPart = isWithin || ends.some((end) => end.length === fewestLetters && own.includes(end));
      return isAlone || isPart ? [{ n, isAlone }] : [];
    });
  };
}

/** The lines of the text of an article that are not blank, by their numbers in its file. @throws Error if it has no front matter */
export function bodyLines(text: string): { n: number; text: string }[] {
  const { opening, keys } = splitFile(text);
  const above = `${opening}${keys}`.split("\n").length;
  const lines = text.split(lineEnds).map((line, index) => ({ n: index + 1, text: line }));
  return lines.slice(above).filter((line) => line.text.trim() !== "");
}

/**
 * Makes a line of an article's text a subheading, a paragraph of its own. Its marks of a list or a quotation go, and bold type
 * around all of it.
 *
 * @param n its number in the file, 1-based
 */
export const makeHeading = (text: string, n: number): string =>
  withLine(text, n, (line) => {
    const [, inline] = splitBlock(line);
    const [, , bold = inline] = /^(\*\*|__)((?:(?!\1).)+)\1$/.exec(inline) ?? [];
    return ["", `## ${bold}`, ""];
  });

/** Takes a line out of an article's text. @param n its number in the file, 1-based */
export const deleteLine = (text: string, n: number): string => withLine(text, n, () => []);

/** Puts other lines for one, without a blank line more than the text needs. */
function withLine(text: string, n: number, edit: (line: string) => string[]): string {
  const end = text.includes("\r\n") ? "\r\n" : "\n";
  const lines = text.split(lineEnds);
  const isBlank = (line: string | undefined): boolean => line?.trim() === "";
  const [above, below] = [lines.slice(0, n - 1), lines.slice(n)];
  const middle = edit(lines[n - 1] ?? "");
  if (isBlank(middle[0]) && isBlank(above.at(-1))) middle.shift();
  if (isBlank(middle.at(-1)) && isBlank(below[0])) middle.pop();
  if (middle.length === 0 && isBlank(above.at(-1)) && isBlank(below[0])) above.pop();
  return [...above, ...middle, ...below].join(end);
}

/** A line that a question is about, or one near it; of the article's file where the source is there no more. */
export interface ShownLine extends Pick<LineReport, "n" | "text" | "left"> {
  /** Whether the question is about it. */
  isAsked: boolean;
  /** What became of it: it is in the text, in a field, or was dropped. */
  state: Message;
}

/** How many lines are shown above and below one that a question is about. */
const around = 2;

/**
 * The lines that a question is about, each with those around it: of the source, else, for a question about the text, of the
 * article's file.
 *
 * @param text of the article's file
 * @param source its lines, if it is still there
 * @returns none where the import noted none, or they are nowhere any more
 */
export function shownLines(
  { key, lines: numbers, said }: Doubt,
  text: string,
  source: readonly LineReport[] | undefined,
): ShownLine[] {
  if (numbers.length === 0 || (!source && key !== "body")) return [];
  const find = linesOfText(text);
  const parts = said.replace(/…$/, "").split(" / ");
  const asked = new Set(source ? numbers : parts.flatMap((part) => find(part).map(({ n }) => n)));
  const ofFile = bodyLines(text).map((line): LineReport => ({ ...line, roles: ["body"], rule: "" }));
  const all = source ?? ofFile;
  const isNear = (_: LineReport, index: number): boolean =>
    all.slice(Math.max(0, index - around), index + around + 1).some(({ n }) => asked.has(n));
  return all.filter(isNear).map((line) => {
    const { n, text, left, roles } = line;
    // A headline has words of the text.
    const isInText = find(keptOf(line)).some(({ isAlone }) => isAlone || roles.includes("body"));
    return { n, text, left, isAsked: asked.has(n), state: stateOf(line, isInText) };
  });
}

/** A line without what of it was dropped. */
const keptOf = ({ text, left }: Pick<LineReport, "text" | "left">): string =>
  left ? text.replace(left, " ") : text;

/**
 * The lines of an article's source, with what its import made of them.
 *
 * @param text of the article's file
 * @returns undefined if the source is not where it was imported from, or is another one now
 */
export async function linesOfSource(
  text: string,
  { root, settings: { timeZone }, tags, ownNames }: Project,
  { stdin }: Terminal,
): Promise<LineReport[] | undefined> {
  const hash = importedFrom(text) ?? "";
  const { source } = recordedImports(root).get(hash) ?? {};
  const opened = source ? await readSource(source, { root, stdin }).catch(() => undefined) : undefined;
  if (!opened || hashOf(opened.bytes) !== hash) return undefined;
  return (await readArticleSource(opened, { timeZone, tags, ownNames })).article.lines;
}

function stateOf({ roles, left, reason }: LineReport, isInText: boolean): Message {
  const dropped = left ? `${quote(left)}, ` : "";
  const why = reason && reviewMessages.dropped({ left: dropped, reason: reasonMessage(reason) });
  const fields = together(...roles.map((role) => roleMessages[role]()));
  const inArticle = isInText ? roleMessages.body() : roles.includes("body") ? reviewMessages.isOut() : fields;
  if (!why) return inArticle;
  return isInText || left ? together(inArticle, "·", why) : why;
}

/**
 * A file whose lines an answer changes: `h 90, 92` makes them subheadings, `b 90` (or `d 90`) deletes one. Without a number,
 * it is the one that the question is about.
 *
 * @returns its new text, or why it cannot be done; undefined if the answer is another one
 */
export function withLines(
  text: string,
  answer: string,
  shown: readonly ShownLine[],
): { text: string } | { wrong: Message } | undefined {
  const [, sign, numbers = ""] = /^([hbd])(?:\s*(\d[\d\s,–-]*))?$/i.exec(answer) ?? [];
  if (!sign || shown.length === 0) return undefined;
  const find = (file: string, line: ShownLine) => linesOfText(file)(keptOf(line));
  const asked = shown.filter((line) => line.isAsked && find(text, line).length > 0);
  const list = Array.from({ length: shown.at(-1)?.n ?? 0 }, (_, index) => String(index + 1));
  const chosen = numbers === "" ? asked.map(({ n }) => `${n}`) : chosenFrom(numbers, list);
  if (chosen.length === 0 || (numbers === "" && chosen.length > 1))
    return { wrong: reviewMessages.whichLine({ example: `${sign} ${chosen[0] ?? shown[0]?.n}` }) };
  let edited = text;
  for (const one of chosen) {
    const line = shown.find(({ n }) => `${n}` === one);
    const [place, another] = line ? find(edited, line).filter(({ isAlone }) => isAlone) : [];
    if (!place || another) return { wrong: reviewMessages.isNoLine({ line: one }) };
    edited = (/h/i.test(sign) ? makeHeading : deleteLine)(edited, place.n);
  }
  return { text: edited };
}
