import { parentPort } from "node:worker_threads";
import type { FromThread, ToThread } from "./helper.ts";
import { startTask, type TaskName } from "./tasks.ts";

/** What a helping thread runs: it gets ready for a task, then does pieces of it, one chunk after the other. */
let ready: Promise<(piece: never) => unknown> | undefined;

parentPort?.on("message", async (message: ToThread) => {
  if ("task" in message) {
    ready = startTask(message.task as TaskName, message.shared as never);
    return;
  }
  parentPort?.postMessage(await answer(message.pieces));
});

async function answer(pieces: unknown[]): Promise<FromThread> {
  try {
    const perform = await ready;
    return perform ? pieces.map((piece) => perform(piece as never)) : null;
  } catch {
    // Done again in the main thread, which can tell what is wrong.
    return null;
  }
}
