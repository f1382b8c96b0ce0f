import { type Dirent, lstatSync, readFile as readFileCallback, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { decimal, type Message } from "../messages/message.ts";
import { fileMessages } from "../messages/messages.ts";
import type { Mistake } from "./mistake.ts";
import { errorCode, isInside, isPlainFile } from "./paths.ts";

/** Takes half the time of `readFile` of node:fs/promises, which makes a file handle object for each file. */
const readFile = promisify(readFileCallback);

/** The folders with Markdown, from the project's root. */
export const folders = {
  articles: "content/articles",
  tags: "content/tags",
  authors: "content/authors",
  pages: "content/pages",
} as const;

/** The files in a folder and its subfolders, sorted by name. */
export interface FolderFiles {
  markdown: string[];
  /** Other files: pictures, and files that are not read. */
  others: string[];
}

/**
 * Lists the files in a folder and its subfolders, except names that begin with `_` (editors' notes) or `.` (files of the
 * operating system). Whatever is named as Markdown is, even if it is no plain file, and so is a folder that is a link out of
 * the project: `readEach` says so.
 *
 * @param folder from the root, with forward slashes; it may not exist
 */
export async function listFolder(root: string, folder: string): Promise<FolderFiles> {
  const entries = await entriesOf(join(root, folder));
  if (entries.length > 0 && !isInside(root, folder)) return { markdown: [folder], others: [] };
  const found = await Promise.all(
    entries.map(async (entry): Promise<FolderFiles> => {
      const path = `${folder}/${entry.name}`;
      if (/^[_.]/.test(entry.name)) return nothing;
      if (entry.isDirectory()) return listFolder(root, path);
      if (/\.md$/i.test(entry.name)) return { markdown: [path], others: [] };
      return { markdown: [], others: entry.isFile() ? [path] : [] };
    }),
  );
  return {
    markdown: found.flatMap(({ markdown }) => markdown).sort(),
    others: found.flatMap(({ others }) => others).sort(),
  };
}

const nothing: FolderFiles = { markdown: [], others: [] };

/** Lists the Markdown files in a folder, as `listFolder` does. */
export const listMarkdown = async (root: string, folder: string): Promise<string[]> =>
  (await listFolder(root, folder)).markdown;

/** A book has so much text. In megabytes. */
const largest = 1;
const megabyte = 1024 * 1024;

/** What a preview keeps of the files it has read: those that have not changed since are not read again. */
export interface KeptFiles<Result> {
  results: Map<string, { stamp: string; result: Result }>;
  /** Whether a result will be the same at another time. */
  isLasting: (result: Result) => boolean;
}

/**
 * Reads files, a limited number at a time, and passes each on as soon as it is read. What is no plain file is not opened: a
 * pipe or a device may never end.
 */
export async function readEach<Result>(
  root: string,
  files: string[],
  read: (file: string, bytes: Uint8Array) => Result,
  kept?: KeptFiles<Result>,
): Promise<{ results: Result[]; mistakes: Mistake[] }> {
  const mistakes: Mistake[] = [];
  const results = await inParallel(files, 32, async (file) => {
    const stamp = kept && stampOf(join(root, file));
    const before = kept?.results.get(file);
    if (before && before.stamp === stamp) return [before.result];
    const opened = await readOne(root, file);
    if (!opened.ok) {
      mistakes.push(opened.mistake);
      return [];
    }
    const result = read(file, opened.bytes);
    if (stamp !== undefined && kept?.isLasting(result)) kept.results.set(file, { stamp, result });
    return [result];
  });
  return { results: results.flat(), mistakes };
}

/** Tells versions of a file apart; undefined if there is none. */
function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}

/** The bytes of a file, or why it is not opened. */
export type Opened = { ok: true; bytes: Uint8Array } | { ok: false; mistake: Mistake };

/** Reads a file as `readEach` does. @param file from the root */
export async function readOne(root: string, file: string): Promise<Opened> {
  try {
    const unfit = unfitToRead(root, file);
    if (unfit) return { ok: false, mistake: { file, line: 1, column: 1, message: unfit } };
    return { ok: true, bytes: await readFile(join(root, file)) };
  } catch (error) {
    return { ok: false, mistake: cannotBeRead(file, error) };
  }
}

/** The entries of a folder; none if it does not exist. */
export const entriesOf = (path: string): Promise<Dirent[]> =>
  readdir(path, { withFileTypes: true }).catch(() => []);

/** @throws the error of the file system, as for a link that leads nowhere */
function unfitToRead(root: string, file: string): Message | undefined {
  const path = join(root, file);
  let stats = lstatSync(path);
  if (stats.isSymbolicLink() && statSync(path).isDirectory()) return fileMessages.leadsOut();
  if (stats.isSymbolicLink() && isPlainFile(root, file)) stats = statSync(path);
  if (!stats.isFile()) return fileMessages.isNoPlainFile();
  return stats.size > largest * megabyte
    ? fileMessages.isTooLarge({ megabytes: decimal(stats.size / megabyte, 1), most: largest })
    : undefined;
}

/** @param error thrown by opening or reading the file */
function cannotBeRead(file: string, error: unknown): Mistake {
  const reason = errorCode(error) ?? String(error);
  return { file, line: 1, column: 1, message: fileMessages.cannotBeRead({ reason }) };
}

/**
 * Runs an async function for each item, at most `limit` at a time: the system refuses to open ten thousand files at once.
 *
 * @returns the results in the order of the items
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = new Array(items.length);
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as Item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
