import type { Readable, Writable } from "node:stream";
import type { Language } from "./message.ts";

/** What a command is called from: a terminal with its folder, or a test. */
export interface Terminal {
  /** The folder it is called in, absolute: names of files start there. */
  root: string;
  /** Environment variables. */
  env: NodeJS.ProcessEnv;
  /** Of the messages. */
  language: Language;
  stdin: Readable & { isTTY?: boolean };
  stdout: Writable & { isTTY?: boolean };
  stderr: Writable & { isTTY?: boolean };
}

/**
 * A line for a terminal or a log, with what would break or turn it written as `\u000A`: a name of a file may hold anything, and
 * in the log of a build `::error::` at the start of a line is a command
 * (https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions).
 */
export const printable = (line: string): string =>
  line.replace(
    /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
  );

/** The first of several names, with commas, and `…` if there are more than `most`; printable. */
export const firstOf = (names: readonly string[], most: number): string =>
  printable(names.slice(0, most).join(", ")) + (names.length > most ? ", …" : "");
