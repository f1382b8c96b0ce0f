import { execFile } from "node:child_process";
import { lstatSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { DateTime } from "luxon";
import { LocalizedError } from "../../../messages/message.ts";
import { checkMessages } from "../../../messages/messages.ts";
import { valid } from "../../../news/dates/zone.ts";

const execute = promisify(execFile);

export type Commit = Awaited<ReturnType<typeof findCommit>>;

/**
 * Finds the commit of a revision: a branch, a tag, `HEAD~1`, a hash.
 *
 * @param root the project's folder, anywhere in its repository
 * @returns its hash, and when it was made
 * @throws LocalizedError if there is no such commit, no repository or no git
 */
export async function findCommit(root: string, revision: string) {
  const found = await git(root, "rev-parse --revs-only --end-of-options", `${revision}^{commit}`);
  // One commit: of two, `main..HEAD`, others would take the second, and find nothing.
  const [hash] = /^[0-9a-f]{40,}$/.exec(found.toString().trim()) ?? [];
  if (hash === undefined) throw new LocalizedError(checkMessages.isNoRevision({ revision }));
  const seconds = Number(await git(root, `-c log.showSignature=false show -s --format=%ct ${hash}`));
  return { hash, time: valid(DateTime.fromSeconds(seconds, { zone: "utc" })) };
}

/**
 * Finds the files in a folder that were changed, added or removed since a commit.
 *
 * @returns those in the commit, and those in the folder now, from the project's root
 * @throws LocalizedError if one is a repository of its own, in which git sees nothing from here
 */
export async function changedSince(root: string, { hash }: Commit, within: string) {
  const list = async (command: string): Promise<string[]> =>
    (await git(root, `${command} -z -- ${within}`)).toString().split("\0").slice(0, -1);
  const diff = (filter: string) =>
    list(`diff --name-only --no-renames --relative --diff-filter=${filter} ${hash}`);
  // A file that was removed from the index but still exists counts as removed, and as untracked.
  const [before, known, unknown] = await Promise.all([diff("a"), diff("d"), list("ls-files --others")]);
  const after = [...known, ...unknown].sort();
  const folder = after.find((file) =>
    lstatSync(path.join(root, file), { throwIfNoEntry: false })?.isDirectory(),
  );
  if (folder) throw new LocalizedError(checkMessages.isOtherRepository({ folder }));
  return { before, after };
}

/** The bytes of a file in a commit; undefined if the commit does not have it. */
export const fileAt = (root: string, { hash }: Commit, file: string): Promise<Buffer | undefined> =>
  git(root, "cat-file blob", `${hash}:./${file}`).catch(() => undefined);

/**
 * Runs git and gives its output.
 *
 * @param command with options, separated by spaces; args may contain spaces
 * @throws LocalizedError that says why git gave none
 */
async function git(root: string, command: string, ...args: string[]): Promise<Buffer> {
  const env = { ...process.env, LC_ALL: "C" };
  const options = { cwd: root, env, maxBuffer: 256 << 20, encoding: "buffer" } as const;
  const ran = execute("git", [...command.split(" "), ...args], options);
  const { stdout } = await ran.catch(({ code, stderr }: { code?: unknown; stderr?: Buffer }) => {
    const [reason = ""] = String(stderr).split("\n");
    if (code === "ENOENT") throw new LocalizedError(checkMessages.gitIsMissing());
    if (reason.includes("not a git")) throw new LocalizedError(checkMessages.isNoRepository());
    throw new LocalizedError(checkMessages.gitFails({ reason }));
  });
  return stdout;
}
