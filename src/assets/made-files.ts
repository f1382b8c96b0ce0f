import { existsSync } from "node:fs";
import path from "node:path";
import { writeWhole } from "../content/write-whole.ts";

/** A cache of files that take long to make. File names contain a hash of what a file is made from. */
export interface MadeFiles {
  has(name: string): boolean;
  /** The path of a file, whether it exists or not. */
  file(name: string): string;
  /** Keeps a file. @throws WriteError */
  keep(name: string, bytes: Uint8Array): void;
}

/** @param folder created when the first file is kept */
export function openMadeFiles(folder: string): MadeFiles {
  const file = (name: string): string => path.join(folder, name);
  return {
    has: (name) => existsSync(file(name)),
    file,
    keep: (name, bytes) => writeWhole(file(name), bytes),
  };
}
