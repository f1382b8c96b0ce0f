import { isUtf8 } from "node:buffer";
import { lstatSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decimal, memoize } from "../messages/message.ts";
import { fileMessages } from "../messages/messages.ts";
import { type Diagnostic, isDiagnostic, mistake, placeAt } from "./diagnostic.ts";
import { entriesBelow, errorCode, isInside, isRegularFile, relativePath } from "./files.ts";

/** The folders of Markdown files, from the project's root. */
export const folders = {
  articles: "content/articles",
  tags: "content/tags",
  authors: "content/authors",
  pages: "content/pages",
} as const;
/** Where the editor's screen saves pictures: nothing that is uploaded there is read or run as a template. */
export const pictureFolders = ["content/gambar", "content/images"];

/**
 * Lists the files below a folder, which need not exist, sorted by name. Skips names that begin with `_` (editors' notes) or `.`. Lists
 * everything named as Markdown, even if it is no regular file, and a folder that is a symlink out of the project: `readEach` reports these.
 */
export function listFolder(root: string, folder: string): Record<"markdown" | "others", string[]> {
  const entries = entriesBelow(join(root, folder));
  if (entries.length > 0 && !isInside(root, folder)) return { markdown: [folder], others: [] };
  const folderOf = memoize((parent: string) => relativePath(root, parent));
  const lists = { markdown: [] as string[], others: [] as string[] };
  for (const entry of entries) {
    const path = `${folderOf(entry.parentPath)}/${entry.name}`;
    if (entry.isDirectory() || /\/[_.]/.test(path.slice(folder.length))) continue;
    if (/\.md$/i.test(path)) lists.markdown.push(path);
    else if (entry.isFile()) lists.others.push(path);
  }
  return { markdown: lists.markdown.sort(), others: lists.others.sort() };
}

export type ListedFiles = Record<keyof typeof folders, ReturnType<typeof listFolder>>;

export const listContent = (root: string): ListedFiles =>
  Object.fromEntries(
    Object.entries(folders).map(([kind, folder]) => [kind, listFolder(root, folder)]),
  ) as ListedFiles;

export const listMarkdown = (root: string, folder: string): string[] => listFolder(root, folder).markdown;

/** The maximum size of a text file: the length of a book. */
export const megabyte = 1024 * 1024;

/** Caches what a preview has read from files, so that unchanged files are not read again. */
export interface FileCache<Result> {
  results: Map<string, { stamp: string; result: Result }>;
  /** Whether the results have just been compared with their files. */
  isFresh?: boolean;
}

/**
 * Reads and processes files one after another, which takes a third of the time of reading them in parallel. Does not open
 * anything but regular files: a pipe or a device may never end. @param isCacheable whether a result does not depend on the time of reading
 */
export function readEach<Result>(
  root: string,
  files: string[],
  read: (file: string, bytes: Uint8Array) => Result,
  cache?: FileCache<Result>,
  isCacheable = (_: Result): boolean => true,
): { results: Result[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const results = files.flatMap((file) => {
    const cached = cache?.results.get(file);
    const stamp = cached && cache?.isFresh ? cached.stamp : cache && fileStamp(join(root, file));
    if (cached && cached.stamp === stamp) return [cached.result];
    const bytes = readContentFile(root, file);
    if (isDiagnostic(bytes)) {
      diagnostics.push(bytes);
      return [];
    }
    const result = read(file, bytes);
    if (stamp !== undefined && isCacheable(result)) cache?.results.set(file, { stamp, result });
    return [result];
  });
  if (cache) cache.isFresh = false;
  return { results, diagnostics };
}

/** Identifies the version of a file; undefined if the file does not exist. */
export function fileStamp(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}

/** Reads a single file like `readEach`. @param file from the root @returns its bytes, or why it was not read */
export function readContentFile(root: string, file: string): Uint8Array | Diagnostic {
  const path = join(root, file);
  try {
    let stats = lstatSync(path);
    if (stats.isSymbolicLink() && statSync(path).isDirectory())
      return mistake({ file }, fileMessages.leadsOut());
    if (stats.isSymbolicLink() && isRegularFile(root, file)) stats = statSync(path);
    if (!stats.isFile()) return mistake({ file }, fileMessages.isNoPlainFile());
    if (stats.size <= megabyte) return readFileSync(path);
    const megabytes = decimal(stats.size / megabyte, 1);
    return mistake({ file }, fileMessages.isTooLarge({ megabytes, most: 1 }));
  } catch (error) {
    return mistake({ file }, fileMessages.cannotBeRead({ reason: errorCode(error) ?? String(error) }));
  }
}

/** Runs an async function for each item, at most `limit` at a time: systems refuse to open ten thousand files at once. Keeps the order. An error waits for the others. */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const [results, queue] = [new Array<Result>(items.length), items.entries()];
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  const ends = await Promise.allSettled(Array.from({ length: Math.min(limit, items.length) }, worker));
  for (const end of ends) if (end.status === "rejected") throw end.reason;
  return results;
}

/** Reading this many lines takes some seconds. Blank lines of Markdown do not count: imports add them. */
export const maxLines = 20_000;

/**
 * Decodes UTF-8, without byte order mark, line ends as `\n`. Replaces control characters, which feeds must not contain, with spaces,
 * so that columns stay the same. Returns the text, or what is wrong with it.
 */
export function decode(file: string, bytes: Uint8Array): string | Diagnostic {
  const text = utf8.decode(bytes);
  // The decoder inserts U+FFFD for invalid bytes.
  if (!isUtf8(bytes))
    return mistake({ file, ...placeAt(text, text.indexOf("\uFFFD")) }, fileMessages.isNotUtf8());
  if (!/\S/.test(text)) return mistake({ file }, fileMessages.isEmpty());
  if (text.length > maxLines && (text.match(/^.*\S/gm)?.length ?? 0) > maxLines)
    return mistake({ file }, fileMessages.hasTooManyLines({ most: decimal(maxLines) }));
  return replaceControls(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
}

/** Replaces control characters and the two code points that XML 1.0 forbids with spaces, and lone surrogates with U+FFFD. */
export function replaceControls(text: string): string {
  // Most texts are clean, and this test takes a tenth of the replacements' time.
  if (!forbiddenCharacters.test(text)) return text;
  return text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (character) => (/[\t\n\r]/.test(character) ? character : " "))
    .replace(/\p{Cs}/gu, "\uFFFD");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
const forbiddenCharacters = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uD800-\uDFFF\uFFFE\uFFFF]/;
const utf8 = new TextDecoder();
