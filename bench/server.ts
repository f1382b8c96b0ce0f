import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Starts a server and waits until an address answers.
 *
 * @returns a function that stops it
 * @throws Error if the address answers before the start (another server is running), or not within two minutes
 */
export async function startServer(
  command: string[],
  folder: string,
  url: string,
): Promise<() => Promise<void>> {
  if (await isTaken(url))
    throw new Error(`${url} is served already. Stop that server, or it would be measured.`);
  const [program = "", ...words] = command;
  const child = spawn(program, words, { cwd: folder, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const kill = (): boolean => child.kill("SIGKILL");
  process.prependOnceListener("exit", kill);
  const stop = async (): Promise<void> => {
    child.kill("SIGTERM");
    const patience = setTimeout(kill, 3000);
    await ended;
    clearTimeout(patience);
    process.off("exit", kill);
  };
  for (const start = performance.now(); performance.now() - start < 120_000; ) {
    if ((await textOf(url)) !== undefined) return stop;
    await pause(100);
  }
  await stop();
  throw new Error(`${command.join(" ")} did not answer at ${url}.`);
}

/** Whether a server listens at an address. */
async function isTaken(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(5_000) });
    return true;
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError";
  }
}

/** The answer of an address; undefined if there is none. */
export async function textOf(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(60_000) });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}
