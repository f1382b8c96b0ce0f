import { realpathSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";

/**
 * Whether a file is a plain one of the project, links followed: no file elsewhere on the machine, and no device or pipe, which
 * may never end.
 *
 * @param root the project's folder
 * @param file from the root
 * @throws the error of the file system, if there is no such file
 */
export function isPlainFile(root: string, file: string): boolean {
  const real = realpathSync.native(join(root, file));
  const place = relative(realpathSync.native(root), real);
  return !place.startsWith("..") && !isAbsolute(place) && statSync(real).isFile();
}

/**
 * The bytes of a plain file of the project; undefined if there is none, or it cannot be read.
 *
 * @param root the project's folder
 * @param file from the root
 */
export async function readPlainFile(root: string, file: string): Promise<Buffer | undefined> {
  try {
    return isPlainFile(root, file) ? await readFile(join(root, file)) : undefined;
  } catch {
    return undefined;
  }
}
