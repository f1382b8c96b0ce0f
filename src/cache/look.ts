import { hash } from "node:crypto";
import { readdirSync, realpathSync, type Stats, statSync } from "node:fs";
import path from "node:path";
import { errorCode } from "../content/error-code.ts";

/** What a file looks like without reading it. Nobody can change one and leave all of it as it was. */
export interface Look {
  /** In bytes. */
  size: number;
  /** When its bytes changed, in milliseconds since 1970. */
  modified: number;
  /** When anything of it changed, its times too. */
  changed: number;
}

/**
 * Looks at files, and at all files below folders, through links as well; what is not there is passed over.
 *
 * @param root that places are named from, and the files found
 * @param places files and folders
 * @param hidden look at hidden files (`.git`, `.nojekyll`) and below hidden folders too
 */
export function lookAt(root: string, places: readonly string[], { hidden = false } = {}): Map<string, Look> {
  const looks = new Map<string, Look>();
  /** @param followed the folders that links led to on the way here: one may lead back */
  const look = (name: string, followed: readonly string[]): void => {
    // Joined as they are, not by `path.join`: there are tens of thousands.
    const there = statIfThere(`${root}/${name}`);
    if (there?.isDirectory()) lookInto(name, followed);
    else if (there?.isFile())
      looks.set(name, { size: there.size, modified: there.mtimeMs, changed: there.ctimeMs });
  };
  const lookInto = (folder: string, followed: readonly string[]): void => {
    for (const entry of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      if (entry.name.startsWith(".") && !hidden) continue;
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) lookInto(name, followed);
      else if (entry.isFile()) look(name, followed);
      else if (entry.isSymbolicLink()) {
        const target = realpathIfThere(path.join(root, name));
        if (target !== undefined && !followed.includes(target)) look(name, [...followed, target]);
      }
    }
  };
  for (const place of places) look(place.replace(/\/$/, ""), []);
  return looks;
}

/** @returns nothing for what is not there: a folder above it may have become a file */
function statIfThere(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (errorCode(error) === "ENOTDIR") return undefined;
    throw error;
  }
}

/** @returns nothing for a link that leads nowhere, or round in a circle */
function realpathIfThere(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** Stands for the names, sizes and times of files: other files, another text. */
export function printOf(looks: ReadonlyMap<string, Look>): string {
  const lines = [...looks].map(([name, look]) => `${name} ${look.size} ${look.modified} ${look.changed}`);
  return hash("sha256", lines.sort().join("\n"), "base64");
}

/** In milliseconds: times of files are coarse, and clocks of disks are not quite ours. */
const coarse = 2_000;

/**
 * Whether a file lay untouched for a while when it was looked at. One that was saved right before may be saved again right
 * after, and look the same.
 *
 * @param at when it was looked at, in milliseconds since 1970
 */
export const isSettled = ({ modified, changed }: Look, at: number): boolean =>
  Math.max(modified, changed) < at - coarse;
