import fs from "node:fs";
import path, { isAbsolute, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { threadId } from "node:worker_threads";
import type { z } from "zod";
import { asIs, LocalizedError, type Message } from "../messages/message.ts";
import { fileMessages } from "../messages/messages.ts";

/** Returns a path relative to a folder, for comparing and display: with forward slashes, on Windows too. @param system the platform of the paths */
export const relativePath = (from: string, file: string, system: path.PlatformPath = path): string =>
  system.relative(from, file).replaceAll(system.sep, "/");

/** Lists the entries of a folder; none if there is no such folder. @throws if it cannot be read: it is not empty, and must not pass for that */
export function listEntries(folder: string): fs.Dirent[] {
  try {
    return fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (/^ENO(?:ENT|TDIR)$/.test(errorCode(error) ?? "")) return [];
    throw error;
  }
}

/** Lists a folder recursively. Does not follow symlinks, unlike Node's own `recursive` from version 22 on: they may form a cycle. */
export const entriesBelow = (folder: string): fs.Dirent[] =>
  listEntries(folder).flatMap((entry) => [
    entry,
    ...(entry.isDirectory() ? entriesBelow(path.join(folder, entry.name)) : []),
  ]);

/** Lists the regular files in a folder recursively, as relative paths, sorted. Does not follow symlinks. */
export const filesBelow = (folder: string): string[] =>
  entriesBelow(folder)
    .filter((entry) => entry.isFile())
    .map((entry) => relativePath(folder, path.join(entry.parentPath, entry.name)))
    .sort();

/** Returns the code of a Node error: `ENOENT`, `ERR_PARSE_ARGS_UNKNOWN_OPTION` (https://nodejs.org/api/errors.html); undefined if it has none. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;

/**
 * Whether a path leads to a regular file inside the project after following symlinks: not elsewhere on the machine, nor to a device or
 * pipe, which may never end. Throws if the file does not exist.
 */
export const isRegularFile = (root: string, file: string): boolean =>
  isInside(root, file) && fs.statSync(join(root, file)).isFile();

/** Whether a file or folder is inside the project after following symlinks. Throws like `isRegularFile`. */
export function isInside(root: string, file: string): boolean {
  const place = relative(fs.realpathSync.native(root), fs.realpathSync.native(join(root, file)));
  return !place.startsWith("..") && !isAbsolute(place);
}

/** Reads a regular file of the project. Returns no bytes for a file over 50 MB; undefined if it does not exist or cannot be read. */
export async function readRegularFile(root: string, file: string): Promise<Buffer | undefined> {
  try {
    if (!isRegularFile(root, file)) return undefined;
    const place = join(root, file);
    return fs.statSync(place).size > 50_000_000 ? Buffer.alloc(0) : await fs.promises.readFile(place);
  } catch {
    return undefined;
  }
}

/** Finds the first place in a stack trace that is in the project. Reloaded modules have `?` and a number after their path. @param root by default the working directory */
export function placeInStack(stack = "", root = "", system: path.PlatformPath = path) {
  const written = /[( ](file:\/\/[^()?]+?|\/[^()?]+?|[a-z]:\\[^()?]+?)(?:\?[^():]*)?:(\d+):(\d+)/gi;
  for (const [, place = "", line, column] of stack.matchAll(written)) {
    const file = place.startsWith("file:") ? fileURLToPath(place, { windows: system === path.win32 }) : place;
    const local = relativePath(root, file, system);
    if (!local.startsWith("..") && !system.isAbsolute(local) && !local.includes("node_modules/"))
      return { file: local, line: Number(line), column: Number(column) };
  }
  return undefined;
}

export class WriteError extends LocalizedError {}

/** Writes a file atomically: a full disk or Ctrl-C leaves no partial file. Creates its folder. @throws WriteError */
export const writeAtomic = (file: string, content: string | Uint8Array): void =>
  replaceFile(file, (temporary) => fs.writeFileSync(temporary, content));

/** Reads a cache file. @returns undefined if it does not exist or is damaged, so that it is created anew */
export function readCached<Data>(file: string, schema: z.ZodType<Data>): Data | undefined {
  try {
    return schema.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Copies a file atomically. Creates its folder. @throws WriteError */
export const copyAtomic = (from: string, to: string): void =>
  replaceFile(to, (temporary) => fs.copyFileSync(from, temporary));

/** Creates a file atomically: if two commands try at once, only one succeeds. @returns whether it did not exist before @throws WriteError */
export function createAtomic(file: string, content: string): boolean {
  let isNew = true;
  const move = (temporary: string): void => {
    try {
      fs.linkSync(temporary, file);
    } catch (error) {
      isNew = errorCode(error) !== "EEXIST";
      // Some file systems have no hard links.
      if (isNew) fs.copyFileSync(temporary, file, fs.constants.COPYFILE_EXCL);
    }
  };
  replaceFile(file, (temporary) => fs.writeFileSync(temporary, content), move);
  return isNew;
}

/** Writes a temporary file next to a file, then moves it into place. Writes are synchronous, so one name for each thread is enough. */
function replaceFile(
  file: string,
  write: (temporary: string) => void,
  move: (temporary: string, file: string) => void = fs.renameSync,
): void {
  const temporary = path.join(path.dirname(file), `.warta-${process.pid}-${threadId}.tmp`);
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    try {
      // A leftover one may be a hard link to an article.
      fs.rmSync(temporary, { force: true });
      write(temporary);
      move(temporary, file);
    } finally {
      fs.rmSync(temporary, { force: true });
    }
  } catch (error) {
    throw writeError(file, error);
  }
}

/** Explains why a file or folder cannot be written. @param error https://nodejs.org/api/errors.html#common-system-errors */
export function writeError(file: string, error: unknown): WriteError {
  const code = errorCode(error) ?? String(error);
  const reason = reasons.get(code) ?? asIs(code);
  return new WriteError(fileMessages.cannotBeWritten({ file: relativePath("", file), reason }));
}

const reasons = new Map<string, Message>([
  ...["ENOSPC", "EDQUOT"].map((code) => [code, fileMessages.diskIsFull()] as const),
  ...["EACCES", "EPERM", "EROFS"].map((code) => [code, fileMessages.mayNotBeWritten()] as const),
  ...["ENOTDIR", "EEXIST", "EISDIR", "ENOTEMPTY"].map((code) => [code, fileMessages.isInTheWay()] as const),
]);
