import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { z } from "zod";
import { commands } from "../../src/cli/commands.ts";
import { repository } from "../support/site.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** What the workflows here are made of: https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions */
const step = z.union([
  z.strictObject({
    id: z.string().optional(),
    uses: z.string().regex(/^actions\/[a-z-]+@v\d+$/),
    with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  z.strictObject({ run: z.string(), env: z.record(z.string(), z.string()).optional() }),
]);
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.enum(["read", "write"])),
  concurrency: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      "runs-on": z.literal("ubuntu-latest"),
      strategy: z.unknown().optional(),
      environment: z.unknown().optional(),
      steps: z.array(step),
    }),
  ),
});

const folder = path.join(repository, ".github/workflows");
const { scripts, bin } = JSON.parse(await readFile(path.join(repository, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
  bin: Record<string, string>;
};

/** Whether a command is one that is there after `npm ci`. */
function isThere(command: string): boolean {
  const [program, name = "", ...words] = command.split(" ");
  if (command === "npm ci") return existsSync(path.join(repository, "package-lock.json"));
  if (program === "npm") return name in scripts;
  if (program !== "npx") return false;
  if (name in bin) return isOurs(words);
  return existsSync(path.join(repository, "node_modules/.bin", name));
}

/** Whether a command of this package has the options that it is called with. */
function isOurs([name, ...words]: string[]): boolean {
  const command = commands("en", () => {}).commands.find((one) => one.name() === name);
  return command !== undefined && command.parseOptions(words).unknown.length === 0;
}

test.each(await readdir(folder))("%s is a workflow, and its commands are there", async (file) => {
  const document = parseDocument(await readFile(path.join(folder, file), "utf8"), { version: "1.2" });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  const { jobs } = workflow.parse(document.toJS());
  const commands = Object.values(jobs).flatMap(({ steps }) =>
    steps.flatMap((one) => ("run" in one ? [one.run] : [])),
  );
  expect(commands).toContain("npm ci");
  for (const command of commands) expect(isThere(command), command).toBe(true);
});

test("`npx warta` in a checkout is this package's own command, and knows what the workflow asks of it", async () => {
  const cache = await temporaryFolder();
  const help = execFileSync("npx", ["--offline", "--no-install", "warta", "check", "--help"], {
    cwd: repository,
    env: { ...process.env, npm_config_cache: cache },
    encoding: "utf8",
  });
  for (const option of ["--format", "--against"]) expect(help).toContain(option);
});
