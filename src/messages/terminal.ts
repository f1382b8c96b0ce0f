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
