import { copyFile, mkdir, stat } from "node:fs/promises";
import path from "node:path";
import type { SiteModel } from "../site/model.ts";

/**
 * Copies the pictures of published articles. A picture's address holds a hash of its bytes, so one that is there is the right one.
 *
 * @param output the folder of the site
 * @returns their addresses from the site's root
 */
export async function copyPictures(model: SiteModel, output: string): Promise<string[]> {
  const files = new Map<string, string>();
  for (const { article } of model.stories)
    for (const picture of [...(article.image ? [article.image] : []), ...(article.pictures ?? [])])
      files.set(picture.path, picture.file);

  for (const [address, file] of files) {
    const target = path.join(output, address);
    if (await stat(target).catch(() => undefined)) continue;
    await mkdir(path.dirname(target), { recursive: true });
    await copyFile(file, target);
  }
  return [...files.keys()];
}
