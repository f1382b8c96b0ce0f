import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * Writes a file that is kept for the next builds. Where the folder cannot be written (it is another user's, the disk is full,
 * a file is in its place), the file is there for this one alone, in a folder of the system's: a cache changes nothing but the
 * time. Under its name there is never half a file.
 *
 * @param folder made if it is not there
 * @returns where the file lies, as an absolute path
 * @throws Error where the system's folder for temporary files cannot be written either
 */
export async function writeKept(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  return writeWhole(path.resolve(folder), name, bytes).catch(() =>
    writeWhole(folderOfThisBuild(), name, bytes),
  );
}

async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  const unfinished = `${file}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, bytes);
    await rename(unfinished, file);
    return file;
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => {});
    throw error;
  }
}

let ofThisBuild: string | undefined;

/** Goes with the process. */
function folderOfThisBuild(): string {
  if (ofThisBuild) return ofThisBuild;
  const folder = mkdtempSync(path.join(tmpdir(), "warta-made-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  ofThisBuild = folder;
  return folder;
}
