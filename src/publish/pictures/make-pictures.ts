import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import path from "node:path";
import type { Picture } from "../../content/article.ts";
import type { Content } from "../../content/content.ts";
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
  const folder = madeFolder(cache);
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
    try {
      await writeWhole(path.join(root, file), await makePicture(path.join(root, picture.file), wanted));
    } catch (error) {
      damaged.set(picture, error instanceof Error ? error.message : String(error));
    }
    tell();
  });
  if (damaged.size > 0) {
    const shown = showingOf(model);
    const told = [...damaged].map(([picture, reason]) => tellDamage(picture, reason, shown, root));
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

const showingOf = ({ stories, tags, pages }: SiteModel): Showing => ({
  articles: stories.map(({ article, image }) => ({ ...article, ...(image && { image }) })),
  tags: tags.map(({ tag }) => tag),
  pages,
});

/** Below the folder of files made, where those of today's recipe are. */
export const madeFolder = (cache: string): string =>
  path.join(cache, createHash("sha256").update(JSON.stringify(recipe)).digest("hex").slice(0, 8));

/** What shows pictures. */
export type Showing = Pick<Content, "articles" | "tags" | "pages">;

/** The mistake that a picture cannot be decoded, of the first file that shows it. @param reason what the decoder says */
export async function tellDamage(
  { file, path: address }: Picture,
  reason: string,
  { articles, tags, pages }: Showing,
  root: string,
): Promise<Mistake> {
  const shows = ({ image, pictures }: { image?: Picture; pictures?: readonly Picture[] }) =>
    image?.path === address || pictures?.some((one) => one.path === address);
  const namedIn = [...articles, ...tags, ...pages].find(shows)?.file ?? file;
  const text = await readFile(path.join(root, namedIn), "utf8").catch(() => "");
  const line = text.split("\n").findIndex((words) => words.includes(path.posix.basename(file)));
  return {
    file: namedIn,
    line: Math.max(1, line + 1),
    column: 1,
    message: `${file} is damaged (${reason.split("\n")[0]}). Save it again, or take the picture out.`,
  };
}
