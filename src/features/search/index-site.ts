import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { readFile, rm, stat } from "node:fs/promises";
import path from "node:path";
import { packageFolder } from "../../assets/package-folder.ts";
import { filesBelow } from "../../content/files-below.ts";
import { writeWhole } from "../../content/write-whole.ts";
import { buildMessages } from "../../messages/builds.ts";
import { LocalizedError } from "../../messages/localized-error.ts";
import { wordList } from "./index-words.ts";

/** A page for the index, with its HTML. */
export interface IndexedPage {
  /** From the site's root. */
  url: string;
  html: string;
}

/** A file of an index; its path is relative to the index's folder. */
interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** Pagefind's own interfaces, which the site does not use. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** Turns off Pagefind's stemmer for Indonesian: the site has its own rules for roots. `zxx` means no language. */
const stemming: Partial<Record<string, string>> = { id: "zxx" };
/** Number of pages passed to Pagefind at a time. */
const batch = 200;

/** Only one indexing at a time: two would write into the same folder. */
let running: Promise<unknown> = Promise.resolve();

/**
 * Writes the search index of pages and the list of their words into a folder, and removes all other files from it. Does not index the same pages again.
 * Without pages, the folder goes.
 *
 * @param folder for the index alone
 * @param memo a file that remembers what was indexed
 * @param language for stemming all pages: there is one index for stories of all languages
 * @param words the name of the list
 * @returns paths of the files, relative to the folder
 * @throws LocalizedError if Pagefind cannot index them, or a file cannot be written
 */
export function indexSearch(
  pages: readonly IndexedPage[],
  { folder, memo, language, words }: { folder: string; memo: string; language: string; words: string },
): Promise<string[]> {
  const update = async () => {
    const key = keyOf(pages, `${language} ${words}`);
    const remembered = await readMemo(memo);
    if (remembered?.key === key && (await holds(folder, remembered.files)))
      return remembered.files.map(([name]) => name);
    const files =
      pages.length > 0
        ? [...(await indexPages(pages, language)), { path: words, content: Buffer.from(wordList(pages)) }]
        : [];
    await writeFiles(folder, files);
    remember(memo, { key, files: files.map(({ path, content }) => [path, content.length]) });
    return files.map(({ path }) => path);
  };
  const done = running.then(update);
  running = done.catch(() => {});
  return done;
}

function keyOf(pages: readonly IndexedPage[], how: string): string {
  // Another version of Pagefind may write a different index.
  const version = readFileSync(path.join(packageFolder("pagefind") ?? "", "package.json"));
  const hash = createHash("sha256").update(version).update(`${how}\n`);
  for (const { url, html } of pages) hash.update(`${url}\n${html}\n`);
  return hash.digest("hex");
}

async function indexPages(pages: readonly IndexedPage[], language: string): Promise<IndexFile[]> {
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
    const reason = error instanceof Error ? error.message : String(error);
    throw new LocalizedError(buildMessages.searchFailed(reason));
  }
}

/** A file of an index, with its size in bytes. */
type Size = [path: string, bytes: number];

/** What was indexed, and the resulting files. */
interface Memo {
  key: string;
  files: Size[];
}

async function readMemo(memo: string): Promise<Memo | undefined> {
  try {
    return JSON.parse(await readFile(memo, "utf8"));
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

/** Whether a folder has exactly these files, with these sizes. */
async function holds(folder: string, files: Size[]): Promise<boolean> {
  if (listFiles(folder).length !== files.length) return false;
  const sizes = await Promise.all(files.map(([name]) => sizeOf(path.join(folder, name))));
  return files.every(([, bytes], index) => sizes[index] === bytes);
}

const sizeOf = async (file: string): Promise<number | undefined> =>
  (await stat(file).catch(() => undefined))?.size;

/** Does not overwrite existing files of the same size: most changing files are named by their hash. */
async function writeFiles(folder: string, files: readonly IndexFile[]): Promise<void> {
  for (const { path: name, content } of files) {
    const target = path.join(folder, name);
    const isThere = (await sizeOf(target)) === content.length;
    const isHashed = /_[0-9a-f]{6,}\.pf_\w+$/.test(name);
    if (isThere && (isHashed || (await readFile(target)).equals(content))) continue;
    writeWhole(target, content);
  }
  if (files.length === 0) return rm(folder, { recursive: true, force: true });
  const wanted = new Set(files.map((file) => file.path));
  for (const name of listFiles(folder)) if (!wanted.has(name)) await rm(path.join(folder, name));
}

/** The files in a folder; none if it does not exist. */
const listFiles = (folder: string): string[] => (existsSync(folder) ? filesBelow(folder) : []);
