import { spawnSync } from "node:child_process";
import { createInterface } from "node:readline/promises";
import { ReadStream } from "node:tty";
import type { Message } from "../../messages/message.ts";
import { print, printable, type Terminal } from "../../messages/terminal.ts";
import { reviewMessages } from "../messages.ts";

export type Asker = ReturnType<typeof createAsker>;

/** Asks an editor, who answers with a line of standard input, from a terminal or a pipe. */
export function createAsker({ stdin, stdout }: Terminal) {
  const lines = createInterface({ input: stdin, output: stdout });
  const answers = lines[Symbol.asyncIterator]();
  let isClosed = false;
  lines.once("close", () => {
    isClosed = true;
  });
  return {
    /** @returns the answer without blanks at its ends; undefined when there will be no more */
    async ask(question: string): Promise<string | undefined> {
      lines.setPrompt(printable(question));
      // A pipe that has ended may hold answers still, but Node 24 prompts no more.
      if (isClosed) print(stdout, question);
      else lines.prompt();
      const { value, done } = await answers.next();
      return done ? undefined : value.trim();
    },
    close: (): void => lines.close(),
  };
}

/** Whether somebody is there to answer: both what is asked and what is answered are on a terminal. */
export const canAsk = ({ stdin, stdout }: Terminal): boolean => stdin.isTTY === true && stdout.isTTY === true;

/**
 * Opens a file in the program that `VISUAL` or `EDITOR` names, and waits for its end.
 *
 * @param file an absolute path
 * @returns false if neither names one that can be started
 */
export function openFile(file: string, { env, stdin }: Terminal): boolean {
  const [program, ...args] = (env.VISUAL || env.EDITOR || "").split(" ").filter(Boolean);
  if (program === undefined) return false;
  // Keys go to the program as it wants them, and then again to the question.
  const keyboard = stdin instanceof ReadStream && stdin.isRaw ? stdin : undefined;
  keyboard?.setRawMode(false);
  const { error } = spawnSync(program, [...args, file], { stdio: "inherit" });
  keyboard?.setRawMode(true);
  return error === undefined;
}

/**
 * What an answer chooses from a list: numbers and runs of them (`1, 3-5`), or words of its own.
 *
 * @returns what is chosen, in the order of the answer; a part that is no number of the list as it was written
 */
export function chosenFrom(answer: string, list: readonly string[]): string[] {
  const chosen = answer.split(",").flatMap((part) => {
    const written = part.trim();
    const run = /^(\d+)(?: ?[-–] ?(\d+))?$/.exec(written);
    const [first, last] = [Number(run?.[1]), Number(run?.[2] ?? run?.[1])];
    if (!run || first < 1 || last > list.length) return written || [];
    return list.slice(first - 1, last);
  });
  return [...new Set(chosen)];
}

/** Why an answer names nothing: semicolons stand between its names. With what to write instead. */
export const semicolonIn = (answer: string): Message | undefined =>
  answer.includes(";")
    ? reviewMessages.hasSemicolon({ answer: answer.replace(/\s*;\s*/g, ", ") })
    : undefined;
