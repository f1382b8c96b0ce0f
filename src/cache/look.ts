import { hash } from "node:crypto";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

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
 * Looks at files, and at all files below folders; hidden ones (`.git`, `.nojekyll`) and what is below hidden folders are
 * passed over, as is what is not there.
 *
 * @param root that places are named from, and the files found
 * @param places files and folders
 */
export function lookAt(root: string, places: readonly string[]): Map<string, Look> {
  const looks = new Map<string, Look>();
  const look = (name: string): void => {
    const there = statSync(path.join(root, name), { throwIfNoEntry: false });
    if (there?.isFile())
      looks.set(name, { size: there.size, modified: there.mtimeMs, changed: there.ctimeMs });
  };
  const lookInto = (folder: string): void => {
    for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      const name = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) lookInto(name);
      else look(name);
    }
  };
  for (const place of places) {
    const there = statSync(path.join(root, place), { throwIfNoEntry: false });
    if (there?.isDirectory()) lookInto(place);
    else look(place);
  }
  return looks;
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
