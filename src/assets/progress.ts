import type { Language, Message } from "../messages/message.ts";

/** Fewer are done before anyone wonders. */
const worthShowing = 50;

/** Where it is shown: standard output. */
interface Screen {
  write(text: string): unknown;
  isTTY?: boolean;
}

/**
 * Shows how far a long piece of work is: `[warta] share cards: 300 of 1000`. In a terminal one line counts on; in a log,
 * which cannot take back what it shows, there is a line each tenth of the work.
 *
 * @param say how many are done of how many
 * @param total how many there are
 * @param language of messages to the editor
 * @returns to be called after each
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
    if (total < worthShowing) return;
    const line = `[warta] ${messageFor(done, total)[language]}`;
    if (screen.isTTY) screen.write(`\r${line}${done === total ? "\n" : ""}`);
    else if (Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total))
      screen.write(`${line}\n`);
  };
}
