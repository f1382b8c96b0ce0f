import { readFile } from "node:fs/promises";
import path from "node:path";
import { locatePicture } from "../../content/pictures/measure-pictures.ts";
import type { ArticleFile } from "../../content/read-article.ts";
import { objectId, revisionId } from "./git.ts";

/** An article as a revision has it and as it is now. */
export interface Pair {
  before: ArticleFile;
  after: ArticleFile;
}

/**
 * The articles, as they are now, whose lead picture is another file than it was. A file that only got another name or
 * folder is the same picture.
 *
 * @param commit as git's hash
 */
export async function swappedPictures(
  root: string,
  commit: string,
  pairs: readonly Pair[],
): Promise<Set<ArticleFile>> {
  const swapped = new Set<ArticleFile>();
  for (const { before, after } of pairs) {
    const was = pictureOf(before);
    const is = pictureOf(after);
    if (was === undefined || is === undefined || was === is) continue;
    const id = await revisionId(root, commit, was);
    const bytes = await readFile(path.join(root, is)).catch(() => undefined);
    if (id === undefined || bytes === undefined || objectId(bytes, id.length) !== id) swapped.add(after);
  }
  return swapped;
}

function pictureOf({ file, imageSource }: ArticleFile): string | undefined {
  const located = imageSource && locatePicture(imageSource.text, file);
  return located?.ok ? located.file : imageSource?.text;
}
