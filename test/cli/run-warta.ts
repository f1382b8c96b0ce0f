import { execFile } from "node:child_process";
import path from "node:path";
import { repository } from "../support/site.ts";

/** Where `warta` starts, for Node to run. */
export const bin = path.join(repository, "bin/warta.js");

/** What a command printed and how it ended. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Variables that are other than the test's own; undefined takes one away. */
export type Environment = Record<string, string | undefined>;

/** `warta` as an editor runs it. @param input what it reads from standard input */
export function runWarta(
  root: string,
  words: string[],
  environment: Environment = {},
  input: string | Uint8Array = "",
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [bin, ...words],
      { cwd: root, maxBuffer: 64 << 20, env: { ...process.env, ...environment } },
      (error, out, err) =>
        resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
    child.stdin?.end(input);
  });
}
