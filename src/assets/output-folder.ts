import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
  entriesBelow,
  filesBelow,
  listEntries,
  readCached,
  relativePath,
  writeAtomic,
  writeError,
} from "../content/files.ts";
import { LocalizedError } from "../messages/message.ts";
import { buildMessages } from "../messages/messages.ts";
import { print } from "../messages/terminal.ts";

/** Folders that people write or install: no build may write to them. */
const sourceFolders = ["content", "_data", "_includes", "src", "node_modules", ".git"];

/**
 * Ensures that a build does not overwrite its own sources: after following symlinks, the output folder must neither contain a source
 * folder nor be inside one.
 *
 * A folder of templates may contain the output, because Eleventy does not read the output: only the folder itself is rejected.
 *
 * @param templates Eleventy's input, includes and data folders
 * @throws LocalizedError
 */
export function checkOutputFolder(root: string, output: string, templates: readonly string[] = []): void {
  const folder = realPath(path.resolve(output));
  const refuse = (source: string) => {
    throw new LocalizedError(buildMessages.outputIsSource({ output, source }));
  };
  // The root folder, `/`, already ends with a separator.
  const within = (inner: string, outer: string) =>
    `${inner}${path.sep}`.startsWith(outer.endsWith(path.sep) ? outer : `${outer}${path.sep}`);
  for (const name of sourceFolders) {
    const source = realPath(path.join(root, name));
    if (within(folder, source) || within(source, folder)) refuse(name);
  }
  for (const name of templates)
    if (within(realPath(path.resolve(name)), folder)) refuse(path.posix.normalize(name).replace(/\/$/, ""));
}

/** Ensures that a site has no global data named `warta`. @param folder Eleventy's data folder @throws LocalizedError */
export function checkGlobalData(folder: string): void {
  const names = listEntries(folder).map(({ name }) => name);
  const clash = names.find((name) => /^warta(?:\.(?:json|[cm]?js|[a-z0-9]*data\.\w+))?$/.test(name));
  if (clash) throw new LocalizedError(buildMessages.dataIsWartas({ file: path.posix.join(folder, clash) }));
}

/** Ensures before a build that its output can be written at all. Later, Eleventy would already have written a part of the site. @throws LocalizedError */
export function checkWritable(output: string): void {
  let existing = path.resolve(output);
  while (!fs.existsSync(existing)) existing = path.dirname(existing);
  if (!fs.statSync(existing).isDirectory()) throw new LocalizedError(buildMessages.outputIsFile({ output }));
  try {
    fs.accessSync(existing, fs.constants.W_OK);
  } catch (error) {
    throw writeError(output, error);
  }
}

/**
 * Ensures that no symlink is where a build writes: the build would write and remove files at its target. Ignores other symlinks.
 *
 * @param folder of the output; need not exist
 * @param planned files, and folders with a trailing slash, relative to it
 * @throws LocalizedError
 */
export function refuseSymlinks(folder: string, planned: readonly string[]): void {
  for (const entry of entriesBelow(folder)) {
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
 * Makes the process report on exit that the output is incomplete, and exit with 1. Eleventy has no event for errors while it writes,
 * and writes in place.
 *
 * @returns a function that cancels this, for builds that are completed
 */
export function reportIfIncomplete(message: string): () => void {
  if (process.env.ELEVENTY_SOURCE !== "cli") return () => {};
  const report = () => {
    print(process.stderr, `[warta] ${message}`);
    process.exitCode = 1;
  };
  process.once("exit", report);
  return () => process.off("exit", report);
}

/** Follows the symlinks in a path, as far as it exists. */
function realPath(file: string): string {
  if (fs.existsSync(file)) return fs.realpathSync(file);
  const parent = path.dirname(file);
  return parent === file ? file : path.join(realPath(parent), path.basename(file));
}

/** Where a build or a preview writes, and the file that records what they wrote. */
interface WrittenOutput {
  output: string;
  list: string;
  /** Whether this is a preview: it removes only what previews wrote. */
  serving: boolean;
}

/** Written files, by output folder; those of previews separately, under `preview ../_site`. */
const lists = z.record(z.string(), z.array(z.string()));

/**
 * Records what a build is about to write, in addition to what earlier builds wrote: if it is killed halfway, the next build knows its
 * files.
 */
export function recordPlanned({ output, list, serving }: WrittenOutput, planned: Iterable<string>): void {
  const known = readLists(list);
  const key = keysOf(output, list)[serving ? "ofPreviews" : "ofBuilds"];
  writeLists(list, { ...known, [key]: [...new Set([...(known[key] ?? []), ...planned])] });
}

/** Returns the keys for an output folder. If it is a symlink, they refer to its target, because the symlink may change. */
function keysOf(output: string, list: string) {
  const folder = fs.existsSync(output) ? fs.realpathSync(output) : path.resolve(output);
  const ofBuilds = relativePath(path.dirname(list), folder);
  return { folder, ofBuilds, ofPreviews: `preview ${ofBuilds}` };
}

/**
 * Removes files that an earlier build wrote and this one did not, so that a deleted or withdrawn article or a draft disappears from
 * the site. Never touches files that no build wrote, and does not follow symlinks.
 *
 * @param outputFiles what this build wrote, relative to the output folder
 * @param copied what it copied there
 * @param keepFolders whether to keep folders that become empty
 * @returns the number of removed files, and the files that no build wrote, except hidden ones
 * @throws WriteError if the list cannot be written
 */
export function removeStale(
  { output, list, serving }: WrittenOutput,
  outputFiles: Iterable<string>,
  copied: Iterable<string> = [],
  keepFolders = false,
): { removed: number; foreign: string[] } {
  const known = readLists(list);
  const { folder, ...keys } = keysOf(output, list);
  const [ofPreviews, ofBuilds] = [known[keys.ofPreviews] ?? [], new Set(known[keys.ofBuilds])];
  // A permalink may lead out of the folder: do not touch such files.
  const written = [...outputFiles].filter((file) => !file.startsWith(".."));
  const current = new Set([...written, ...copied]);
  const earlier = serving ? ofPreviews.filter((file) => !ofBuilds.has(file)) : [...ofBuilds, ...ofPreviews];
  const removed = earlier.filter((file) => !current.has(file) && remove(folder, file));
  if (!keepFolders) for (const file of removed) removeEmptyFolders(folder, file);
  const newEntry = { [serving ? keys.ofPreviews : keys.ofBuilds]: written.sort() };
  writeLists(list, { ...known, ...(!serving && { [keys.ofPreviews]: [] }), ...newEntry });
  return {
    removed: removed.length,
    get foreign() {
      return filesBelow(folder).filter((file) => !current.has(file) && !/(?:^|\/)\./.test(file));
    },
  };
}

/** @returns no lists if the file does not exist or cannot be read: then nothing is removed */
const readLists = (list: string): z.output<typeof lists> => readCached(list, lists) ?? {};

const writeLists = (list: string, lists: Record<string, string[]>): void =>
  writeAtomic(list, `${JSON.stringify(lists)}\n`);

/** @returns whether the file existed */
function remove(folder: string, name: string): boolean {
  const file = path.join(folder, name);
  // Do not trust the list: it may have been tampered with.
  if (!file.startsWith(folder + path.sep)) return false;
  try {
    const parent = path.join(fs.realpathSync(folder), path.dirname(name));
    if (fs.realpathSync(path.dirname(file)) !== parent || !fs.lstatSync(file).isFile()) return false;
  } catch {
    // The file, or a folder above it, was already removed.
    return false;
  }
  fs.rmSync(file);
  return true;
}

/** Removes the folder of a removed file, and its parents, if they are empty. */
function removeEmptyFolders(folder: string, name: string): void {
  for (let empty = path.dirname(name); empty !== "."; empty = path.dirname(empty)) {
    try {
      fs.rmdirSync(path.join(folder, empty));
    } catch {
      // The folder is not empty.
      return;
    }
  }
}
