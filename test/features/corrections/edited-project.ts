import { execFileSync } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { formatDiagnostic } from "../../../src/content/diagnostic.ts";
import { compareWith } from "../../../src/features/corrections/silent-edits/compare.ts";
import { now, temporaryProject } from "../../content/temporary-project.ts";
import { context } from "../../support/context.ts";

/** When everything is committed: an hour after the articles of these tests are out. */
export const anHourLater = "2024-05-01T09:00:00+07:00";

/** Runs git, as somebody at a fixed time. */
export function git(root: string, ...words: string[]): void {
  gitAt(anHourLater, root, ...words);
}

export function gitAt(time: string, root: string, ...words: string[]): void {
  const who = [
    "user.name=Redaksi",
    "user.email=redaksi@kabar.example",
    "commit.gpgsign=false",
    "core.fsync=none",
    // A commit starts no process to tidy up.
    "maintenance.auto=false",
    "gc.auto=0",
    "init.templateDir=",
  ];
  const settings = who.flatMap((setting) => ["-c", setting]);
  const env = { ...process.env, GIT_COMMITTER_DATE: time, GIT_AUTHOR_DATE: time };
  execFileSync("git", [...settings, ...words], { cwd: root, stdio: "ignore", env });
}

/**
 * A project whose files are in git; then what an editor does.
 *
 * @returns what the guard says of it
 */
export async function afterwards(
  files: Record<string, string | null>,
  edit: (root: string) => Promise<unknown>,
): Promise<string[]> {
  const root = await temporaryProject(files);
  git(root, "init");
  git(root, "add", ".");
  git(root, "commit", "-m", "Terbit");
  await edit(root);
  return saidOf(root, "HEAD");
}

/** What the guard says of a project since a revision. */
export async function saidOf(root: string, revision: string): Promise<string[]> {
  const found = await compareWith({ root, revision, now, markdown: context.markdown });
  return found.map((mistake) => formatDiagnostic(mistake, "en"));
}

/** An editor's writing of a file. */
export const write = (name: string, text: string) => (root: string) => writeFile(path.join(root, name), text);

/** An editor's writing of several; `null` deletes one. */
export const writeAll = (files: Record<string, string | null>) => async (root: string) => {
  for (const [name, text] of Object.entries(files))
    await (text === null ? rm(path.join(root, name)) : write(name, text)(root));
};
