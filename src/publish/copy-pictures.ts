import { copyFile, mkdir, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { type MadeFile, type MadeFiles, readMade } from "../cache/made-files.ts";

/** A file of the site and where it lies, from the project's root. */
export interface ReadyFile {
  file: string;
  path: string;
  /** Of one that was made: what its bytes have to be, and how it is made again where they are not. */
  made?: Omit<MadeFile, "file"> & { again(): Promise<Uint8Array> };
}

/**
 * A made file as it is copied.
 *
 * @param name it is kept by
 * @param address in the site
 * @param make makes it again
 * @returns none where it could not be made
 */
export function readyMade(
  kept: MadeFiles,
  name: string,
  address: string,
  make: () => Promise<Uint8Array>,
): ReadyFile[] {
  const found = kept.find(name);
  const again = async (): Promise<Uint8Array> => {
    const bytes = await make();
    await kept.keep(name, bytes);
    return bytes;
  };
  return found ? [{ path: address, file: found.file, made: { ...found, again } }] : [];
}

/**
 * Copies pictures into the site. A picture's address holds a hash of its bytes, so one that is there is the right one,
 * unless an earlier build was cut off while it copied. One that was made is read only to be copied, and made again if it was
 * damaged since.
 *
 * @param root the project's folder, which the pictures' files are named from
 * @param output the folder of the site
 * @returns their addresses from the site's root
 */
export async function copyPictures(
  pictures: readonly ReadyFile[],
  { root, output }: { root: string; output: string },
): Promise<string[]> {
  for (const { file, path: address, made } of pictures) {
    const source = path.resolve(root, file);
    const target = path.join(output, address);
    const there = await stat(target).catch(() => undefined);
    if (there && there.size === (made?.length ?? (await stat(source)).size)) continue;
    await mkdir(path.dirname(target), { recursive: true });
    if (made) await writeFile(target, (await readMade(root, { file, ...made })) ?? (await made.again()));
    else await copyFile(source, target);
  }
  return pictures.map((picture) => picture.path);
}
