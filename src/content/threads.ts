import { availableParallelism } from "node:os";
import type { Tinypool } from "tinypool";

/** Starts a worker thread per core, up to eight, which run the functions of `cli/worker.ts`. @returns undefined on a single core */
export async function startWorkers(workerData?: unknown): Promise<Tinypool | undefined> {
  const threads = Math.min(availableParallelism(), 8);
  if (threads < 2) return undefined;
  const { Tinypool } = await import("tinypool");
  // The repository contains the source; the package, only compiled code.
  const worker = import.meta.url.endsWith(".ts") ? "../../bin/worker.js" : "./worker.js";
  const resourceLimits = { maxYoungGenerationSizeMb: 192 };
  const pool = { filename: new URL(worker, import.meta.url).href, minThreads: threads, maxThreads: threads };
  return new Tinypool({ ...pool, workerData, resourceLimits, execArgv: [] });
}
