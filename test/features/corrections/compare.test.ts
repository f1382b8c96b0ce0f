import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { compareWith } from "../../../src/features/corrections/silent-edits/compare.ts";
import { article, now, temporaryProject } from "../../content/temporary-project.ts";
import { context } from "../../support/context.ts";
import { afterwards, git, write } from "./edited-project.ts";

const { markdown } = context;

const file = "content/articles/2024-05-01-pasar.md";
const body = "Pasar itu ramai.\n\nAda 42 kios di situ.";

const changed = body.replace("42", "24");

describe("a renamed file", () => {
  const moved = (to: string, text: string) =>
    afterwards({ [file]: article({}, body) }, async (root) => {
      await mkdir(path.join(root, path.dirname(to)), { recursive: true });
      await rm(path.join(root, file));
      await write(to, text)(root);
    });

  test("is followed by its address", async () => {
    const other = "content/articles/arsip/pasar.md";
    expect(await moved(other, article({}, body))).toEqual([]);
    expect(await moved(other, article({}, changed))).toEqual([
      expect.stringContaining(`${other}:10:1 no longer says`),
    ]);
  });

  test("with another address has to keep the old one, and then is followed by that", async () => {
    const other = "content/articles/2024-05-01-pasar-baru.md";
    const aliases = "[/2024/05/01/pasar/]";
    expect(await moved(other, article({ aliases }, body))).toEqual([]);
    expect(await moved(other, article({ aliases }, changed))).toHaveLength(1);
  });
});

test("in a clone of two commits, as a workflow makes it, the one before is there and the one before that is not", async () => {
  const root = await temporaryProject({ [file]: article({}, "Pasar itu sepi.") });
  git(root, "init");
  for (const text of [body, changed]) {
    git(root, "add", ".");
    git(root, "commit", "-m", "Terbit");
    await write(file, article({}, text))(root);
  }
  git(root, "commit", "-a", "-m", "Terbit");
  const clone = path.join(await temporaryProject({}), "salinan");
  git(root, "clone", "--depth=2", `file://${root}`, clone);
  const against = (revision: string) => compareWith({ root: clone, revision, now, markdown });
  expect(await against("HEAD^1")).toHaveLength(1);
  await expect(against("HEAD~2")).rejects.toThrow(
    'git does not know the revision "HEAD~2" here. In a workflow that checks out a single commit, fetch the others too (fetch-depth: 0).',
  );
});

test("a configuration that git cannot read, and a folder without a repository, are named", async () => {
  const root = await temporaryProject({ [file]: article({}, body) });
  const compared = () => compareWith({ root, revision: "HEAD", now, markdown });
  await expect(compared()).rejects.toThrow("this folder is not in a git repository");
  git(root, "init");
  git(root, "add", ".");
  git(root, "commit", "-m", "Terbit");
  await writeFile(path.join(root, ".git/config"), "[diff]\nrenames = kadang");
  await expect(compared()).rejects.toThrow("git cannot compare: fatal: bad boolean config value");
});

test("reports a revision that git does not know", async () => {
  const request = { revision: "--output=x", now, markdown };
  const missing = afterwards({}, (root) => compareWith({ ...request, root }));
  await expect(missing).rejects.toThrow('git does not know the revision "--output=x" here.');
});
