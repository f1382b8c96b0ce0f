import { readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { crc32 } from "node:zlib";
import { writeKept } from "./write-kept.ts";

/** A file that was made, and is kept to be copied into the site. */
export interface MadeFile {
  /** Where it lies, from the project's root; an absolute path where the cache cannot be written. */
  file: string;
  /** In bytes. */
  length: number;
  /** CRC-32 of its bytes. */
  check: number;
}

/** Files that are kept from build to build, by the names they were made for: `pasar-1a2b3c4d-400.avif`. */
export interface MadeFiles {
  /** @returns nothing for one that is not there. Whether it is whole is seen when it is read */
  find(name: string): MadeFile | undefined;
  keep(name: string, bytes: Uint8Array): Promise<MadeFile>;
}

/**
 * Opens a folder of files that take long to make. The name of each says what it has to be, its length and CRC-32
 * (`pasar-1a2b3c4d-400.3f1c-9b2e77a0.avif`): no list of them has to be kept, which a build that is cut off, or another that
 * runs beside it, would leave wrong.
 *
 * @param root the project's folder
 * @param folder from there; made when something is kept
 */
export async function openMadeFiles(root: string, folder: string): Promise<MadeFiles> {
  const known = new Map<string, MadeFile>();
  for (const entry of await readdir(path.join(root, folder)).catch(() => [])) {
    const [, stem, length, check, ending] = keptName.exec(entry) ?? [];
    if (!stem || !length || !check || !ending) continue;
    known.set(`${stem}${ending}`, {
      file: path.join(folder, entry),
      length: Number.parseInt(length, 16),
      check: Number.parseInt(check, 16),
    });
  }
  return {
    find: (name) => known.get(name),
    async keep(name, bytes) {
      const length = bytes.length;
      const check = crc32(bytes);
      const { name: stem, ext: ending } = path.parse(name);
      const entry = `${stem}.${length.toString(16)}-${check.toString(16)}${ending}`;
      const inCache = path.resolve(root, folder, entry);
      const written = await writeKept(path.dirname(inCache), entry, bytes);
      const made = { file: written === inCache ? path.join(folder, entry) : written, length, check };
      // One that was damaged, and is other than it was now that it is made again, would be found before this one.
      const before = known.get(name)?.file;
      if (before && before !== made.file)
        await rm(path.resolve(root, before), { force: true }).catch(() => {});
      known.set(name, made);
      return made;
    },
  };
}

const keptName = /^(.+)\.([0-9a-f]+)-([0-9a-f]+)(\.\w+)$/;

/** @returns the bytes of a file; nothing where it is gone, or not what it was when it was made */
export async function readMade(
  root: string,
  { file, length, check }: MadeFile,
): Promise<Uint8Array | undefined> {
  const bytes = await readFile(path.resolve(root, file)).catch(() => undefined);
  return bytes?.length === length && crc32(bytes) === check ? bytes : undefined;
}
