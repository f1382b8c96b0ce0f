import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Content } from "../../content/content.ts";
import { inParallel } from "../../content/in-parallel.ts";
import { compareMistakes, type Mistake } from "../../content/mistake.ts";
import type { PictureFile } from "../../content/pictures/measure-pictures.ts";
import { settingsFile } from "../../content/read-settings.ts";
import { ContentError, report } from "../../content/report.ts";
import { sayBuilds } from "../../messages/builds.ts";
import { type Language, type Message, together } from "../../messages/message.ts";
import { sayPictures } from "../../messages/pictures.ts";
import type { SiteModel } from "../../site/model.ts";
import { isShownAsItIs } from "../../site/pictures/renditions.ts";
import { usedPictures, wantedFiles } from "../../site/pictures/wanted-files.ts";
import type { Asset } from "../copy-assets.ts";
import { openMadeFiles } from "../made-files.ts";
import { progress } from "../progress.ts";
import { makePicture, recipe } from "./make-picture.ts";

/**
 * Makes what the site shows of its pictures, but for what an earlier build made of the same bytes. A picture that cannot be
 * decoded is a mistake of the first file that shows it.
 *
 * @param root the project's folder
 * @param cache folder of the files made, from the root; they are named by the hash of the original
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

  const damaged = new Map<PictureFile, string>();
  // A hole in the data, or no more than bytes too many that some cameras leave: only who looks at it can say.
  const doubtful = new Set<PictureFile>();
  const advance = progress(sayBuilds.picturesMade, missing.length, language);
  await inParallel(missing, availableParallelism(), async ({ picture, wanted, name }) => {
    if (damaged.has(picture)) return;
    const original = path.join(root, picture.file);
    const made = await makePicture(original, wanted, "warning").catch(() =>
      makePicture(original, wanted).then(
        (bytes) => {
          doubtful.add(picture);
          return bytes;
        },
        (error) => {
          damaged.set(picture, error instanceof Error ? error.message : String(error));
        },
      ),
    );
    if (made) await kept.keep(name, made);
    advance();
  });
  const shown = showingOf(model);
  const locateAll = async (pictures: Iterable<readonly [PictureFile, Message]>): Promise<Mistake[]> =>
    (await Promise.all([...pictures].map((one) => locateFault(...one, shown, root)))).sort(compareMistakes);
  const notices = await locateAll(
    [...doubtful].map((picture) => [picture, sayPictures.mayBeDamaged] as const),
  );
  report("notice", notices, language);
  if (damaged.size > 0) {
    const mistakes = await locateAll(
      [...damaged].map(([picture, reason]) => [picture, isDamaged(reason)] as const),
    );
    report("mistake", mistakes, language);
    throw new ContentError(mistakes, language);
  }
  return ready();

  function ready(): Asset[] {
    return [
      ...asTheyAre.map(({ file, path: address }) => ({ file: path.join(root, file), path: address })),
      ...toMake.map(({ wanted, name }) => ({ file: kept.file(name), path: wanted.path })),
    ];
  }
}

/** @param reason what the decoder says, of which the first line is for editors */
export const isDamaged = (reason: string): Message => sayPictures.isDamaged(reason.split("\n")[0] ?? "");

const showingOf = ({ settings, stories, tags, pages }: SiteModel): Showing => ({
  settings,
  articles: stories.map(({ article, image }) => ({ ...article, ...(image && { image }) })),
  tags: tags.map(({ tag }) => tag),
  pages,
});

/** Below the folder of files made, where those of today's recipe are. */
export const madeFolder = (cache: string): string =>
  path.join(cache, createHash("sha256").update(JSON.stringify(recipe)).digest("hex").slice(0, 8));

/** What shows pictures. */
export type Showing = Pick<Content, "settings" | "articles" | "tags" | "pages">;

/** What is wrong with a picture, at its place in the first file that shows it. @param fault what is to be said after the picture's file */
export async function locateFault(
  { file, path: address }: PictureFile,
  fault: Message,
  { settings, articles, tags, pages }: Showing,
  root: string,
): Promise<Mistake> {
  const shows = ({ image, pictures }: { image?: PictureFile; pictures?: readonly PictureFile[] }) =>
    image?.path === address || pictures?.some((one) => one.path === address);
  const isLogo = settings.publisher.logo?.path === address;
  const namedIn = [...articles, ...tags, ...pages].find(shows)?.file ?? (isLogo ? settingsFile : file);
  const text = await readFile(path.join(root, namedIn), "utf8").catch(() => "");
  return {
    file: namedIn,
    ...placeOf(path.posix.basename(file), text),
    message: together(file, fault),
  };
}

/** Where a file is named, as it is called or as Markdown writes it (`foto%20baru.jpg`); from 1. */
function placeOf(name: string, text: string): { line: number; column: number } {
  const at = Math.max(text.indexOf(name), text.indexOf(encodeURI(name)));
  if (at < 0) return { line: 1, column: 1 };
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
