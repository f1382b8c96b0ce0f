import path from "node:path";
import { Eleventy } from "@11ty/eleventy";
import type { BuildOptions, BuildResult } from "./site.ts";
import { repository } from "./temporary-folder.ts";

/** Eleventy keeps layouts, with all that a site has configured, by names that the next site's have too. */
const layouts: { default: { removeAll(): void } } = await import(
  path.join(repository, "node_modules/@11ty/eleventy/src/LayoutCache.js")
);

const option = /^--(pathprefix|input|output)=(.*)$/;

/** Whether a site can be built in this process with what Eleventy's command would get. */
export const canBuildHere = (words: readonly string[]): boolean => words.every((word) => option.test(word));

let last: Promise<unknown> = Promise.resolve();

/**
 * Builds a site in this process, by Eleventy's programmatic interface: without the second that a process takes to start. Builds
 * wait for one another, as Eleventy takes the working directory for the project's.
 */
export function buildHere(root: string, options: BuildOptions): Promise<BuildResult> {
  const build = last.then(() => run(root, options));
  last = build;
  return build;
}

async function run(root: string, { arguments: words = [], environment }: BuildOptions): Promise<BuildResult> {
  const before = { folder: process.cwd(), environment: { ...process.env } };
  const printed = capturePrinted();
  let code = 0;
  try {
    process.chdir(root);
    layouts.default.removeAll();
    setEnvironment({ ...before.environment, ...environment });
    const {
      pathprefix = "/",
      input,
      output,
    } = Object.fromEntries(words.map((word) => (option.exec(word) ?? []).slice(1)));
    // Only from its command does Eleventy take folders that its configuration names otherwise.
    const source = input || output ? "cli" : "script";
    await new Eleventy(input, output, { source, quietMode: true, pathPrefix: pathprefix }).write();
  } catch (error) {
    code = 1;
    console.error(`[warta] ${error instanceof Error ? error.message : error}`);
  } finally {
    setEnvironment(before.environment);
    process.chdir(before.folder);
  }
  return { code, output: printed.end() };
}

function setEnvironment(wanted: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (wanted[name] === undefined) delete process.env[name];
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) process.env[name] = value;
}

/** Keeps what is printed from now on. @returns what gives it, standard output first, and lets the next be printed */
function capturePrinted(): { end(): string } {
  const texts = { out: "", err: "" };
  const { log, info, warn, error } = console;
  const writes = { out: process.stdout.write, err: process.stderr.write };
  const keep =
    (stream: "out" | "err") =>
    (...parts: unknown[]) => {
      texts[stream] += `${parts.join(" ")}\n`;
    };
  Object.assign(console, { log: keep("out"), info: keep("out"), warn: keep("err"), error: keep("err") });
  const write = (stream: "out" | "err"): typeof process.stdout.write =>
    ((text: unknown, ...more: unknown[]) => {
      texts[stream] += String(text);
      for (const done of more) if (typeof done === "function") done();
      return true;
    }) as typeof process.stdout.write;
  process.stdout.write = write("out");
  process.stderr.write = write("err");
  return {
    end() {
      Object.assign(console, { log, info, warn, error });
      process.stdout.write = writes.out;
      process.stderr.write = writes.err;
      return texts.out + texts.err;
    },
  };
}
