import { execFile } from "node:child_process";
import { Readable, Writable } from "node:stream";
import { main } from "../../src/cli/main.ts";
import { bin } from "../support/compiled.ts";

/** What a command printed and how it ended. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Variables that are other than the test's own; undefined takes one away. */
export type Environment = Record<string, string | undefined>;

/** The command before: one at a time, since Eleventy asks the process for its folder. */
let before: Promise<unknown> = Promise.resolve();

/** `warta` as an editor runs it, in this process. @param input what it reads from standard input */
export function runWarta(
  root: string,
  words: string[],
  environment: Environment = {},
  input: string | Uint8Array = "",
): Promise<Ran> {
  const run = before.then(async () => {
    const [stdout, stderr] = [collector(), collector()];
    const stdin = Readable.from(input.length > 0 ? [Buffer.from(input)] : []);
    const folder = process.cwd();
    process.chdir(root);
    try {
      const env = { ...process.env, ...environment };
      const code = await main(words, { root: process.cwd(), env, stdin, stdout, stderr });
      return { code, out: stdout.text(), err: stderr.text() };
    } finally {
      process.chdir(folder);
    }
  });
  before = run.catch(() => {});
  return run;
}

/** A stream that keeps what is written to it. */
function collector(): Writable & { text: () => string } {
  const parts: Uint8Array[] = [];
  const stream = new Writable({
    write(part, _, done) {
      parts.push(part);
      done();
    },
  });
  return Object.assign(stream, { text: () => Buffer.concat(parts).toString() });
}

/** The same in a process of its own: for what the process itself does. */
export const startWarta: typeof runWarta = (root, words, environment = {}, input = "") =>
  new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [bin, ...words],
      { cwd: root, maxBuffer: 64 << 20, env: { ...process.env, ...environment } },
      (error, out, err) =>
        resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
    child.stdin?.end(input);
  });

/** Who commits. */
export const signed = {
  ...{ GIT_AUTHOR_NAME: "Sari", GIT_AUTHOR_EMAIL: "sari@kabar.example" },
  ...{ GIT_COMMITTER_NAME: "Sari", GIT_COMMITTER_EMAIL: "sari@kabar.example" },
};
