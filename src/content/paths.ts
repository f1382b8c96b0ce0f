import { readdirSync } from "node:fs";
import path from "node:path";

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
