import { createHash } from "node:crypto";
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
  notice,
  type Place,
  report,
} from "../../content/diagnostic.ts";
import type { PictureFile } from "../../content/pictures/measure-pictures.ts";
import { settingsFile } from "../../content/settings-file.ts";
import { logosOf } from "../../content/settings-files.ts";
import { type Language, type Message, together } from "../../messages/message.ts";
import { buildMessages, pictureMessages } from "../../messages/messages.ts";
import { progress } from "../../messages/terminal.ts";
import type { SiteModel } from "../../site/model.ts";
import {
  type Illustrated,
  isShownAsItIs,
  usedPictures,
  wantedFiles,
} from "../../site/pictures/renditions.ts";
import type { Asset } from "../copy-assets.ts";
import { openMadeFiles } from "../made-files.ts";
import { recipe, tryPicture } from "./make-picture.ts";

/** The cache of made picture files, from the project's root. */
export const picturesCache = ".cache/warta/pictures";

/**
 * Makes the files of all pictures, except those an earlier build made from the same bytes. A picture that cannot be decoded is
 * a mistake in the first file that shows it.
 *
 * @param root the project's folder
 * @param cache folder for the made files, from the root; files are named by the hash of the original
 * @param language of messages to the editor
 * @throws ContentError
 */
export async function makePictures(
  model: SiteModel,
  { root, cache, language }: { root: string; cache: string; language: Language },
): Promise<Asset[]> {
  const kept = openMadeFiles(madeFolder(path.join(root, cache)));
  const used = usedPictures(model);
  const asTheyAre = used.map(({ picture }) => picture).filter(isShownAsItIs);
  const toMake = used.flatMap(({ picture, use }) =>
    wantedFiles(picture, use).map((wanted) => ({ picture, wanted, name: path.posix.basename(wanted.path) })),
  );
  const missing = toMake.filter(({ name }) => !kept.has(name));
  if (missing.length === 0) return ready();

  const damaged = new Map<PictureFile, Message>();
  // An editor must look at these.
  const doubtful = new Set<PictureFile>();
  const advance = progress(
    (done, total) => buildMessages.picturesMade({ done, total }),
    missing.length,
    language,
  );
  await inParallel(missing, availableParallelism(), async ({ picture, wanted, name }) => {
    if (damaged.has(picture)) return;
    const made = await tryPicture(path.join(root, picture.file), wanted);
    if ("fault" in made) damaged.set(picture, made.fault);
    else {
      if (made.isDoubtful) doubtful.add(picture);
      kept.keep(name, made.bytes);
    }
    advance();
  });
  const shown = pictureSourcesOf(model);
  const found = await Promise.all([
    ...[...doubtful].map((one) => locateFault(one, pictureMessages.mayBeDamaged(), shown, root, notice)),
    ...[...damaged].map(([one, fault]) => locateFault(one, fault, shown, root)),
  ]);
  found.sort(compareDiagnostics);
  report(found, language);
  if (damaged.size > 0) throw new ContentError(found.filter(isMistake), language);
  return ready();

  function ready(): Asset[] {
    return [
      ...asTheyAre.map(({ file, path: address }) => ({ file: path.join(root, file), path: address })),
      ...toMake.map(({ wanted, name }) => ({ file: kept.file(name), path: wanted.path })),
    ];
  }
}

const pictureSourcesOf = ({ settings, stories, tags, profiles, pages }: SiteModel): PictureSources => ({
  settings,
  articles: stories,
  tags: tags.map(({ tag }) => tag),
  authors: profiles,
  pages,
});

/** The folder in the cache for files of the current recipe. */
export const madeFolder = (cache: string): string =>
  path.join(cache, createHash("sha256").update(JSON.stringify(recipe)).digest("hex").slice(0, 8));

/** The content that may have pictures. */
export type PictureSources = Pick<Content, "settings"> & Illustrated;

/** Says at a picture's place in the first file that shows it what is wrong. @param fault the message after the picture's file */
export async function locateFault(
  { file, path: address }: PictureFile,
  fault: Message,
  { settings, articles, tags, authors, pages }: PictureSources,
  root: string,
  severity = mistake,
): Promise<Diagnostic> {
  const shows = ({ image, pictures }: { image?: PictureFile; pictures?: readonly PictureFile[] }) =>
    image?.path === address || pictures?.some((one) => one.path === address);
  const isLogo = logosOf(settings).some(({ path }) => path === address);
  const namedIn =
    [...articles, ...tags, ...authors, ...pages].find(shows)?.file ?? (isLogo ? settingsFile : file);
  const text = await readFile(path.join(root, namedIn), "utf8").catch(() => "");
  return severity({ file: namedIn, ...placeOf(path.posix.basename(file), text) }, together(file, fault));
}

/** The place of a file's name, plain or encoded as in Markdown (`foto%20baru.jpg`); from 1. */
function placeOf(name: string, text: string): Place {
  const at = Math.max(text.indexOf(name), text.indexOf(encodeURI(name)));
  if (at < 0) return { line: 1, column: 1 };
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
