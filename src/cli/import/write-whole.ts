import { existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { errorCode } from "../../content/error-code.ts";

const mark = ".warta-import-";

/**
 * Writes a file whole or not at all: beside its place first, then moved there in one step. A full disk or Ctrl-C
 * leaves no half-written article; what has the name already is replaced only if `replace` is true.
 *
 * @returns false if the name is taken and was not replaced
 * @throws what the file system says
 */
export function writeWhole(file: string, text: string, replace: boolean): boolean {
  const folder = dirname(file);
  mkdirSync(folder, { recursive: true });
  const aside = join(folder, `${mark}${process.pid}-${basename(file).slice(0, 100)}.tmp`);
  try {
    writeFileSync(aside, text);
    if (replace) renameSync(aside, file);
    else if (!placeNew(aside, file)) return false;
  } finally {
    rmSync(aside, { force: true });
  }
  return true;
}

/** A link, unlike a move, never replaces; some file systems have none. */
function placeNew(aside: string, file: string): boolean {
  try {
    linkSync(aside, file);
    return true;
  } catch (error) {
    if (errorCode(error) === "EEXIST") return false;
    if (existsSync(file)) return false;
    renameSync(aside, file);
    return true;
  }
}

/** Removes what an import that was killed left aside in a folder. */
export function sweep(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    if (name.startsWith(mark) && name.endsWith(".tmp")) rmSync(join(folder, name), { force: true });
  }
}
