import { spawnSync } from "node:child_process";
import { createInterface } from "node:readline/promises";
import { ReadStream } from "node:tty";
import { print, printable, type Terminal } from "../messages/terminal.ts";

export type Asker = ReturnType<typeof createAsker>;

/** Asks an editor questions. The answers are lines of standard input, from a terminal or a pipe. */
export function createAsker({ stdin, stdout }: Terminal) {
  const lines = createInterface({ input: stdin, output: stdout });
  const answers = lines[Symbol.asyncIterator]();
  let isClosed = false;
  lines.once("close", () => {
    isClosed = true;
  });
  return {
    /** @returns the trimmed answer; undefined if there are no more */
    async ask(question: string): Promise<string | undefined> {
      lines.setPrompt(printable(question));
      // A closed pipe may still hold answers, but Node 24 no longer prompts.
      if (isClosed) print(stdout, question);
      else lines.prompt();
      const { value, done } = await answers.next();
      return done ? undefined : value.trim();
    },
    close: (): void => lines.close(),
  };
}

/** Checks whether somebody can answer: both standard input and output are terminals. */
export const canAsk = ({ stdin, stdout }: Terminal): boolean => stdin.isTTY === true && stdout.isTTY === true;

/**
 * Opens a file in the editor set by `VISUAL` or `EDITOR`, and waits until it exits.
 *
 * @param file an absolute path
 * @returns false if neither is set to a program that can be started
 */
export function openFile(file: string, { env, stdin }: Terminal): boolean {
  const [program, ...args] = (env.VISUAL || env.EDITOR || "").split(" ").filter(Boolean);
  if (program === undefined) return false;
  // The editor handles the keyboard itself; afterwards, the prompt does again.
  const keyboard = stdin instanceof ReadStream && stdin.isRaw ? stdin : undefined;
  keyboard?.setRawMode(false);
  const { error } = spawnSync(program, [...args, file], { stdio: "inherit" });
  keyboard?.setRawMode(true);
  return error === undefined;
}

/**
 * Returns what an answer chooses from a list: numbers and ranges of them (`1, 3-5`), or other words.
 *
 * @returns the choices in the order of the answer; a part that is no number of the list is returned as written
 */
export function chosenFrom(answer: string, list: readonly string[]): string[] {
  const chosen = answer.split(",").flatMap((part) => {
    const written = part.trim();
    const run = /^(\d+)(?: ?[-–] ?(\d+))?$/.exec(written);
    const [first, last] = [Number(run?.[1]), Number(run?.[2] ?? run?.[1])];
    return !run || first < 1 || last > list.length ? written || [] : list.slice(first - 1, last);
  });
  return [...new Set(chosen)];
}
