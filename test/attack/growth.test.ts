import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { repository } from "../support/temporary-folder.ts";

/** `SEED=3 SECONDS=3600 npm run attack` reads others, and longer ones, for so long. */
const { SEED = "1", SECONDS } = process.env;
const most = SECONDS ? ["--seconds", SECONDS] : ["--texts", "27", "--kib", "32"];

test("no text that others write takes time that grows faster than it, as made of what the rules look for", {
  timeout: (900 + Number(SECONDS ?? 0)) * 1000,
}, async () => {
  const words = ["--import", "tsx", "test/attack/growth.ts", "--seed", SEED, ...most];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { cwd: repository });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^\d+ texts read/);
});
