import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { eleventy, now, type TestSite } from "./site.ts";

/** `npm start` of a project. */
export interface PreviewServer {
  /** `http://localhost:40123` */
  origin: string;
  /** What it printed so far. */
  printed(): string;
  stop(): Promise<void>;
}

/** Starts it and waits until it answers. @throws Error with what it printed, if it ends before */
export async function startPreview(site: TestSite): Promise<PreviewServer> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(process.execPath, [eleventy, "--serve", `--port=${port}`], {
    cwd: site.root,
    env: { ...process.env, SOURCE_DATE_EPOCH: now },
  });
  let printed = "";
  for (const stream of [server.stdout, server.stderr])
    stream.on("data", (text) => {
      printed += text;
    });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const stop = async () => {
    server.kill("SIGKILL");
    await ended;
  };
  while (!(await fetch(origin).catch(() => undefined))) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.\n${printed}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { origin, printed: () => printed, stop };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
