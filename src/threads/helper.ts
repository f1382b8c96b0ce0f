import { Worker } from "node:worker_threads";

/** A task and what all its pieces share. */
export interface Work {
  task: string;
  shared: unknown;
}

/** Sent to a thread: work to get ready for, then pieces of it. */
export type ToThread = Work | { pieces: unknown[] };
/** Its answer to pieces, in their order; `null` where one of them failed. */
export type FromThread = unknown[] | null;

/** A thread that does pieces of work. */
export interface Helper {
  /** How many chunks it has not answered. */
  readonly waiting: number;
  /**
   * Hands it a chunk of pieces.
   *
   * @returns what came of each; nothing if the thread could not do them: then they are to be done elsewhere, where a fault
   * can be told
   */
  give(work: Work, pieces: unknown[]): Promise<unknown[] | undefined>;
  stop(): Promise<void>;
}

/** Where compiled code lies, given by `src/start/compile.js`; not there where TypeScript is read as it is. */
declare const compiledAt: string;

const threadEntry = (): URL =>
  typeof compiledAt === "undefined"
    ? new URL("./start-thread.js", import.meta.url)
    : new URL("./thread.mjs", compiledAt);

/** Starts a thread, which takes half a second; work can be given at once. */
export function startHelper(): Helper {
  const worker = new Worker(threadEntry(), {
    resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 160 },
  });
  // A thread that waits for work does not keep the process.
  worker.unref();
  const waiting: ((found: unknown[] | undefined) => void)[] = [];
  let gone = false;
  let current: Work | undefined;
  worker.on("message", (answer: FromThread) => waiting.shift()?.(answer ?? undefined));
  const leave = (): void => {
    gone = true;
    for (const answer of waiting.splice(0)) answer(undefined);
  };
  worker.on("error", leave);
  worker.on("exit", leave);
  const send = (message: ToThread): void => worker.postMessage(message);

  return {
    get waiting() {
      // One that is gone is never free.
      return gone ? Number.POSITIVE_INFINITY : waiting.length;
    },
    give(work, pieces) {
      if (gone) return Promise.resolve(undefined);
      if (current !== work) send(work);
      current = work;
      send({ pieces });
      return new Promise((resolve) => waiting.push(resolve));
    },
    async stop() {
      leave();
      await worker.terminate();
    },
  };
}
