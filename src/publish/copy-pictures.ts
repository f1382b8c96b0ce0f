import { copyFile, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Picture } from "../content/article.ts";

/**
 * Copies pictures into the site. A picture's address holds a hash of its bytes, so one that is there is the right one,
 * unless an earlier build was cut off while it copied.
 *
 * @param root the project's folder, which the pictures' files are named from
 * @param output the folder of the site
 * @returns their addresses from the site's root
 */
export async function copyPictures(
  pictures: readonly Pick<Picture, "file" | "path">[],
  { root, output }: { root: string; output: string },
): Promise<string[]> {
  for (const { file, path: address } of pictures) {
    const source = path.join(root, file);
    const target = path.join(output, address);
    const there = await stat(target).catch(() => undefined);
    if (there && there.size === (await stat(source)).size) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(source, target);
  }
  return pictures.map((picture) => picture.path);
}
