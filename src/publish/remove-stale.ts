import { lstat, readdir, rm, rmdir } from "node:fs/promises";
import path from "node:path";

export interface Build {
  /** The folder of the site. */
  output: string;
  /** Pages of this build, as paths from the working directory. */
  written: string[];
  /** Addresses below the output folder of files that were copied there. */
  copied: string[];
  /** Addresses of folders, `/cari/indeks/`, that someone else keeps in order. */
  kept?: string[];
  /** When the build began, in milliseconds since 1970: what is newer was made by something else in this build. */
  startedAt: number;
}

/**
 * Takes from the output folder what this build did not put there, so that an article that is deleted, retracted or turned
 * into a draft is gone from the site too. Hidden files (`.git`, `.nojekyll`) stay, and so does all if the output folder
 * is, or holds, the working directory.
 *
 * @returns the removed files
 */
export async function removeStale({
  output,
  written,
  copied,
  kept = [],
  startedAt,
}: Build): Promise<string[]> {
  const folder = path.resolve(output);
  // File systems stamp by a coarser clock than the process reads.
  const newest = startedAt - 50;
  if (!path.relative(folder, process.cwd()).startsWith("..")) return [];

  const current = new Set([
    ...written.map((file) => path.resolve(file)),
    ...copied.map((address) => path.join(folder, decodeURI(address))),
  ]);
  const keptFolders = new Set(kept.map((address) => path.resolve(path.join(folder, address))));
  const removed: string[] = [];

  const sweep = async (directory: string): Promise<boolean> => {
    let empty = true;
    for (const entry of await readdir(directory, { withFileTypes: true })) {
      const file = path.join(directory, entry.name);
      if (entry.name.startsWith(".") || keptFolders.has(file)) empty = false;
      else if (entry.isDirectory()) {
        if (await sweep(file)) await rmdir(file);
        else empty = false;
      } else if (current.has(file) || (await lstat(file)).mtimeMs >= newest) empty = false;
      else {
        await rm(file);
        removed.push(file);
      }
    }
    return empty;
  };
  await sweep(folder);
  return removed;
}
