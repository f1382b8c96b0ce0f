import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { DateTime } from "luxon";
import { valid } from "../../content/dates/zone.ts";
import { errorCode } from "../../content/error-code.ts";
import { sayChecks } from "../../messages/checks.ts";
import { LocalizedError } from "../../messages/localized-error.ts";

const execute = promisify(execFile);

export interface Commit {
  hash: string;
  /** When it was made. */
  time: DateTime<true>;
}

/**
 * The commit that a revision names: a branch, a tag, `HEAD~1`, a hash.
 *
 * @param root the project's folder; it may lie anywhere within its repository
 * @throws LocalizedError with what to do, if there is no such commit, no repository or no git
 */
export async function findCommit(root: string, revision: string): Promise<Commit> {
  await git(root, "rev-parse --show-toplevel").catch((error: unknown) => {
    throw new LocalizedError(
      errorCode(error) === "ENOENT" ? sayChecks.gitIsMissing : sayChecks.isNoRepository,
    );
  });
  const found = await git(root, "show -s --format=%H/%ct --end-of-options", `${revision}^{commit}`).catch(
    () => {
      throw new LocalizedError(sayChecks.isNoRevision(revision));
    },
  );
  const [hash = "", seconds] = found.toString().trim().split("/");
  return { hash, time: valid(DateTime.fromSeconds(Number(seconds), { zone: "utc" })) };
}

/** Files from the project's root that are not what they were at a commit. */
export interface ChangedFiles {
  /** Those that the commit has. */
  before: string[];
  /** Those that are there now. */
  after: string[];
}

/** The files under a folder that were changed, added or taken out since a commit. @param folder from the project's root */
export async function changedSince(root: string, { hash }: Commit, folder: string): Promise<ChangedFiles> {
  const list = async (command: string): Promise<string[]> => {
    const printed = await git(root, `${command} -z -- ${folder}`);
    return printed.toString().split("\0").slice(0, -1);
  };
  const diff = (filter: string) =>
    list(`diff --name-only --no-renames --relative --diff-filter=${filter} ${hash}`);
  // A file that git no longer knows is one taken out, and an unknown one.
  const [before, known, unknown] = await Promise.all([diff("a"), diff("d"), list("ls-files --others")]);
  return { before, after: [...known, ...unknown].sort() };
}

/** The bytes that a commit has for a file; undefined if it has no such file. */
export const fileAt = (root: string, { hash }: Commit, file: string): Promise<Buffer | undefined> =>
  git(root, "cat-file blob", `${hash}:./${file}`).catch(() => undefined);

/** The project's folder within its repository, with a slash at the end; empty at the top of it, or outside of any. */
export const folderInRepository = (root: string): Promise<string> =>
  git(root, "rev-parse --show-prefix").then(
    (prefix) => prefix.toString().trim(),
    () => "",
  );

/** What git prints. @param command with its options, a blank between two @param args which may have blanks */
async function git(root: string, command: string, ...args: string[]): Promise<Buffer> {
  const options = { cwd: root, maxBuffer: 256 << 20, encoding: "buffer" } as const;
  return (await execute("git", [...command.split(" "), ...args], options)).stdout;
}
