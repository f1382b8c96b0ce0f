import { accessSync, constants, existsSync, readdirSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { relativePath } from "../content/paths.ts";
import { writeError } from "../content/write-whole.ts";
import { LocalizedError } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import { print } from "../messages/terminal.ts";

/** What people write and install: no build may write there. */
const kept = ["content", "_data", "_includes", "src", "node_modules", ".git"];

/**
 * Makes sure that a build does not write over its own sources: that the output folder neither contains one of them nor lies in
 * one, links followed.
 *
 * A folder of templates may have the output in it, since Eleventy does not read that: only the folder itself is refused.
 *
 * @param root the project's folder
 * @param templates Eleventy's input, includes and data folders
 * @throws LocalizedError
 */
export function checkOutputFolder(root: string, output: string, templates: readonly string[] = []): void {
  const folder = real(path.resolve(output));
  const refuse = (source: string) => {
    throw new LocalizedError(buildMessages.outputIsSource({ output, source }));
  };
  // That of a whole disk, `/`, ends with the sign already.
  const within = (inner: string, outer: string) =>
    `${inner}${path.sep}`.startsWith(outer.endsWith(path.sep) ? outer : `${outer}${path.sep}`);
  for (const name of kept) {
    const source = real(path.join(root, name));
    if (within(folder, source) || within(source, folder)) refuse(name);
  }
  for (const name of templates)
    if (within(real(path.resolve(name)), folder)) refuse(path.posix.normalize(name).replace(/\/$/, ""));
}

/**
 * Makes sure before a build that its output can be written at all: afterwards, Eleventy has written a part of the site.
 *
 * @throws LocalizedError
 */
export function checkWritable(output: string): void {
  let there = path.resolve(output);
  while (!existsSync(there)) there = path.dirname(there);
  if (!statSync(there).isDirectory()) throw new LocalizedError(buildMessages.outputIsFile({ output }));
  try {
    accessSync(there, constants.W_OK);
  } catch (error) {
    throw writeError(output, error);
  }
}

/**
 * Makes sure that no link lies where a build writes: it would write, and remove, wherever that leads. Other links are left alone.
 *
 * @param folder of the site; it may not exist
 * @param planned files, and folders with a slash at the end, from there
 * @throws LocalizedError
 */
export function refuseSymlinks(folder: string, planned: readonly string[]): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const link = relativePath(folder, file);
    const isInTheWay = planned.some(
      (one) => `${one}/`.startsWith(`${link}/`) || (one.endsWith("/") && link.startsWith(one)),
    );
    if (isInTheWay) throw new LocalizedError(buildMessages.outputHasLink({ link: path.relative("", file) }));
  }
}

/**
 * Makes the process print at its end that the output is not whole, and end with 1. Eleventy has no event for an error while it
 * writes, and writes in place.
 *
 * @returns what takes that back, for a build that reached its end
 */
export function reportIfCutOff(message: string): () => void {
  if (process.env.ELEVENTY_SOURCE !== "cli") return () => {};
  const tell = () => {
    print(process.stderr, `[warta] ${message}`);
    process.exitCode = 1;
  };
  process.once("exit", tell);
  return () => process.off("exit", tell);
}

/** The path with its links followed, as far as it exists. */
function real(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  const parent = path.dirname(file);
  return parent === file ? file : path.join(real(parent), path.basename(file));
}
