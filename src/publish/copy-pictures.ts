import { copyFile, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Picture } from "../content/article.ts";

/**
 * Copies pictures into the site. A picture's address holds a hash of its bytes, so one that is there is the right one.
 *
 * @param root the project's folder, which the pictures' files are named from
 * @param output the folder of the site
 * @returns their addresses from the site's root
 */
export async function copyPictures(
  pictures: readonly Picture[],
  { root, output }: { root: string; output: string },
): Promise<string[]> {
  for (const { file, path: address } of pictures) {
    const target = path.join(output, address);
    if (await stat(target).catch(() => undefined)) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(path.join(root, file), target);
  }
  return pictures.map((picture) => picture.path);
}
