import { execFile, execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { z } from "zod";
import { commands } from "../../src/cli/commands.ts";
import { type Host, siteFiles } from "../../src/cli/init-files.ts";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";

/** What the workflows here are made of: https://docs.github.com/en/actions/reference/workflow-syntax-for-github-actions */
const step = z.union([
  z.strictObject({
    id: z.string().optional(),
    uses: z.string().regex(/^actions\/[a-z-]+@[0-9a-f]{40}$/),
    with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
  z.strictObject({ run: z.string(), env: z.record(z.string(), z.string()).optional() }),
]);
const permissions = z.record(z.string(), z.enum(["read", "write"]));
const workflow = z.strictObject({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions,
  concurrency: z.unknown().optional(),
  jobs: z.record(
    z.string(),
    z.strictObject({
      "runs-on": z.literal("ubuntu-latest"),
      needs: z.string().optional(),
      permissions: permissions.optional(),
      strategy: z.unknown().optional(),
      environment: z.unknown().optional(),
      steps: z.array(step),
    }),
  ),
});

const folder = path.join(repository, ".github/workflows");
/** The workflows here, and those that a new site gets. */
const workflows: [name: string, text: string][] = readdirSync(folder).map((file) => [
  file,
  readFileSync(path.join(folder, file), "utf8"),
]);
for (const name of ["publish.yml", "check.yml"])
  workflows.push([`${name} of a new site`, ofNewSite("github", name)]);

function ofNewSite(host: Host, name: string): string {
  const site = { name: "Kabar", url: "https://kabar.example/", timeZone: "Asia/Jakarta", sections: [] };
  const answers = { ...site, user: "", repository: "kabar" };
  const files = siteFiles("starter", { ...answers, language: "id", host }, {});
  return files[`.github/workflows/${name}`] ?? "";
}
const { scripts, bin, peerDependencies } = JSON.parse(
  readFileSync(path.join(repository, "package.json"), "utf8"),
) as {
  scripts: Record<string, string>;
  peerDependencies: Record<string, string>;
  bin: Record<string, string>;
};

/** Whether a command is one that is there after `npm ci`. */
function isThere(command: string): boolean {
  const [program, name = "", ...words] = command.split(" ");
  if (/^npm ci(?: --ignore-scripts)?$/.test(command))
    return existsSync(path.join(repository, "package-lock.json"));
  // Another Eleventy, which the package takes too.
  const [, eleventy] = /^npm install --no-save @11ty\/eleventy@(\S+)$/.exec(command) ?? [];
  if (eleventy) return peerDependencies["@11ty/eleventy"]?.includes(`^${eleventy}`) ?? false;
  if (program === "diff") return true;
  if (program === "npm") return name in scripts;
  if (program !== "npx") return false;
  if (name in bin) return isOurs(words);
  return existsSync(path.join(repository, "node_modules/.bin", name));
}

/** Whether a command of this package has the options that it is called with. */
function isOurs([name, ...words]: string[]): boolean {
  const { env, stdin, stdout, stderr } = process;
  const terminal = { root: repository, language: "en" as const, env, stdin, stdout, stderr };
  const command = commands(terminal, () => {}).commands.find((one) => one.name() === name);
  return command !== undefined && command.parseOptions(words).unknown.length === 0;
}

test.each(workflows)("%s is a workflow, and its commands are there", (_, text) => {
  const document = parseDocument(text, { version: "1.2" });
  expect([...document.errors, ...document.warnings]).toEqual([]);
  const { jobs } = workflow.parse(document.toJS());
  const commands = Object.values(jobs).flatMap(({ steps }) => commandsOf(steps));
  expect(commands).toContainEqual(expect.stringMatching(/^npm ci/));
  for (const command of commands) expect(isThere(command), command).toBe(true);
});

test.each(workflows)("%s runs no package where it may write", (_, text) => {
  const { permissions: all, jobs } = workflow.parse(parseDocument(text).toJS());
  for (const { permissions = all, steps } of Object.values(jobs))
    if (commandsOf(steps).length > 0) expect(Object.values(permissions)).not.toContain("write");
});

test("each action is pinned by its commit, with the version behind it, and to the same one everywhere", () => {
  const pins = workflows.flatMap(([, text]) => text.match(/uses: .*/g) ?? []);
  for (const pin of pins) expect(pin).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  const actions = new Set(pins.map((pin) => pin.split("@")[0]));
  expect(new Set(pins).size).toBe(actions.size);
});

const commandsOf = (steps: z.output<typeof step>[]): string[] =>
  steps.flatMap((one) => ("run" in one ? [one.run] : []));

test("`npx warta` in a checkout is this package's own command, and knows what the workflow asks of it", async () => {
  const cache = await temporaryFolder();
  const help = execFileSync("npx", ["--offline", "--no-install", "warta", "check", "--help"], {
    cwd: repository,
    env: { ...process.env, npm_config_cache: cache },
    encoding: "utf8",
  });
  for (const option of ["--format", "--against"]) expect(help).toContain(option);
});

test.each([
  ["netlify", "7 * * * *"],
  // Of 500 builds a month that are free.
  ["cloudflare", "7 */2 * * *"],
] as const)(
  "a site for %s asks for builds at %s, if it has the address, and is checked as others are",
  async (host, cron) => {
    const document = parseDocument(ofNewSite(host, "scheduled.yml"), { version: "1.2" });
    const { on, permissions, jobs } = workflow.parse(document.toJS());
    expect(on.schedule).toEqual([{ cron }]);
    expect(permissions).toEqual({});
    const [asks = ""] = Object.values(jobs).flatMap(({ steps }) => commandsOf(steps));
    // Without an address, it does nothing.
    execFileSync("bash", ["-eo", "pipefail", "-c", asks], { env: { ...process.env, BUILD_HOOK: "" } });
    const asked: string[] = [];
    const hook = createServer(({ method }, response) => {
      asked.push(method ?? "");
      response.end();
    });
    await new Promise<void>((resolve) => hook.listen(0, "127.0.0.1", resolve));
    const BUILD_HOOK = `http://127.0.0.1:${(hook.address() as AddressInfo).port}/`;
    await promisify(execFile)("bash", ["-eo", "pipefail", "-c", asks], {
      env: { ...process.env, BUILD_HOOK },
    });
    hook.close();
    expect(asked).toEqual(["POST"]);
    expect(ofNewSite(host, "check.yml")).toBe(ofNewSite("github", "check.yml"));
  },
);
