import { availableParallelism } from "node:os";
import type { Tinypool } from "tinypool";

/** Opens a thread for each core, up to eight: they do what `cli/worker.ts` exports. @returns undefined for one core */
export async function openThreads(workerData?: unknown): Promise<Tinypool | undefined> {
  const threads = Math.min(availableParallelism(), 8);
  if (threads < 2) return undefined;
  const { Tinypool } = await import("tinypool");
  // The repository has the source; the package has only what it was compiled to.
  const worker = import.meta.url.endsWith(".ts") ? "../../bin/worker.js" : "./worker.js";
  const filename = new URL(worker, import.meta.url).href;
  const limits = { minThreads: threads, maxThreads: threads, execArgv: [] };
  return new Tinypool({ filename, workerData, resourceLimits: { maxYoungGenerationSizeMb: 192 }, ...limits });
}
