import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

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
 * @throws Error with what it printed, if it failed
 */
export function measure(command: string[], folder: string): Cost {
  const report = path.join(tmpdir(), `warta-bench-${process.pid}.txt`);
  const [program = "", ...words] = measuresMemory
    ? [gnuTime, "-f", "%U %S %M", "-o", report, ...command]
    : command;
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, maxBuffer: 1 << 28 });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${command.join(" ")} ended with ${status}:\n${stdout}${stderr}`);
  if (!measuresMemory) return { seconds };
  const [user = 0, system = 0, kibibytes = 0] = readFileSync(report, "utf8").trim().split(" ").map(Number);
  rmSync(report);
  return { seconds, cpuSeconds: user + system, peakMiB: kibibytes / 1024 };
}

/** The middle one of some costs, each figure by itself. */
export function median(costs: readonly Cost[]): Cost {
  const middle = (pick: (cost: Cost) => number | undefined): number | undefined => {
    const sorted = costs.flatMap((cost) => pick(cost) ?? []).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)];
  };
  const cpuSeconds = middle((cost) => cost.cpuSeconds);
  const peakMiB = middle((cost) => cost.peakMiB);
  return {
    seconds: middle((cost) => cost.seconds) ?? Number.NaN,
    ...(cpuSeconds === undefined ? {} : { cpuSeconds }),
    ...(peakMiB === undefined ? {} : { peakMiB }),
  };
}

/** A server that runs while something is measured. */
export interface RunningServer {
  stop(): Promise<void>;
}

/**
 * Starts a command that goes on, and waits until an address answers.
 *
 * @throws Error where it answers before, for then something else would be measured, and after two minutes without an answer
 */
export async function startServer(command: string[], folder: string, url: string): Promise<RunningServer> {
  if (await isTaken(url))
    throw new Error(`${url} is served already. Stop that server, or it would be measured.`);
  const [program = "", ...words] = command;
  const child = spawn(program, words, { cwd: folder, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    const patience = setTimeout(() => child.kill("SIGKILL"), 3000);
    await ended;
    clearTimeout(patience);
  };
  for (const start = performance.now(); performance.now() - start < 120_000; ) {
    if ((await textOf(url)) !== undefined) return { stop };
    await pause(100);
  }
  await stop();
  throw new Error(`${command.join(" ")} did not answer at ${url}.`);
}

/** Whether anything listens there, whatever it answers. */
async function isTaken(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return true;
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError";
  }
}

/** What an address answers; nothing where it does not. */
export async function textOf(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
