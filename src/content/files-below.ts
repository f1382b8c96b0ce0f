import { readdirSync } from "node:fs";
import path from "node:path";

/** The plain files in a folder and in those below it, as relative paths with forward slashes, sorted. Does not follow links. */
export const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, "/"))
    .sort();
