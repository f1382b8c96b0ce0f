import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";
import type { Language, Message } from "./message.ts";

/** What a command is called from: a terminal with its folder, or a test. */
export interface Terminal {
  /** The folder it is called in, absolute: names of files start there. */
  root: string;
  env: NodeJS.ProcessEnv;
  language: Language;
  stdin: Readable & { isTTY?: boolean };
  /** `print` alone writes to it, and to the next. */
  stdout: Writable & Screen;
  stderr: Writable & Screen;
}

/** Standard output, standard error, or a fake in tests. */
interface Screen {
  write(text: string, done?: () => void): unknown;
  isTTY?: boolean;
}

/** A line of a terminal: a text, or several one behind the other, each plain or with a style. */
export type Line = string | readonly (string | Styled)[];
interface Styled {
  style: Parameters<typeof styleText>[0];
  text: string;
}
/** A text with a style, as `util.styleText` names it, where the stream shows styles. */
export const styled = (style: Styled["style"], text: string): Styled => ({ style, text });

/**
 * A text with what would break a line or turn it written as `\u000A`: a headline or a name of a file may hold anything, and in
 * the log of a build `::error::` at the start of a line is a command
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions). JSON still says the same.
 */
export const printable = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );

/**
 * Prints lines, each on one line whatever is in it.
 *
 * @returns when it is written: to exit before loses what is on its way to a pipe
 */
export function print(stream: Screen, ...lines: readonly Line[]): Promise<void> {
  const shown = (part: string | Styled): string =>
    typeof part === "string"
      ? printable(part)
      : styleText(part.style, printable(part.text), { stream: stream as NodeJS.WriteStream });
  const text = lines.map((line) => `${[line].flat().map(shown).join("")}\n`).join("");
  return new Promise((resolve) => stream.write(text, () => resolve()));
}

/** Prints names of files: on a terminal as `print` does, and for other programs as they are. */
export function printNames(stream: Screen, names: readonly string[]): void {
  if (stream.isTTY) print(stream, ...names);
  else stream.write(names.map((name) => `${name}\n`).join(""));
}

/**
 * What to do when nobody reads what is printed any more, as in `warta import … | head`; by default nothing: each such error
 * would be printed to the same stream, and cause the next. Called again, as by a configuration that is loaded again, it does
 * nothing.
 */
export function onClosedPipe(act = () => {}): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (Reflect.has(stream, isHeard)) continue;
    Reflect.set(stream, isHeard, true);
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      act();
    });
  }
}

const isHeard = Symbol.for("warta.hearsClosedPipe");

/** The first of several names, with commas, and `…` if there are more than `most`. */
export const firstOf = (names: readonly string[], most: number): string =>
  names.slice(0, most).join(", ") + (names.length > most ? ", …" : "");

/** Fewer are done too quickly to need a display. */
const leastShown = 50;

/**
 * Shows the progress of long work: `[warta] share cards: 300 of 1000`. A terminal gets one line that is updated; a log gets a
 * new line for each tenth of the work.
 *
 * @param messageFor gives the message
 * @param total the number of items
 * @param language of the message
 * @returns a function to call after each item
 */
export function progress(
  messageFor: (done: number, total: number) => Message,
  total: number,
  language: Language,
  screen: Screen = process.stdout,
): () => void {
  let done = 0;
  return () => {
    done++;
    if (total < leastShown) return;
    const line = `[warta] ${messageFor(done, total)[language]}`;
    if (screen.isTTY) screen.write(`\r${printable(line)}${done === total ? "\n" : ""}`);
    else if (Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total)) print(screen, line);
  };
}
