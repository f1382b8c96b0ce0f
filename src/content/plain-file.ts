import { realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative } from "node:path";

/**
 * Whether a file is a plain one of the project, links followed: no file elsewhere on the machine, and no device or pipe, which
 * may never end.
 *
 * @param root the project's folder
 * @param file from the root
 * @throws the error of the file system, if there is no such file
 */
export async function isPlainFile(root: string, file: string): Promise<boolean> {
  const real = relative(await realpath(root), await realpath(join(root, file)));
  return !real.startsWith("..") && !isAbsolute(real) && (await stat(join(root, file))).isFile();
}
