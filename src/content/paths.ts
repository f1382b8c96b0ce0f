import { readdirSync, realpathSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path, { isAbsolute, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * A path from a folder, in the form in which paths are compared and shown: with forward slashes, on Windows too.
 *
 * @param from absolute, or from the working directory, as `file` is
 * @param system whose paths they are
 */
export const relativePath = (from: string, file: string, system: path.PlatformPath = path): string =>
  system.relative(from, file).replaceAll(system.sep, "/");

/** The plain files in a folder and in those below it, as relative paths, sorted. Does not follow links. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relativePath(folder, path.join(entry.parentPath, entry.name)))
    .sort();

/** Node's code of an error, `ENOENT`, `ERR_PARSE_ARGS_UNKNOWN_OPTION` (https://nodejs.org/api/errors.html); undefined if it has none. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;

/**
 * Whether a file is a plain one of the project, links followed: no file elsewhere on the machine, and no device or pipe, which
 * may never end.
 *
 * @throws the error of the file system, if there is no such file
 */
export const isPlainFile = (root: string, file: string): boolean =>
  isInside(root, file) && statSync(join(root, file)).isFile();

/** Whether a file or folder is in the project, links followed. Takes and throws what `isPlainFile` does. */
export function isInside(root: string, file: string): boolean {
  const place = relative(realpathSync.native(root), realpathSync.native(join(root, file)));
  return !place.startsWith("..") && !isAbsolute(place);
}

/** The bytes of a plain file of the project, none of one over 50 MB; undefined if there is none, or it cannot be read. */
export async function readPlainFile(root: string, file: string): Promise<Buffer | undefined> {
  try {
    if (!isPlainFile(root, file)) return undefined;
    return statSync(join(root, file)).size > 50_000_000 ? Buffer.alloc(0) : await readFile(join(root, file));
  } catch {
    return undefined;
  }
}

/**
 * The first place of a stack that is in the project.
 *
 * @param stack of an error; a module that is loaded again has `?` and a number
 * @param root the project's folder; by default the working directory
 * @param system whose paths they are
 */
export function placeInStack(
  stack = "",
  root = "",
  system: path.PlatformPath = path,
): { file: string; line: number; column: number } | undefined {
  const windows = system === path.win32;
  const written = /[( ](file:\/\/[^()?]+?|\/[^()?]+?|[a-z]:\\[^()?]+?)(?:\?[^():]*)?:(\d+):(\d+)/gi;
  for (const [, place = "", line, column] of stack.matchAll(written)) {
    const file = place.startsWith("file:") ? fileURLToPath(place, { windows }) : place;
    const own = relativePath(root, file, system);
    if (!own.startsWith("..") && !system.isAbsolute(own) && !own.includes("node_modules/"))
      return { file: own, line: Number(line), column: Number(column) };
  }
  return undefined;
}
