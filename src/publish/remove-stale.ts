import { rmdirSync, rmSync } from "node:fs";
import path from "node:path";
import { errorCode } from "../content/error-code.ts";

export interface Build {
  /** The folder of the site. */
  output: string;
  /** What was there before this build, as paths below that folder; hidden files are no part of it. */
  there: Iterable<string>;
  /** What this build wrote or left there, as paths below that folder. */
  written: Iterable<string>;
  /** Addresses below the output folder of files that were copied there. */
  copied: string[];
  /** Addresses of folders, `/cari/indeks/`, that someone else keeps in order. */
  kept?: string[];
}

/**
 * Takes from the output folder what this build did not put there, so that an article that is deleted, retracted or turned
 * into a draft is gone from the site too. All stays if the output folder is, or holds, the working directory.
 *
 * @returns the removed files, as paths below the output folder
 */
export function removeStale({ output, there, written, copied, kept = [] }: Build): string[] {
  const folder = path.resolve(output);
  if (!path.relative(folder, process.cwd()).startsWith("..")) return [];

  const inside = (address: string): string => path.posix.join(".", decodeURI(address));
  const current = new Set([...written, ...copied.map(inside)]);
  const keptFolders = kept.map((address) => `${path.posix.join(".", address)}`);
  const removed: string[] = [];
  for (const file of there) {
    if (current.has(file) || keptFolders.some((name) => file.startsWith(name))) continue;
    try {
      rmSync(path.join(folder, file), { force: true });
    } catch (error) {
      if (!isOtherNow(error)) throw error;
      continue;
    }
    removed.push(file);
    removeEmpty(folder, path.dirname(file));
  }
  return removed;
}

/** Where an old file was, or a folder above it, this build has put a folder, or a file. */
const isOtherNow = (error: unknown): boolean => ["ENOTDIR", "ERR_FS_EISDIR"].includes(errorCode(error) ?? "");

/** A folder that is left empty, and those it was alone in. */
function removeEmpty(root: string, folder: string): void {
  for (let empty = folder; empty !== "."; empty = path.dirname(empty)) {
    try {
      rmdirSync(path.join(root, empty));
    } catch {
      // Something is in it.
      return;
    }
  }
}
