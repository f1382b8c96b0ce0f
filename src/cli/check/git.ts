import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { errorCode } from "../../content/error-code.ts";
import { sayChecks } from "../../messages/checks.ts";
import { ToldError } from "../../messages/told-error.ts";

const execute = promisify(execFile);

export interface Commit {
  hash: string;
  /** When it was made, in milliseconds since 1970. */
  time: number;
}

/**
 * The commit that a revision names: a branch, a tag, `HEAD~1`, a hash.
 *
 * @param root the project's folder; it may lie anywhere within its repository
 * @throws ToldError with what to do, if there is no such commit, no repository or no git
 */
export async function findCommit(root: string, revision: string): Promise<Commit> {
  await text(root, ["rev-parse", "--show-toplevel"]).catch((error: unknown) => {
    throw new ToldError(errorCode(error) === "ENOENT" ? sayChecks.gitIsMissing : sayChecks.isNoRepository);
  });
  try {
    const found = await text(root, [
      "show",
      "-s",
      "--format=%H %ct",
      "--end-of-options",
      `${revision}^{commit}`,
    ]);
    const [hash = "", seconds] = found.trim().split(" ");
    return { hash, time: Number(seconds) * 1000 };
  } catch {
    throw new ToldError(sayChecks.isNoRevision(revision));
  }
}

/**
 * The files under a folder that are not what they were at a commit: changed, new or gone.
 *
 * @param folder from the project's root; so are the files
 */
export async function changedSince(root: string, { hash }: Commit, folder: string): Promise<string[]> {
  const tracked = await text(root, [
    "diff",
    "--name-only",
    "--no-renames",
    "--relative",
    "-z",
    hash,
    "--",
    folder,
  ]);
  const untracked = await text(root, ["ls-files", "--others", "-z", "--", folder]);
  const files = [...tracked.split("\0"), ...untracked.split("\0")].filter((file) => file !== "");
  return [...new Set(files)].sort();
}

/** The bytes that a commit has for a file; undefined if it has no such file. */
export async function fileAt(root: string, { hash }: Commit, file: string): Promise<Buffer | undefined> {
  const options = { cwd: root, maxBuffer: largestFile, encoding: "buffer" } as const;
  const found = await execute("git", ["cat-file", "blob", `${hash}:./${file}`], options).catch(
    () => undefined,
  );
  return found?.stdout;
}

/** The project's folder within its repository, with a slash at the end; empty at the top of it, or outside of any. */
export async function folderInRepository(root: string): Promise<string> {
  return (await text(root, ["rev-parse", "--show-prefix"]).catch(() => "")).trim();
}

const largestFile = 256 << 20;

async function text(root: string, args: string[]): Promise<string> {
  const { stdout } = await execute("git", args, { cwd: root, maxBuffer: largestFile, encoding: "utf8" });
  return stdout;
}
