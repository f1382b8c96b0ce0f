import type { Language, Message } from "../messages/message.ts";

/** Fewer are done too quickly to need a display. */
const leastShown = 50;

/** The output: standard output, or a fake in tests. */
interface Screen {
  write(text: string): unknown;
  isTTY?: boolean;
}

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
    if (screen.isTTY) screen.write(`\r${line}${done === total ? "\n" : ""}`);
    else if (Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total))
      screen.write(`${line}\n`);
  };
}
