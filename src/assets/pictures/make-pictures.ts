import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Content } from "../../content/content.ts";
import { inParallel } from "../../content/content-files.ts";
import {
  ContentError,
  compareDiagnostics,
  type Diagnostic,
  isMistake,
  mistake,
  placeAt,
  report,
} from "../../content/diagnostic.ts";
import type { PictureFile } from "../../content/pictures/measure-pictures.ts";
import { settingsFile } from "../../content/settings.ts";
import { logosOf } from "../../content/settings-files.ts";
import { type Language, together } from "../../messages/message.ts";
import { buildMessages } from "../../messages/messages.ts";
import { progress } from "../../messages/terminal.ts";
import { packageFolder } from "../../news/bundled-file.ts";
import type { SiteModel } from "../../site/model.ts";
import {
  type Illustrated,
  isUnchanged,
  listPictures,
  usedPictures,
  wantedFiles,
} from "../../site/pictures/renditions.ts";
import { type Asset, openFileCache } from "../made-files.ts";
import { type Fault, recipe, trialFile, tryPicture } from "./make-picture.ts";

/** The cache folder for picture files, from the project's root. */
export const picturesCache = ".cache/warta/pictures";

/**
 * Makes the files of all pictures, except those that an earlier build made from the same bytes. A picture that cannot be decoded is
 * reported as a mistake in the first file that shows it.
 *
 * @param cache folder for the files, from the root; their names contain the hash of the original
 * @throws ContentError
 */
export async function makePictures(
  model: SiteModel,
  { root, cache, language }: { root: string; cache: string; language: Language },
): Promise<Asset[]> {
  const cachedFiles = openFileCache(recipeFolder(path.join(root, cache)));
  const used = usedPictures(model);
  const unchanged = used.map(({ picture }) => picture).filter(isUnchanged);
  const toMake = used.flatMap(({ picture, use }) =>
    wantedFiles(picture, use).map((wanted) => ({ picture, wanted, name: path.posix.basename(wanted.path) })),
  );
  const missing = toMake.filter(({ name }) => !cachedFiles.has(name));
  if (missing.length === 0) return listAssets();

  const faults = new Map<PictureFile, Fault>();
  const advance = progress(
    (done, total) => buildMessages.picturesMade({ done, total }),
    missing.length,
    language,
  );
  await inParallel(missing, availableParallelism(), async ({ picture, wanted, name }) => {
    if (faults.get(picture)?.severity === mistake) return;
    const { bytes, fault } = await tryPicture(path.join(root, picture.file), wanted);
    if (fault) faults.set(picture, fault);
    if (bytes) cachedFiles.add(name, bytes);
    advance();
  });
  const shown = { ...model, articles: model.stories };
  const located = [...faults].map(([one, fault]) => locateFault(one, fault, shown, root));
  const diagnostics = (await Promise.all(located)).sort(compareDiagnostics);
  report(diagnostics, language);
  const mistakes = diagnostics.filter(isMistake);
  if (mistakes.length > 0) throw new ContentError(mistakes, language);
  return listAssets();

  function listAssets(): Asset[] {
    return [
      ...unchanged.map(({ file, path: address }) => ({ file: path.join(root, file), path: address })),
      ...toMake.map(({ wanted, name }) => ({ file: cachedFiles.file(name), path: wanted.path })),
    ];
  }
}

/**
 * Finds the pictures that a build could not decode, without making their files. Skips pictures whose files are in the cache, whose
 * names contain the hash of the original.
 *
 * @param cache folder of the files, from the root
 * @returns a mistake for each damaged picture, a notice for each that may be incomplete, in the first file that shows it
 */
export async function damagedPictures(
  sources: PictureSources,
  { root, cache }: { root: string; cache: string },
): Promise<Diagnostic[]> {
  // A missing package is reported separately, not for each picture.
  if (packageFolder("@11ty/eleventy-img") === undefined) return [];
  const cachedFiles = openFileCache(recipeFolder(path.join(root, cache)));
  const used = usedPictures({ ...sources, pictures: listPictures(sources), stories: [] });
  const untested = used.filter(
    ({ picture, use }) =>
      !isUnchanged(picture) &&
      !wantedFiles(picture, use).every((wanted) => cachedFiles.has(path.posix.basename(wanted.path))),
  );
  const results = await inParallel(untested, availableParallelism(), async ({ picture }) => {
    const { fault } = await tryPicture(path.join(root, picture.file), trialFile(picture));
    return fault ? [await locateFault(picture, fault, sources, root)] : [];
  });
  return results.flat();
}

/** Returns the cache folder for files of the current recipe. */
const recipeFolder = (cache: string): string =>
  path.join(cache, hash("sha256", JSON.stringify(recipe)).slice(0, 8));

type PictureSources = Pick<Content, "settings"> & Illustrated;

/** Reports a problem at the place of a picture in the first file that shows it. @param fault its message follows the picture's file name */
async function locateFault(
  { file, path: address }: PictureFile,
  { message, severity }: Fault,
  { settings, articles, tags, authors, pages }: PictureSources,
  root: string,
): Promise<Diagnostic> {
  const shows = ({ image, pictures }: { image?: PictureFile; pictures?: readonly PictureFile[] }) =>
    image?.path === address || pictures?.some((one) => one.path === address);
  const isLogo = logosOf(settings).some(({ path }) => path === address);
  const namedIn =
    [...articles, ...tags, ...authors, ...pages].find(shows)?.file ?? (isLogo ? settingsFile : file);
  const text = await readFile(path.join(root, namedIn), "utf8").catch(() => "");
  // The file's name, plain or encoded as in Markdown: `foto%20baru.jpg`.
  const name = path.posix.basename(file);
  const at = Math.max(text.indexOf(name), text.indexOf(encodeURI(name)));
  return severity({ file: namedIn, ...placeAt(text, Math.max(0, at)) }, together(file, message));
}
