import { availableParallelism } from "node:os";
import path from "node:path";
import { inParallel } from "../../content/content-files.ts";
import { type Diagnostic, notice } from "../../content/diagnostic.ts";
import { pictureMessages } from "../../messages/messages.ts";
import { isShownAsItIs, listPictures, usedPictures, wantedFiles } from "../../site/pictures/renditions.ts";
import { openMadeFiles } from "../made-files.ts";
import { packageFolder } from "../package-folder.ts";
import { trialOf, tryPicture } from "./make-picture.ts";
import { locateFault, madeFolder, type PictureSources } from "./make-pictures.ts";

/**
 * Finds the pictures that a build could not decode, without making their files. Skips pictures whose files an earlier build has
 * made: the files' names contain the hash of the original.
 *
 * @param root the project's folder
 * @param cache folder of made files, from the root
 * @returns a mistake for each damaged picture, a notice for each that may lack a part, in the first file that shows it
 */
export async function damagedPictures(
  sources: PictureSources,
  { root, cache }: { root: string; cache: string },
): Promise<Diagnostic[]> {
  // A missing package is a mistake of its own: no picture is damaged by it.
  if (packageFolder("@11ty/eleventy-img") === undefined) return [];
  const made = openMadeFiles(madeFolder(path.join(root, cache)));
  const pictures = listPictures(sources);
  const used = usedPictures({ ...sources, pictures, stories: [], profiles: sources.authors });
  const unknown = used.filter(
    ({ picture, use }) =>
      !isShownAsItIs(picture) &&
      !wantedFiles(picture, use).every((wanted) => made.has(path.posix.basename(wanted.path))),
  );
  const found = await inParallel(unknown, availableParallelism(), async ({ picture }) => {
    const made = await tryPicture(path.join(root, picture.file), trialOf(picture));
    if ("fault" in made) return [await locateFault(picture, made.fault, sources, root)];
    if (!made.isDoubtful) return [];
    return [await locateFault(picture, pictureMessages.mayBeDamaged(), sources, root, notice)];
  });
  return found.flat();
}
