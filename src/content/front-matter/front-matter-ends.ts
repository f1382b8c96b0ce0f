import { sayFiles } from "../../messages/files.ts";
import type { Message } from "../../messages/message.ts";
import { quote } from "../mistake.ts";
import { articleSchema } from "../schema/article.ts";
import { pageSchema } from "../schema/page.ts";
import { tagSchema } from "../schema/tag.ts";

/** What is wrong with a line that front matter begins or ends with. */
export interface WrongEnd {
  /** 1-based line of the file. */
  line: number;
  message: Message;
}

/** Dashes that were to be `---`: another number of them, one that a word processor made of them, or with blanks before. */
const dashes = /^(?:\s+-{3}|\s*(?:--|-{4,}|[–—][-–—]*))\s*$/;
/** A line of front matter, as it mostly begins. */
const keyLine = /^[a-zA-Z_][\w-]*:(?:\s|$)/;

/** Whether front matter may have such a key at its top. Asked of few files: a schema takes its time to be made. */
const isKey = (name: string): boolean =>
  [articleSchema("UTC"), tagSchema, pageSchema].some(({ shape }) => Object.hasOwn(shape, name));

/** Why a file does not begin with front matter. @param opening its first line that is not blank, from 1 */
export function wrongOpening(text: string, opening: number): WrongEnd {
  const lines = text.split("\n", opening + 20);
  const first = (lines[opening - 1] ?? "").trimEnd();
  if (/^(?:---|\+\+\+)/.test(first) || dashes.test(first))
    return { line: opening, message: sayFiles.beginsOtherwise(first.slice(0, 40)) };
  const begins = lines.findIndex(
    (line, index) => /^---\s*$/.test(line) && keyLine.test(lines[index + 1] ?? ""),
  );
  if (begins >= opening) return { line: opening, message: sayFiles.hasTextBefore(quote(first), begins + 1) };
  return { line: first === "" ? 1 : opening, message: sayFiles.hasNoFrontMatter };
}

/** Where front matter that nothing closes should have ended. @param opening the line that it begins with, from 1 */
export const neverClosed = (text: string, opening: number): WrongEnd =>
  closingDashes(text.split("\n"), opening) ?? { line: opening, message: sayFiles.isNeverClosed };

/**
 * Where front matter that cannot be read should have ended: at dashes that are not three, or above a text that follows a blank line.
 *
 * @param opening the line that it begins with, from 1
 * @param stumble the line that cannot be read as a part of it
 * @returns undefined where it is not the end that is wrong
 */
export function wrongClosing(text: string, opening: number, stumble: number): WrongEnd | undefined {
  const lines = text.split("\n", stumble);
  const [above = "", line = ""] = lines.slice(-2);
  const isText =
    stumble > opening + 1 && above.trim() === "" && /^\S/.test(line) && !/^-\s|^[\w-]+:/.test(line);
  const tooLate = isText ? { line: stumble, message: sayFiles.isClosedTooLate } : undefined;
  return closingDashes(lines, opening) ?? tooLate;
}

function closingDashes(lines: string[], opening: number): WrongEnd | undefined {
  const index = lines.findIndex((line, at) => at >= opening && dashes.test(line));
  return index < 0
    ? undefined
    : { line: index + 1, message: sayFiles.closesOtherwise(quote(lines[index] ?? "")) };
}

/** Keys, and lists and groups under them, down to another `---`; above them there may be one of their own. */
const moreKeys =
  /(---[ \t]*\n)?([a-z_][\w-]*):(?:[ \t].*)?\n(?:(?:[a-zA-Z_][\w-]*:|[ \t]+\S|- ).*\n)*---[ \t]*(?:\n|$)/y;

/**
 * Keys that stand below front matter as if they belonged to it.
 *
 * @param start of the text below it
 * @param line that it starts on
 * @param closing the line that closes the front matter
 */
export function keysBelow(text: string, start: number, line: number, closing: number): WrongEnd | undefined {
  moreKeys.lastIndex = start;
  const [, second, key] = moreKeys.exec(text) ?? [];
  // A line of text above dashes is a heading in Markdown, one with a colon too.
  if (key === undefined || !isKey(key)) return undefined;
  if (second !== undefined) return { line, message: sayFiles.hasSecondFrontMatter };
  return { line: closing, message: sayFiles.isClosedTooEarly(quote(key)) };
}
