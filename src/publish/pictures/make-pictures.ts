import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Picture } from "../../content/article.ts";
import { inParallel } from "../../content/in-parallel.ts";
import { compareMistakes, type Mistake } from "../../content/mistake.ts";
import type { SiteModel } from "../../site/model.ts";
import { isShownAsItIs } from "../../site/renditions.ts";
import { ContentError } from "../content-error.ts";
import { progress } from "../progress.ts";
import { report } from "../report.ts";
import { makePicture, recipe, type WantedFile } from "./make-picture.ts";
import { leadPaths, wantedFiles } from "./wanted-files.ts";

/** A file of the site and where it lies, from the project's root. */
export interface ReadyFile {
  file: string;
  path: string;
}

/**
 * Makes what the site shows of its pictures, but for what an earlier build made of the same bytes. A picture that cannot be
 * decoded is a mistake of the first file that shows it.
 *
 * @param root the project's folder
 * @param cache folder of the files made, from the root; they are named by the hash of the original
 * @throws ContentError
 */
export async function makePictures(
  model: SiteModel,
  { root, cache }: { root: string; cache: string },
): Promise<ReadyFile[]> {
  const folder = path.join(
    cache,
    createHash("sha256").update(JSON.stringify(recipe)).digest("hex").slice(0, 8),
  );
  const leads = leadPaths(model);
  const there = new Set(await readdir(path.join(root, folder)).catch(() => []));
  const files: ReadyFile[] = [];
  const missing: { picture: Picture; wanted: WantedFile; file: string }[] = [];
  for (const picture of model.pictures) {
    if (isShownAsItIs(picture)) files.push({ file: picture.file, path: picture.path });
    for (const wanted of wantedFiles(picture, leads.has(picture.path))) {
      const file = path.join(folder, path.posix.basename(wanted.path));
      files.push({ file, path: wanted.path });
      if (!there.has(path.basename(file))) missing.push({ picture, wanted, file });
    }
  }
  if (missing.length === 0) return files;

  await mkdir(path.join(root, folder), { recursive: true });
  const damaged = new Map<Picture, string>();
  const tell = progress("files of pictures", missing.length);
  await inParallel(missing, availableParallelism(), async ({ picture, wanted, file }) => {
    if (damaged.has(picture)) return;
    const made = await makePicture(path.join(root, picture.file), wanted).catch((error) => {
      damaged.set(picture, error instanceof Error ? error.message : String(error));
    });
    if (made) await writeWhole(path.join(root, file), made);
    tell();
  });
  if (damaged.size > 0) {
    const told = [...damaged].map(([picture, reason]) => tellDamage(picture, reason, model, root));
    const mistakes = (await Promise.all(told)).sort(compareMistakes);
    report("mistake", mistakes);
    throw new ContentError(mistakes);
  }
  return files;
}

/** Under its name there is never half a file, though a build may be cut off. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
}

async function tellDamage(
  { file, path: address }: Picture,
  reason: string,
  model: SiteModel,
  root: string,
): Promise<Mistake> {
  const shows = ({ pictures }: { pictures?: readonly Picture[] }) =>
    pictures?.some((one) => one.path === address);
  const namedIn =
    model.stories.find(({ image, article }) => image?.path === address || shows(article))?.article.file ??
    model.tags.find(({ tag }) => shows(tag))?.tag.file ??
    model.pages.find(shows)?.file ??
    file;
  const text = await readFile(path.join(root, namedIn), "utf8").catch(() => "");
  return {
    file: namedIn,
    ...placeOf(path.posix.basename(file), text),
    message: `${file} is damaged (${reason.split("\n")[0]}). Save it again, or take the picture out.`,
  };
}

/** Where a file is named, as it is called or as Markdown writes it (`foto%20baru.jpg`); from 1. */
function placeOf(name: string, text: string): { line: number; column: number } {
  const at = Math.max(text.indexOf(name), text.indexOf(encodeURI(name)));
  if (at < 0) return { line: 1, column: 1 };
  const before = text.slice(0, at).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
