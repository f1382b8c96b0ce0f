import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "../../content/paths.ts";

/** A file that is not in both folders, or not the same. */
export interface Change {
  kind: "added" | "changed" | "removed";
  /** Below the folder, with forward slashes. */
  file: string;
}

/**
 * Compares two folders, file by file and byte by byte: times say nothing, as a build writes every page anew.
 *
 * @returns the files that differ, sorted by name
 */
export function compareFolders(before: string, after: string): Change[] {
  const old = new Set(filesBelow(before));
  const now = new Set(filesBelow(after));
  return [...new Set([...old, ...now])].sort().flatMap((file): Change[] => {
    if (!old.has(file)) return [{ kind: "added", file }];
    if (!now.has(file)) return [{ kind: "removed", file }];
    return isSame(path.join(before, file), path.join(after, file)) ? [] : [{ kind: "changed", file }];
  });
}

const isSame = (one: string, other: string): boolean =>
  statSync(one).size === statSync(other).size && readFileSync(one).equals(readFileSync(other));
