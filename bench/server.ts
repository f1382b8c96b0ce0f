import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/**
 * Starts a command that goes on, and waits until an address answers.
 *
 * @returns what stops it
 * @throws Error where the address answers before, for then something else would be measured, and after two minutes without an answer
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
