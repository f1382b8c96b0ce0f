import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import type { AssetsRequest } from "../../assets/assets.ts";
import { filesBelow } from "../../content/paths.ts";
import { writeWhole } from "../../content/write-whole.ts";
import { catalog } from "../../messages/catalog.ts";
import { errorText, LocalizedError } from "../../messages/message.ts";
import { print } from "../../messages/terminal.ts";
import { packageFolder } from "../../news/own-file.ts";
import type { SiteModel } from "../../site/model.ts";
import texts from "./messages.json" with { type: "json" };
import { type SearchRecord, searchRecords } from "./record.ts";

const searchMessages = catalog(texts);

/** Pagefind's own interfaces, which the site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** Turns off Pagefind's stemmer for Indonesian: the site has its own rules for roots. `zxx` means no language. */
const stemming: Partial<Record<string, string>> = { id: "zxx" };
/** Number of pages passed to Pagefind at a time. */
const batch = 200;

/** Only one indexing at a time: two would write into the same folder. */
let running: Promise<unknown> = Promise.resolve();

type IndexRequest = Omit<AssetsRequest, "files">;

/**
 * Writes the search index of a site's articles; of a site in volumes that of each volume.
 *
 * @returns paths of the files, relative to the output folder; none while serving, which does not wait for the index
 * @throws LocalizedError if Pagefind cannot index them, or a file cannot be written
 */
export async function writeSearchIndex(site: SiteModel, request: IndexRequest): Promise<string[]> {
  const volumes = site.volumes?.written ?? [""];
  return (await Promise.all(volumes.map((volume) => writeIndex(site, request, volume)))).flat();
}

/** @param volume empty for that of the whole site */
async function writeIndex(
  site: SiteModel,
  { cache, output, language, serving }: IndexRequest,
  volume: string,
): Promise<string[]> {
  const folder = path.posix.join(site.addresses.searchIndex, volume, "/");
  const indexing = indexSearch(searchRecords(site, volume), {
    folder: path.join(output, folder),
    memo: path.join(cache, `search${volume}.json`),
    language: site.settings.language,
  });
  if (!serving) return (await indexing).map((file) => `${folder.slice(1)}${file}`);
  indexing.catch((error) => print(process.stderr, `[warta] ${errorText(error, language)}`));
  return [];
}

/**
 * Writes the index of pages into a folder, and removes all other files from it. Does not index the
 * same pages again. Without pages, the folder goes.
 *
 * @param folder for the index alone
 * @param memo a file that remembers what was indexed
 * @param language for stemming all pages: there is one index for stories of all languages
 * @returns paths of the files, relative to the folder
 * @throws LocalizedError if Pagefind cannot index them, or a file cannot be written
 */
export function indexSearch(
  pages: readonly SearchRecord[],
  { folder, memo, language }: { folder: string; memo: string; language: string },
): Promise<string[]> {
  const key = keyOf(pages, language);
  const done = running.then(async () => {
    const known = readMemo(memo);
    const isThere = known?.files.every(([name, bytes]) => sizeOf(path.join(folder, name)) === bytes);
    if (known?.key === key && isThere) return known.files.map(([name]) => name);
    const files = pages.length > 0 ? await indexPages(pages, language) : [];
    writeFiles(folder, files);
    remember(memo, { key, files: files.map(({ path, content }) => [path, content.length]) });
    return files.map(({ path }) => path);
  });
  running = done.catch(() => {});
  return done;
}

function keyOf(pages: readonly SearchRecord[], how: string): string {
  // Another version of Pagefind may write a different index.
  const version = readFileSync(path.join(packageFolder("pagefind") ?? "", "package.json"));
  const hash = createHash("sha256").update(version).update(`${how}\n`);
  for (const { url, html } of pages) hash.update(`${url}\n${html}\n`);
  return hash.digest("hex");
}

/** A file of an index; its path is relative to the index's folder. */
interface IndexFile {
  path: string;
  content: Uint8Array;
}

async function indexPages(pages: readonly SearchRecord[], language: string): Promise<IndexFile[]> {
  try {
    const pagefind = await import("pagefind");
    const { index, errors } = await pagefind.createIndex({ forceLanguage: stemming[language] ?? language });
    if (!index) throw new Error(errors.join("; "));
    for (let from = 0; from < pages.length; from += batch) {
      const added = pages
        .slice(from, from + batch)
        .map(({ url, html }) => index.addHTMLFile({ url, content: html }));
      for (const { errors } of await Promise.all(added))
        if (errors.length) throw new Error(errors.join("; "));
    }
    const { files, errors: faults } = await index.getFiles();
    if (faults.length) throw new Error(faults.join("; "));
    await index.deleteIndex();
    return files.filter((file) => !unused.test(file.path));
  } catch (error) {
    throw new LocalizedError(
      searchMessages.failed({ reason: error instanceof Error ? error.message : String(error) }),
    );
  }
}

/** What was indexed, and the sizes of the files in bytes. */
interface Memo {
  key: string;
  files: [path: string, bytes: number][];
}

/** @returns undefined if there is none, or it is damaged */
function readMemo(memo: string): Memo | undefined {
  try {
    return JSON.parse(readFileSync(memo, "utf8"));
  } catch {
    return undefined;
  }
}

function remember(memo: string, indexed: Memo): void {
  try {
    writeWhole(memo, JSON.stringify(indexed));
  } catch {
    // The next build indexes again.
  }
}

const sizeOf = (file: string): number | undefined => statSync(file, { throwIfNoEntry: false })?.size;

/** Leaves files that are there: most are named by their hash. Removes all others. */
function writeFiles(folder: string, files: readonly IndexFile[]): void {
  if (files.length === 0) rmSync(folder, { recursive: true, force: true });
  for (const { path: name, content } of files) {
    const file = path.join(folder, name);
    const isHashed = /_[0-9a-f]{6,}\.pf_\w+$/.test(name);
    if (!isHashed || sizeOf(file) !== content.length) writeWhole(file, content);
  }
  const wanted = new Set(files.map((file) => file.path));
  for (const name of existsSync(folder) ? filesBelow(folder) : [])
    if (!wanted.has(name)) rmSync(path.join(folder, name));
}
