import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { repository } from "../support/temporary-folder.ts";

test("no text that others write takes time that grows faster than it, as made of what the rules look for", async () => {
  const words = ["--import", "tsx", "test/attack/growth.ts", "--texts", "64", "--kib", "32"];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { cwd: repository });
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^\d+ texts read/);
});
