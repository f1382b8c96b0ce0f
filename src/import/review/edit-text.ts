import { editKeys, type NewValue } from "../../content/front-matter/edit-keys.ts";
import { readYaml, splitFile } from "../../content/front-matter/edit-yaml.js";
import { withoutProposals } from "../files/notes.ts";
import { splitBlock, wordsOf } from "../markdown/markup.ts";

/*
 * What an editor's decisions do to the file of an article: from its text to its new text, and nothing is read or written. All
 * else in the file stays as it is, line ends too.
 */

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
  const open = reviewOf(text);
  const settled = (["tags", "section"] as const).filter((key) => !open.includes(key));
  return settled.reduce((file, key) => withoutProposals(file, key), text);
}

/** The keys under `review`. */
function reviewOf(text: string): string[] {
  const { keys = "" } = splitFile(text);
  const { review } = readYaml(keys);
  return [review ?? []].flat().map(String);
}

/** A line of an article's text that says what a line of its source does. */
export interface TextLine {
  /** Its number in the article's file, 1-based. */
  n: number;
  /** Whether it says that alone: a paragraph may have been joined out of several lines. */
  isAlone: boolean;
}

/** A text by its letters and digits alone. */
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
const lineEnds = /\r\n?|\n/;
/** Shorter texts stand in a longer one by chance. In letters. */
const fewestLetters = 20;

/**
 * The lines of the text of an article, to be looked up by the words of its source, whose dateline and initials are elsewhere.
 *
 * @param text of the article's file
 * @returns what gives the lines that say the same: none if it was dropped, several if it stands there more than once
 * @throws Error if the file has no front matter
 */
export function linesOfText(text: string): (words: string) => TextLine[] {
  const lines = bodyLines(text).map(({ n, line }) => ({ n, letters: fold(wordsOf(splitBlock(line)[1])) }));
  return (words) => {
    const [letters, typed] = [fold(wordsOf(splitBlock(words)[1])), fold(words)];
    return lines.flatMap((line) => {
      if (line.letters === "") return [];
      const isSame = line.letters === letters || line.letters === typed;
      const isMost = line.letters.length >= fewestLetters && letters.includes(line.letters);
      const isPart = letters.length >= fewestLetters && line.letters.includes(letters);
      return isSame || isMost || isPart ? [{ n: line.n, isAlone: isSame || isMost }] : [];
    });
  };
}

/** The lines of the text of an article that are not blank, by their numbers in its file. @throws Error if it has no front matter */
export function bodyLines(text: string): { n: number; line: string }[] {
  const { opening, keys } = splitFile(text);
  const above = `${opening}${keys}`.split("\n").length;
  const lines = text.split(lineEnds).map((line, index) => ({ n: index + 1, line }));
  return lines.slice(above).filter(({ line }) => line.trim() !== "");
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
