import type { Readable, Writable } from "node:stream";
import { styleText } from "node:util";
import type { Language, Message } from "./message.ts";

/** The caller of a command: a terminal with its folder, or a test. */
export interface Terminal {
  /** The working directory, absolute, which file names are relative to. */
  root: string;
  env: NodeJS.ProcessEnv;
  language: Language;
  stdin: Readable & { isTTY?: boolean };
  /** Only `print` writes to it and to `stderr`. */
  stdout: Writable & Screen;
  stderr: Writable & Screen;
}

/** Standard output, standard error, or a fake in tests. */
interface Screen {
  write(text: string, done?: () => void): unknown;
  isTTY?: boolean;
}

/** A line for the terminal: a text, or a sequence of texts, plain or styled. */
export type Line = string | readonly (string | Styled)[];
interface Styled {
  style: Parameters<typeof styleText>[0];
  text: string;
}
/** Makes a styled text, with a style of `util.styleText`. The style is only printed if the stream supports it. */
export const styled = (style: Styled["style"], text: string): Styled => ({ style, text });

/**
 * Escapes line breaks, control characters and bidi controls as `\u000A`: headlines and file names may contain anything, and in a build
 * log `::error::` at the start of a line is a command
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions). JSON keeps its meaning.
 */
export const printable = (text: string): string =>
  text.replace(
    /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );

/**
 * Prints lines, each on a single line whatever it contains.
 *
 * @returns a promise that resolves when everything is written: exiting earlier would lose what is still on its way to a pipe
 */
export function print(stream: Screen, ...lines: readonly Line[]): Promise<void> {
  const format = (part: string | Styled): string =>
    typeof part === "string"
      ? printable(part)
      : styleText(part.style, printable(part.text), { stream: stream as NodeJS.WriteStream });
  const text = lines.map((line) => `${[line].flat().map(format).join("")}\n`).join("");
  return new Promise((resolve) => stream.write(text, () => resolve()));
}

/** Prints file names: escaped on a terminal, unchanged for other programs. */
export function printNames(stream: Screen, names: readonly string[]): void {
  if (stream.isTTY) print(stream, ...names);
  else stream.write(names.map((name) => `${name}\n`).join(""));
}

/**
 * Handles the end of the program that reads the output, as in `warta import … | head`. Ignores it by default, because printing the error
 * to the same stream would cause the next error. Does nothing when called again, for example by a reloaded configuration.
 */
export function onClosedPipe(handle = () => {}): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (Reflect.has(stream, isHandled)) continue;
    Reflect.set(stream, isHandled, true);
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      handle();
    });
  }
}

const isHandled = Symbol.for("warta.hearsClosedPipe");

/** Lists the first of several names, separated by commas, with `…` if there are more than `max`. */
export const firstOf = (names: readonly string[], max: number): string =>
  names.slice(0, max).join(", ") + (names.length > max ? ", …" : "");

/** Smaller numbers of items take too little time to need a display. */
const minTotal = 50;

/**
 * Shows the progress of a long task: `[warta] share cards: 300 of 1000`. A terminal gets one line that is updated, and a log a new
 * line for each tenth of the work.
 *
 * @param messageFor returns the message
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
    if (total < minTotal) return;
    const line = `[warta] ${messageFor(done, total)[language]}`;
    if (screen.isTTY) screen.write(`\r${printable(line)}${done === total ? "\n" : ""}`);
    else if (Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total)) print(screen, line);
  };
}
