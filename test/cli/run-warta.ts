import { execFile } from "node:child_process";
import path from "node:path";
import { repository } from "../support/site.ts";

/** `warta` as an editor runs it. @param environment variables that are other than the test's own; undefined takes one away */
export function runWarta(
  root: string,
  words: string[],
  environment: Record<string, string | undefined>,
): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [path.join(repository, "bin/warta.js"), ...words],
      { cwd: root, env: { ...process.env, ...environment } },
      (error, out, err) =>
        resolve({ code: typeof error?.code === "number" ? error.code : error ? 1 : 0, out, err }),
    );
  });
}
