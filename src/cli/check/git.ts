import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { DateTime } from "luxon";
import { valid } from "../../content/dates/zone.ts";
import { errorCode } from "../../content/error-code.ts";
import { sayChecks } from "../../messages/checks.ts";
import { LocalizedError } from "../../messages/localized-error.ts";

const execute = promisify(execFile);

/** A file as a revision has it: its path from the project's folder, and the id of its bytes. */
export interface RevisionFile {
  file: string;
  /** Git's object id, of 40 (SHA-1) or 64 (SHA-256) hexadecimal digits. */
  id: string;
}

/**
 * The commit that a revision names: a branch, a tag, `HEAD~1`, a hash.
 *
 * @param root the project's folder; it may lie anywhere within its repository
 * @throws LocalizedError with what to do, if there is no such commit, no repository or no git
 */
export async function findCommit(root: string, revision: string): Promise<string> {
  const inside = await git(root, ["rev-parse", "--is-inside-work-tree"]).catch((error: unknown) => {
    throw new LocalizedError(isMissing(error) ? sayChecks.gitIsMissing : sayChecks.isNoRepository);
  });
  if (inside.trim() !== "true") throw new LocalizedError(sayChecks.isNoWorkingTree);
  try {
    return (await git(root, ["rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`])).trim();
  } catch {
    throw new LocalizedError(sayChecks.isNoRevision(revision));
  }
}

/** When a commit was made. */
export async function commitTime(root: string, commit: string): Promise<DateTime<true>> {
  const seconds = Number(await git(root, ["show", "-s", "--format=%ct", commit]));
  return valid(DateTime.fromSeconds(seconds, { zone: "utc" }));
}

/** The Markdown files that a commit has under a folder; as in the folder itself, names with `_` or `.` in front are no content. */
export async function listRevision(root: string, commit: string, folder: string): Promise<RevisionFile[]> {
  const listing = await git(root, ["ls-tree", "-r", "-z", commit, "--", folder]);
  return listing.split("\0").flatMap((entry) => {
    const [, mode, id, file] = /^(\d+) blob (\S+)\t(.*)$/s.exec(entry) ?? [];
    // 120000: a symbolic link, whose bytes are the name of another file.
    if (mode === undefined || mode === "120000" || id === undefined || file === undefined) return [];
    return /\.md$/i.test(file) && !/(?:^|\/)[_.]/.test(file) ? [{ file, id }] : [];
  });
}

/** The bytes of objects, by id, read by one process of git. */
export async function readObjects(root: string, ids: readonly string[]): Promise<Map<string, Uint8Array>> {
  const objects = new Map<string, Uint8Array>();
  if (ids.length === 0) return objects;
  const output = await pipe(root, ["cat-file", "--batch"], `${ids.join("\n")}\n`);
  let at = 0;
  while (at < output.length) {
    const end = output.indexOf(0x0a, at);
    const [id = "", type, size] = output.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (type !== "blob") continue;
    objects.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
  return objects;
}

/** The id of the bytes that a commit has for a file; undefined if it has no such file. */
export async function revisionId(root: string, commit: string, file: string): Promise<string | undefined> {
  const id = await git(root, ["rev-parse", "--verify", "--quiet", `${commit}:./${file}`]).catch(() => "");
  return id.trim() || undefined;
}

/**
 * The id git would give to these bytes: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
 *
 * @param length of the repository's ids: 40 or 64 digits
 */
export function objectId(bytes: Uint8Array, length: number): string {
  const hash = createHash(length === 64 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** The project's folder within its repository, with a slash at the end; empty at the top of it, or outside of any. */
export async function folderInRepository(root: string): Promise<string> {
  return (await git(root, ["rev-parse", "--show-prefix"]).catch(() => "")).trim();
}

async function git(root: string, args: string[]): Promise<string> {
  const { stdout } = await execute("git", args, { cwd: root, maxBuffer: 256 << 20, encoding: "utf8" });
  return stdout;
}

function pipe(root: string, args: string[], input: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, { cwd: root, stdio: ["pipe", "pipe", "ignore"] });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(chunks));
      else reject(new Error(`git ${args[0]} ended with ${code}.`));
    });
    child.stdin.end(input);
  });
}

const isMissing = (error: unknown): boolean => errorCode(error) === "ENOENT";
