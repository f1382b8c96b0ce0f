import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** A cache of files that take long to make. File names contain a hash of what a file is made from. */
export interface MadeFiles {
  has(name: string): boolean;
  /** The path of a file, whether it exists or not. */
  file(name: string): string;
  keep(name: string, bytes: Uint8Array): Promise<void>;
}

/** @param folder created when the first file is kept */
export function openMadeFiles(folder: string): MadeFiles {
  const file = (name: string): string => path.join(folder, name);
  return {
    has: (name) => existsSync(file(name)),
    file,
    async keep(name, bytes) {
      await mkdir(folder, { recursive: true });
      // Write to another name first, so that an interrupted build does not leave half a file.
      const unfinished = file(`${process.pid}-${name}`);
      await writeFile(unfinished, bytes);
      await rename(unfinished, file(name));
    },
  };
}
