import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

/** Time and memory of a whole process. */
export interface Cost {
  /** Wall time. */
  seconds: number;
  /** User and system time of all cores; absent without GNU time. */
  cpuSeconds?: number;
  /** Peak memory; absent without GNU time. */
  peakMiB?: number;
}

const gnuTime = "/usr/bin/time";

/** Whether GNU time (Debian's package `time`) is installed, which measures CPU time and memory. */
export const measuresMemory = existsSync(gnuTime);

/**
 * Runs a command and measures it.
 *
 * @param folder to run it in; the measurements are written to a file in the folder above
 * @throws Error with its output, if it failed
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

/** The median of several builds. */
export interface MedianCost extends Cost {
  builds: number;
}

/** The median of costs, separately for each figure. */
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

/** The median; for an even number of figures, the higher of the middle two; undefined for none. */
export const median = (figures: readonly number[]): number | undefined =>
  figures.toSorted((a, b) => a - b)[figures.length >> 1];
