import fs from "node:fs";
import path from "node:path";
import { listEntries, writeError } from "../content/files.ts";

/**
 * Replaces an output folder by one that is filled next to it, so that a web server never shows half of a site. The rest of the old one
 * is moved over: folders that the new one lacks, such as those of closed years, and files that no build wrote. If it is stopped
 * between the two renames, the next run puts that right.
 *
 * @param output stays a symlink if it is one
 * @param fill writes into the new folder
 * @returns the folder, after following symlinks @throws WriteError
 */
export function replaceFolder(output: string, fill: (next: string) => void): string {
  const target = fs.existsSync(output) ? fs.realpathSync(output) : output;
  const [next, old] = [`${target}.warta-next`, `${target}.warta-old`];
  const remove = (folder: string): void => fs.rmSync(folder, { recursive: true, force: true });
  try {
    if (!fs.existsSync(target) && fs.existsSync(old)) fs.renameSync(old, target);
    moveOthers(old, target);
    for (const folder of [next, old]) remove(folder);
    fs.mkdirSync(next, { recursive: true });
    fill(next);
    if (fs.existsSync(target)) {
      fs.chmodSync(next, fs.statSync(target).mode);
      fs.renameSync(target, old);
    }
    fs.renameSync(next, target);
    moveOthers(old, target, false);
    moveOthers(old, target);
    remove(old);
    return target;
  } catch (error) {
    throw writeError(output, error);
  }
}

/** Moves what only the first folder has, with its folders and symlinks, and removes its other files: faster than `remove`, which asks for the kind of each. */
function moveOthers(from: string, to: string, isRecursive = true): void {
  for (const entry of listEntries(from)) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (fs.lstatSync(target, { throwIfNoEntry: false }) === undefined) fs.renameSync(source, target);
    else if (!entry.isDirectory()) fs.unlinkSync(source);
    else if (isRecursive) {
      moveOthers(source, target);
      fs.rmdirSync(source);
    }
  }
}

/** Creates a hard link to a file, or a copy with its times if the file system has no hard links. Creates the folder. */
export function linkFile(file: string, name: string): void {
  fs.mkdirSync(path.dirname(name), { recursive: true });
  try {
    fs.linkSync(file, name);
  } catch {
    fs.cpSync(file, name, { preserveTimestamps: true });
  }
}
