import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** Files that take long to make, kept from build to build. A name says what is in a file: it holds a hash of what it is made from. */
export interface MadeFiles {
  has(name: string): boolean;
  /** Where a file lies, or will. */
  file(name: string): string;
  keep(name: string, bytes: Uint8Array): Promise<void>;
}

/** @param folder made when something is kept */
export function openMadeFiles(folder: string): MadeFiles {
  const file = (name: string): string => path.join(folder, name);
  return {
    has: (name) => existsSync(file(name)),
    file,
    async keep(name, bytes) {
      await mkdir(folder, { recursive: true });
      // Under another name first: a build that is cut off leaves no half file under this one.
      const unfinished = file(`${process.pid}-${name}`);
      await writeFile(unfinished, bytes);
      await rename(unfinished, file(name));
    },
  };
}
