import { isUtf8 } from "node:buffer";
import { type Dirent, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { decimal, oncePer } from "../messages/message.ts";
import { fileMessages } from "../messages/messages.ts";
import { type Diagnostic, isDiagnostic, mistake, placeAt } from "./diagnostic.ts";
import { entriesBelow, errorCode, isInside, isPlainFile, relativePath } from "./files.ts";

/** The folders with Markdown, from the project's root. */
export const folders = {
  articles: "content/articles",
  tags: "content/tags",
  authors: "content/authors",
  pages: "content/pages",
} as const;

/**
 * Lists the files in a folder and its subfolders, except names that begin with `_` (editors' notes) or `.` (files of the
 * operating system). Whatever is named as Markdown is, even if it is no plain file, and so is a folder that is a link out of
 * the project: `readEach` says so.
 *
 * @param folder from the root, with forward slashes; it may not exist
 * @returns Markdown, and others: pictures, and files that are not read; both sorted by name
 */
function listFolder(root: string, folder: string): Record<"markdown" | "others", string[]> {
  const entries = entriesOf(join(root, folder), true);
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
export type ListedFiles = ReturnType<typeof listContent>;

export const listContent = (root: string) => ({
  articles: listFolder(root, folders.articles),
  tags: listFolder(root, folders.tags),
  authors: listFolder(root, folders.authors),
  pages: listFolder(root, folders.pages),
});

export const listMarkdown = (root: string, folder: string): string[] => listFolder(root, folder).markdown;

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
 * Reads files, and passes each on as soon as it is read: one after another, which takes a third of the time that it would take
 * at the same time. What is no plain file is not opened: a pipe or a device may never end.
 */
export function readEach<Result>(
  root: string,
  files: string[],
  read: (file: string, bytes: Uint8Array) => Result,
  kept?: KeptFiles<Result>,
): { results: Result[]; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const results = files.flatMap((file) => {
    const before = kept?.results.get(file);
    const isCompared = before && kept?.isCompared?.delete(file);
    const stamp = isCompared ? before.stamp : kept && stampOf(join(root, file));
    if (before && before.stamp === stamp) return [before.result];
    const bytes = readOne(root, file);
    if (isDiagnostic(bytes)) {
      diagnostics.push(bytes);
      return [];
    }
    const result = read(file, bytes);
    if (stamp !== undefined && kept?.isLasting(result)) kept.results.set(file, { stamp, result });
    return [result];
  });
  return { results, diagnostics };
}

/** Tells versions of a file apart; undefined if there is none. */
export function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.mtimeMs} ${stats.size} ${stats.ino}`;
}

/** Reads a file as `readEach` does. @param file from the root @returns its bytes, or why it is not opened */
export function readOne(root: string, file: string): Uint8Array | Diagnostic {
  const path = join(root, file);
  try {
    let stats = lstatSync(path);
    if (stats.isSymbolicLink() && statSync(path).isDirectory())
      return mistake({ file }, fileMessages.leadsOut());
    if (stats.isSymbolicLink() && isPlainFile(root, file)) stats = statSync(path);
    if (!stats.isFile()) return mistake({ file }, fileMessages.isNoPlainFile());
    if (stats.size <= megabyte) return readFileSync(path);
    const megabytes = decimal(stats.size / megabyte, 1);
    return mistake({ file }, fileMessages.isTooLarge({ megabytes, most: 1 }));
  } catch (error) {
    return mistake({ file }, fileMessages.cannotBeRead({ reason: errorCode(error) ?? String(error) }));
  }
}

/** The entries of a folder; none if it does not exist. */
export function entriesOf(path: string, recursive = false): Dirent[] {
  try {
    return recursive ? entriesBelow(path) : readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
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
  const text = utf8.decode(bytes);
  // The decoder writes a U+FFFD that the file does not have.
  const at = text.indexOf("\uFFFD");
  if (at >= 0 && !isUtf8(bytes)) return mistake({ file, ...placeAt(text, at) }, fileMessages.isNotUtf8());
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
const utf8 = new TextDecoder();
