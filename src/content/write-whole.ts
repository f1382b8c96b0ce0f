import fs from "node:fs";
import path from "node:path";
import type { z } from "zod";
import { asIs, LocalizedError, type Message } from "../messages/message.ts";
import { fileMessages } from "../messages/messages.ts";
import { errorCode, relativePath } from "./paths.ts";

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
