import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

/** What a whole process took, from its start to its end. */
export interface Cost {
  /** On the wall clock. */
  seconds: number;
  /** Of all cores, in user and system mode; absent without GNU time. */
  cpuSeconds?: number;
  /** The most memory it held at once; absent without GNU time. */
  peakMiB?: number;
}

const gnuTime = "/usr/bin/time";

/** Whether CPU time and memory can be measured: by GNU time, of Debian's package `time`. */
export const measuresMemory = existsSync(gnuTime);

/**
 * Runs a command to its end.
 *
 * @param folder to run it in; the one above it gets a file with what it took
 * @throws Error with what it printed, if it failed
 */
export async function measure(command: string[], folder: string): Promise<Cost> {
  const report = path.join(folder, "../cost.txt");
  const [program = "", ...words] = measuresMemory
    ? [gnuTime, "-f", "%U %S %M", "-o", report, ...command]
    : command;
  const start = performance.now();
  await promisify(execFile)(program, words, { cwd: folder, maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  if (!measuresMemory) return { seconds };
  const [user = 0, system = 0, kibibytes = 0] = readFileSync(report, "utf8").trim().split(" ").map(Number);
  return { seconds, cpuSeconds: user + system, peakMiB: kibibytes / 1024 };
}

/** What some builds of the same took. */
export interface MedianCost extends Cost {
  builds: number;
}

/** The middle one of some costs, each figure by itself. */
export function medianCost(costs: readonly Cost[]): MedianCost {
  const cpuSeconds = median(costs.flatMap((cost) => cost.cpuSeconds ?? []));
  const peakMiB = median(costs.flatMap((cost) => cost.peakMiB ?? []));
  return {
    builds: costs.length,
    seconds: median(costs.map(({ seconds }) => seconds)) ?? Number.NaN,
    ...(cpuSeconds === undefined ? {} : { cpuSeconds }),
    ...(peakMiB === undefined ? {} : { peakMiB }),
  };
}

/** The middle one of some figures, of an even number the higher of the two; nothing of none. */
export const median = (figures: readonly number[]): number | undefined =>
  figures.toSorted((a, b) => a - b)[figures.length >> 1];
