import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { z } from "zod";

export interface FinishedBuild {
  /** The folder of the site. */
  output: string;
  /** Remembers what each build wrote: a file. */
  list: string;
  /** What this build wrote, as paths below the output folder. */
  written: Iterable<string>;
  /** What it copied there. */
  copied: Iterable<string>;
  /** Leave folders that become empty; else they go too. */
  keepFolders?: boolean;
}

/** Files by the folder they were written into. */
const lists = z.record(z.string(), z.array(z.string()));

/**
 * Takes from the output folder what an earlier build wrote and this one did not, so that an article that is deleted, withdrawn or
 * turned into a draft is gone from the site too. What no build wrote is never touched, and nothing is removed through a link.
 *
 * @returns how many files were removed, and how many lie there that are of no build; hidden ones do not count
 */
export function removeStale({ output, list, written, copied, keepFolders = false }: FinishedBuild): {
  removed: number;
  foreign: number;
} {
  const known = readLists(list);
  const folder = path.resolve(output);
  const key = path.relative(path.dirname(list), folder).replaceAll(path.sep, "/");
  // A permalink may lead out of the folder: what is there is none of ours.
  const ours = [...written].filter((file) => !file.startsWith(".."));
  const current = new Set([...ours, ...copied]);
  const stale = (known[key] ?? []).filter((file) => !current.has(file));
  const removed = stale.filter((file) => remove(folder, file));
  if (!keepFolders) for (const file of removed) removeEmptyFolders(folder, file);
  mkdirSync(path.dirname(list), { recursive: true });
  writeFileSync(list, `${JSON.stringify({ ...known, [key]: ours.sort() })}\n`);
  return { removed: removed.length, foreign: filesBelow(folder).filter((file) => !current.has(file)).length };
}

/** @returns nothing where there is no list, or none that can be read: then nothing is removed */
function readLists(list: string): z.output<typeof lists> {
  try {
    return lists.parse(JSON.parse(readFileSync(list, "utf8")));
  } catch {
    return {};
  }
}

/** @returns whether there was such a file */
function remove(folder: string, name: string): boolean {
  const file = path.join(folder, name);
  try {
    const parent = path.join(realpathSync(folder), path.dirname(name));
    if (realpathSync(path.dirname(file)) !== parent || !lstatSync(file).isFile()) return false;
  } catch {
    // Someone else has removed it, or a folder above it.
    return false;
  }
  rmSync(file);
  return true;
}

/** The folder that a removed file was in, if it was alone there, and those above. */
function removeEmptyFolders(folder: string, name: string): void {
  for (let empty = path.dirname(name); empty !== "."; empty = path.dirname(empty)) {
    try {
      rmdirSync(path.join(folder, empty));
    } catch {
      // Something is in it.
      return;
    }
  }
}

/** As paths with forward slashes; nothing hidden. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .filter((file) => !/(?:^|\/)\./.test(file));
}
