import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { expect } from "vitest";
import { eleventy, now, type TestSite } from "./site.ts";

/** Eleventy's command that goes on after a build. */
export interface RunningEleventy {
  /** What it printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

/** `npm start` of a project. */
export interface PreviewServer extends RunningEleventy {
  /** `http://localhost:40123` */
  origin: string;
}

/** Starts it and waits until it answers. @throws Error with what it printed, if it ends before */
export async function startPreview(site: TestSite): Promise<PreviewServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = run(site, ["--serve", `--port=${port}`]);
  await server.until(async () => (await fetch(origin).catch(() => undefined)) !== undefined);
  return { ...server, origin };
}

/** Starts `npx eleventy --watch` and waits until it watches. @throws Error with what it printed, if it ends before */
export async function startWatch(site: TestSite, words: string[] = []): Promise<RunningEleventy> {
  const watch = run(site, ["--watch", ...words]);
  await watch.until(async () => watch.printed().includes("Watching…"));
  return watch;
}

function run(site: TestSite, words: string[]) {
  const child = spawn(process.execPath, [eleventy, ...words], {
    cwd: site.root,
    env: { ...process.env, SOURCE_DATE_EPOCH: now },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (text) => {
      printed += text;
    });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return {
    printed: () => printed,
    async stop() {
      child.kill("SIGKILL");
      await ended;
    },
    async until(isReady: () => Promise<boolean>) {
      while (!(await isReady())) {
        if (child.exitCode !== null) throw new Error(`Eleventy ended with ${child.exitCode}.\n${printed}`);
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
  };
}

/** Saves a file until it shows, every so many ms: Eleventy says that it is watching a moment before it is. */
export function whenSaved<Value>(
  site: TestSite,
  file: string,
  text: string,
  look: () => Promise<Value> | Value,
  every = 2000,
) {
  let saved = 0;
  const saveAndLook = async () => {
    if (Date.now() - saved > every) {
      saved = Date.now();
      await site.write({ [file]: text });
    }
    return look();
  };
  return expect.poll(saveAndLook);
}

/** A port of this computer that nothing listens to. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
