import { availableParallelism } from "node:os";
import path from "node:path";
import { inParallel } from "../../content/in-parallel.ts";
import { compareMistakes, type Mistake } from "../../content/mistake.ts";
import { pictureMessages } from "../../messages/pictures.ts";
import { isShownAsItIs } from "../../site/pictures/renditions.ts";
import { usedPictures, wantedFiles } from "../../site/pictures/wanted-files.ts";
import { openMadeFiles } from "../made-files.ts";
import { makePicture } from "./make-picture.ts";
import { isDamaged, locateFault, madeFolder, type PictureSources } from "./make-pictures.ts";

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
): Promise<{ mistakes: Mistake[]; notices: Mistake[] }> {
  const made = openMadeFiles(madeFolder(path.join(root, cache)));
  const pictures = [
    ...sources.articles.flatMap(({ image, pictures }) => [...(image ? [image] : []), ...(pictures ?? [])]),
    ...[...sources.tags, ...sources.pages].flatMap(({ pictures }) => pictures ?? []),
  ];
  const distinct = [...new Map(pictures.map((picture) => [picture.path, picture])).values()];
  const used = usedPictures({ pictures: distinct, stories: [], settings: sources.settings });
  const unknown = used.filter(
    ({ picture, use }) =>
      !isShownAsItIs(picture) &&
      !wantedFiles(picture, use).every((wanted) => made.has(path.posix.basename(wanted.path))),
  );
  const mistakes: Mistake[] = [];
  const notices: Mistake[] = [];
  await inParallel(unknown, availableParallelism(), async ({ picture }) => {
    const wanted = { ...picture, format: "original" } as const;
    const file = path.join(root, picture.file);
    try {
      await makePicture(file, wanted, "warning");
    } catch {
      try {
        await makePicture(file, wanted);
        notices.push(await locateFault(picture, pictureMessages.mayBeDamaged, sources, root));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        mistakes.push(await locateFault(picture, isDamaged(reason), sources, root));
      }
    }
  });
  return { mistakes: mistakes.sort(compareMistakes), notices: notices.sort(compareMistakes) };
}
