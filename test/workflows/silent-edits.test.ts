import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { article } from "../support/article.ts";
import { bin } from "../support/compiled.ts";
import { configuration, createSite, type TestSite } from "../support/site.ts";
import { repository, temporaryFolder } from "../support/temporary-folder.ts";

/** https://docs.github.com/en/actions/reference/metadata-syntax-for-github-actions */
const action = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    inputs: z.record(z.string(), z.strictObject({ description: z.string(), default: z.string() })),
    runs: z.strictObject({
      using: z.literal("composite"),
      steps: z.tuple([
        z.strictObject({
          shell: z.literal("bash"),
          "working-directory": z.string(),
          env: z.record(z.string(), z.string()),
          run: z.string(),
        }),
      ]),
    }),
  })
  .parse(parse(readFileSync(path.join(repository, ".github/actions/silent-edits/action.yml"), "utf8")));
const [{ run }] = action.runs.steps;

const git = (root: string, ...words: string[]): string =>
  execFileSync("git", ["-c", "user.name=Sari", "-c", "user.email=sari@kabar.example", ...words], {
    cwd: root,
    encoding: "utf8",
  }).trim();

let site: TestSite;
let published: string;
const story = (text: string, keys = {}) => article({ title: "Pasar Dibuka", ...keys }, text);

beforeAll(async () => {
  site = await createSite({
    ...configuration,
    ".gitignore": "node_modules\n.cache\n",
    "content/articles/pasar.md": story("Sewa kios tidak naik tahun ini, kata kepala pasar."),
  });
  mkdirSync(path.join(site.root, "node_modules/.bin"));
  symlinkSync(bin, path.join(site.root, "node_modules/.bin/warta"));
  git(site.root, "init", "--quiet", "--initial-branch=main");
  git(site.root, "add", ".");
  git(site.root, "commit", "--quiet", "--message=Terbit");
  published = git(site.root, "rev-parse", "HEAD");
});

/** What GitHub runs. @param root the checkout */
const check = (root: string, against: string) => {
  const env = { ...process.env, AGAINST: against, WARTA_LANG: "en" };
  const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", run], {
    cwd: root,
    env,
    encoding: "utf8",
  });
  return { status, output: stdout + stderr };
};

test("the action shows an article that says something else than was published at its line, and ends with an error: also where the checkout has the last commit alone", async () => {
  await site.write({ "content/articles/pasar.md": story("Sewa kios naik tahun ini, kata kepala pasar.") });
  git(site.root, "commit", "--quiet", "--all", "--message=Ubah");
  const shallow = path.join(await temporaryFolder(), "checkout");
  git(site.root, "clone", "--quiet", "--depth=1", `file://${site.root}`, shallow);
  symlinkSync(path.join(site.root, "node_modules"), path.join(shallow, "node_modules"), "junction");
  const { status, output } = check(shallow, published);
  expect(status).toBe(1);
  expect(output).toMatch(/^::error file=content\/articles\/pasar\.md,line=\d+.*no longer says the same/m);
});

test("a correction tells readers, and a branch's first push has nothing to compare with", async () => {
  const corrections = [
    { date: "2024-05-02 09:00", text: "Sewa kios naik; berita ini semula mengatakan tidak." },
  ];
  await site.write({
    "content/articles/pasar.md": story("Sewa kios naik tahun ini, kata kepala pasar.", { corrections }),
  });
  git(site.root, "commit", "--quiet", "--all", "--message=Koreksi");
  expect(check(site.root, published)).toMatchObject({ status: 0 });
  expect(check(site.root, "0".repeat(40))).toEqual({ status: 0, output: "Nothing was published before.\n" });
});
