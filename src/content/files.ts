import fs from "node:fs";
import { readFile } from "node:fs/promises";
import path, { isAbsolute, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { asIs, LocalizedError, type Message } from "../messages/message.ts";
import { fileMessages } from "../messages/messages.ts";

/**
 * A path from a folder, in the form in which paths are compared and shown: with forward slashes, on Windows too.
 *
 * @param from absolute, or from the working directory, as `file` is
 * @param system whose paths they are
 */
export const relativePath = (from: string, file: string, system: path.PlatformPath = path): string =>
  system.relative(from, file).replaceAll(system.sep, "/");

/** What is in a folder and in those below it. Does not follow links, as Node's own `recursive` does from 22 on: some lead in a circle. */
export const entriesBelow = (folder: string): fs.Dirent[] =>
  fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const below = entry.isDirectory() ? entriesBelow(path.join(folder, entry.name)) : [];
    return [entry, ...below];
  });

/** The plain files in a folder and in those below it, as relative paths, sorted. Does not follow links. */
export const filesBelow = (folder: string): string[] =>
  entriesBelow(folder)
    .filter((entry) => entry.isFile())
    .map((entry) => relativePath(folder, path.join(entry.parentPath, entry.name)))
    .sort();

/** Node's code of an error, `ENOENT`, `ERR_PARSE_ARGS_UNKNOWN_OPTION` (https://nodejs.org/api/errors.html); undefined if it has none. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error ? String(error.code) : undefined;

/**
 * Whether a file is a plain one of the project, links followed: no file elsewhere on the machine, and no device or pipe, which
 * may never end.
 *
 * @throws the error of the file system, if there is no such file
 */
export const isPlainFile = (root: string, file: string): boolean =>
  isInside(root, file) && fs.statSync(join(root, file)).isFile();

/** Whether a file or folder is in the project, links followed. Takes and throws what `isPlainFile` does. */
export function isInside(root: string, file: string): boolean {
  const place = relative(fs.realpathSync.native(root), fs.realpathSync.native(join(root, file)));
  return !place.startsWith("..") && !isAbsolute(place);
}

/** The bytes of a plain file of the project, none of one over 50 MB; undefined if there is none, or it cannot be read. */
export async function readPlainFile(root: string, file: string): Promise<Buffer | undefined> {
  try {
    if (!isPlainFile(root, file)) return undefined;
    return fs.statSync(join(root, file)).size > 50_000_000
      ? Buffer.alloc(0)
      : await readFile(join(root, file));
  } catch {
    return undefined;
  }
}

/**
 * The first place of a stack that is in the project.
 *
 * @param stack of an error; a module that is loaded again has `?` and a number
 * @param root the project's folder; by default the working directory
 * @param system whose paths they are
 */
export function placeInStack(
  stack = "",
  root = "",
  system: path.PlatformPath = path,
): { file: string; line: number; column: number } | undefined {
  const windows = system === path.win32;
  const written = /[( ](file:\/\/[^()?]+?|\/[^()?]+?|[a-z]:\\[^()?]+?)(?:\?[^():]*)?:(\d+):(\d+)/gi;
  for (const [, place = "", line, column] of stack.matchAll(written)) {
    const file = place.startsWith("file:") ? fileURLToPath(place, { windows }) : place;
    const own = relativePath(root, file, system);
    if (!own.startsWith("..") && !system.isAbsolute(own) && !own.includes("node_modules/"))
      return { file: own, line: Number(line), column: Number(column) };
  }
  return undefined;
}

export class WriteError extends LocalizedError {}

/**
 * Writes a file completely or not at all: a full disk or Ctrl-C leaves no half file. Makes its folder.
 *
 * @throws WriteError
 */
export const writeWhole = (file: string, content: string | Uint8Array): void =>
  replace(file, (aside) => fs.writeFileSync(aside, content));

/** Reads a file of the cache. @returns undefined if there is none, or it is damaged: then it is made again */
export function readStored<Data>(file: string, schema: z.ZodType<Data>): Data | undefined {
  try {
    return schema.parse(JSON.parse(fs.readFileSync(file, "utf8")));
  } catch {
    return undefined;
  }
}

/** Copies a file completely or not at all. Makes its folder. @throws WriteError */
export const copyWhole = (from: string, to: string): void =>
  replace(to, (aside) => fs.copyFileSync(from, aside));

/**
 * Writes a file that is not there yet, completely or not at all: of two commands at once, one.
 *
 * @returns false if there is such a file, which stays as it is
 * @throws WriteError
 */
export function createWhole(file: string, content: string): boolean {
  let isNew = true;
  const put = (aside: string): void => {
    try {
      fs.linkSync(aside, file);
    } catch (error) {
      isNew = errorCode(error) !== "EEXIST";
      // Some disks have no links.
      if (isNew) fs.copyFileSync(aside, file, fs.constants.COPYFILE_EXCL);
    }
  };
  replace(file, (aside) => fs.writeFileSync(aside, content), put);
  return isNew;
}

/** A temporary file beside the file takes its place when it is whole. Nothing else is written meanwhile: one name does for all. */
function replace(
  file: string,
  write: (aside: string) => void,
  put: (aside: string, file: string) => void = fs.renameSync,
): void {
  const aside = path.join(path.dirname(file), `.warta-${process.pid}.tmp`);
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    try {
      // One that was left may be another name of an article.
      fs.rmSync(aside, { force: true });
      write(aside);
      put(aside, file);
    } finally {
      fs.rmSync(aside, { force: true });
    }
  } catch (error) {
    throw writeError(file, error);
  }
}

/**
 * Says for an editor why a file or a folder cannot be written.
 *
 * @param error of the file system: https://nodejs.org/api/errors.html#common-system-errors
 */
export function writeError(file: string, error: unknown): WriteError {
  const code = errorCode(error) ?? String(error);
  const reason = reasons.get(code) ?? asIs(code);
  return new WriteError(fileMessages.cannotBeWritten({ file: relativePath("", file), reason }));
}

const reasons = new Map<string, Message>([
  ...["ENOSPC", "EDQUOT"].map((code) => [code, fileMessages.diskIsFull()] as const),
  ...["EACCES", "EPERM", "EROFS"].map((code) => [code, fileMessages.mayNotBeWritten()] as const),
  ...["ENOTDIR", "EEXIST", "EISDIR", "ENOTEMPTY"].map((code) => [code, fileMessages.isInTheWay()] as const),
]);
