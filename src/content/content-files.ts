import { type Dirent, lstatSync, readFile as readFileCallback, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { decimal, oncePer } from "../messages/message.ts";
import { fileMessages } from "../messages/messages.ts";
import { type Diagnostic, isDiagnostic, mistake, placeAt } from "./diagnostic.ts";
import { errorCode, isInside, isPlainFile, relativePath } from "./files.ts";

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
async function listFolder(root: string, folder: string): Promise<FolderFiles> {
  const entries = await entriesOf(join(root, folder), true);
  if (entries.length > 0 && !isInside(root, folder)) return { markdown: [folder], others: [] };
  const folderOf = oncePer((parent: string) => relativePath(root, parent));
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ entry, path: `${folderOf(entry.parentPath)}/${entry.name}` }))
    .filter(({ path }) => !/\/[_.]/.test(path.slice(folder.length)));
  const isMarkdown = ({ path }: { path: string }): boolean => /\.md$/i.test(path);
  const others = files.filter((file) => !isMarkdown(file) && file.entry.isFile());
  const paths = (of: typeof files): string[] => of.map(({ path }) => path).sort();
  return { markdown: paths(files.filter(isMarkdown)), others: paths(others) };
}

/** The files in each of these folders. */
export type ListedFiles = Record<keyof typeof folders, FolderFiles>;

export async function listContent(root: string): Promise<ListedFiles> {
  const lists = Object.entries(folders).map(async ([kind, folder]) => [kind, await listFolder(root, folder)]);
  return Object.fromEntries(await Promise.all(lists));
}

export const listMarkdown = async (root: string, folder: string): Promise<string[]> =>
  (await listFolder(root, folder)).markdown;

/** A book has so much text. */
const megabyte = 1024 * 1024;

/** What a preview keeps of the files it has read: those that have not changed since are not read again. */
export interface KeptFiles<Result> {
  results: Map<string, { stamp: string; result: Result }>;
  /** Whether a result will be the same at another time. */
  isLasting: (result: Result) => boolean;
  /** Files that were just compared with what is kept: at the next reading they are not looked at again. */
  isCompared?: Set<string>;
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
): Promise<{ results: Result[]; diagnostics: Diagnostic[] }> {
  const diagnostics: Diagnostic[] = [];
  const results = await inParallel(files, 32, async (file) => {
    const before = kept?.results.get(file);
    const isCompared = before && kept?.isCompared?.delete(file);
    const stamp = isCompared ? before.stamp : kept && stampOf(join(root, file));
    if (before && before.stamp === stamp) return [before.result];
    const bytes = await readOne(root, file);
    if (isDiagnostic(bytes)) {
      diagnostics.push(bytes);
      return [];
    }
    const result = read(file, bytes);
    if (stamp !== undefined && kept?.isLasting(result)) kept.results.set(file, { stamp, result });
    return [result];
  });
  return { results: results.flat(), diagnostics };
}

/** Tells versions of a file apart; undefined if there is none. */
export function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}

/** Reads a file as `readEach` does. @param file from the root @returns its bytes, or why it is not opened */
export async function readOne(root: string, file: string): Promise<Uint8Array | Diagnostic> {
  const path = join(root, file);
  try {
    let stats = lstatSync(path);
    if (stats.isSymbolicLink() && statSync(path).isDirectory())
      return mistake({ file }, fileMessages.leadsOut());
    if (stats.isSymbolicLink() && isPlainFile(root, file)) stats = statSync(path);
    if (!stats.isFile()) return mistake({ file }, fileMessages.isNoPlainFile());
    if (stats.size <= megabyte) return await readFile(path);
    const megabytes = decimal(stats.size / megabyte, 1);
    return mistake({ file }, fileMessages.isTooLarge({ megabytes, most: 1 }));
  } catch (error) {
    return mistake({ file }, fileMessages.cannotBeRead({ reason: errorCode(error) ?? String(error) }));
  }
}

/** The entries of a folder; none if it does not exist. */
export const entriesOf = (path: string, recursive = false): Promise<Dirent[]> =>
  readdir(path, { withFileTypes: true, recursive }).catch(() => []);

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
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}

/** Reading takes as long as there are lines: some seconds for these. In Markdown blank ones do not count: an import adds them. */
export const mostLines = 20_000;

/**
 * Decodes a file: UTF-8, without byte order mark, line ends as `\n`. Control characters, which feeds must not contain, become
 * spaces, so that columns stay the same.
 *
 * @returns its text, or what is wrong with it
 */
export function decode(file: string, bytes: Uint8Array): string | Diagnostic {
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    // The lenient decoder writes a U+FFFD that the file does not have.
    const read = lenient.decode(bytes);
    return mistake({ file, ...placeAt(read, read.indexOf("\uFFFD")) }, fileMessages.isNotUtf8());
  }
  if (!/\S/.test(text)) return mistake({ file }, fileMessages.isEmpty());
  if (text.length > mostLines && (text.match(/^.*\S/gm)?.length ?? 0) > mostLines)
    return mistake({ file }, fileMessages.hasTooManyLines({ most: decimal(mostLines) }));
  return withoutControls(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
}

/** Replaces control characters and the two code points that XML 1.0 forbids with spaces, lone surrogates with U+FFFD. */
export function withoutControls(text: string): string {
  // Most texts are clean, and this test takes a tenth of the replacements' time.
  if (!unwanted.test(text)) return text;
  return text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (/[\t\n\r]/.test(character) ? character : " "))
    .replace(/\p{Cs}/gu, "\uFFFD");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what we search for
const unwanted = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/;
const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");
