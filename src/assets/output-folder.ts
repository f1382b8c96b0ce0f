import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import {
  entriesBelow,
  filesBelow,
  readCached,
  relativePath,
  writeAtomic,
  writeError,
} from "../content/files.ts";
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

/** Makes sure that a site has no global data in the place of Warta's. @param folder Eleventy's, of data @throws LocalizedError */
export function checkData(folder: string): void {
  const names = fs.existsSync(folder) ? fs.readdirSync(folder) : [];
  const own = names.find((name) => /^warta(?:\.(?:json|[cm]?js|[a-z0-9]*data\.\w+))?$/.test(name));
  if (own) throw new LocalizedError(buildMessages.dataIsWartas({ file: path.posix.join(folder, own) }));
}

/**
 * Makes sure before a build that its output can be written at all: afterwards, Eleventy has written a part of the site.
 *
 * @throws LocalizedError
 */
export function checkWritable(output: string): void {
  let there = path.resolve(output);
  while (!fs.existsSync(there)) there = path.dirname(there);
  if (!fs.statSync(there).isDirectory()) throw new LocalizedError(buildMessages.outputIsFile({ output }));
  try {
    fs.accessSync(there, fs.constants.W_OK);
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
  if (!fs.existsSync(folder)) return;
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
  if (fs.existsSync(file)) return fs.realpathSync(file);
  const parent = path.dirname(file);
  return parent === file ? file : path.join(real(parent), path.basename(file));
}

/** Where a build or a preview writes, and the file that remembers what they wrote. */
interface WrittenPlace {
  output: string;
  list: string;
  /** Whether this is a preview: it removes only what previews wrote. */
  serving: boolean;
}

/** Written files, by output folder; those of previews apart, `preview ../_site`. */
const lists = z.record(z.string(), z.array(z.string()));

/**
 * Remembers what a build is about to write, beside what earlier ones wrote: if it is killed halfway, the next one knows its
 * files.
 */
export function rememberPlanned({ output, list, serving }: WrittenPlace, planned: Iterable<string>): void {
  const known = readLists(list);
  const key = placeOf(output, list)[serving ? "ofPreviews" : "ofBuilds"];
  writeLists(list, { ...known, [key]: [...new Set([...(known[key] ?? []), ...planned])] });
}

/** If the output is a link, remember what was written where it leads: it may lead elsewhere tomorrow. */
function placeOf(output: string, list: string) {
  const folder = fs.existsSync(output) ? fs.realpathSync(output) : path.resolve(output);
  const ofBuilds = relativePath(path.dirname(list), folder);
  return { folder, ofBuilds, ofPreviews: `preview ${ofBuilds}` };
}

/**
 * Removes files that an earlier build wrote and this one did not, so that a deleted or withdrawn article or a draft disappears
 * from the site. Never touches files that no build wrote, and does not follow links.
 *
 * @param outputFiles what this build wrote, relative to the output folder
 * @param copied what it copied there
 * @param keepFolders keeps folders that become empty
 * @returns the number of removed files, and the files that no build wrote, without hidden ones
 * @throws WriteError if the list cannot be written
 */
export function removeStale(
  { output, list, serving }: WrittenPlace,
  outputFiles: Iterable<string>,
  copied: Iterable<string> = [],
  keepFolders = false,
): { removed: number; foreign: string[] } {
  const known = readLists(list);
  const { folder, ...keys } = placeOf(output, list);
  const [ofPreviews, ofBuilds] = [known[keys.ofPreviews] ?? [], new Set(known[keys.ofBuilds])];
  // A permalink may lead out of the folder: leave such files alone.
  const ours = [...outputFiles].filter((file) => !file.startsWith(".."));
  const current = new Set([...ours, ...copied]);
  const earlier = serving ? ofPreviews.filter((file) => !ofBuilds.has(file)) : [...ofBuilds, ...ofPreviews];
  const stale = earlier.filter((file) => !current.has(file));
  const removed = stale.filter((file) => remove(folder, file));
  if (!keepFolders) for (const file of removed) removeEmptyFolders(folder, file);
  const own = { [serving ? keys.ofPreviews : keys.ofBuilds]: ours.sort() };
  writeLists(list, { ...known, ...(!serving && { [keys.ofPreviews]: [] }), ...own });
  const foreign = filesBelow(folder).filter((file) => !current.has(file) && !/(?:^|\/)\./.test(file));
  return { removed: removed.length, foreign };
}

/** @returns an empty list if there is none or it cannot be read: then nothing is removed */
const readLists = (list: string): z.output<typeof lists> => readCached(list, lists) ?? {};

const writeLists = (list: string, lists: Record<string, string[]>): void =>
  writeAtomic(list, `${JSON.stringify(lists)}\n`);

/** @returns whether the file existed */
function remove(folder: string, name: string): boolean {
  const file = path.join(folder, name);
  // The list may have come from anywhere.
  if (!file.startsWith(folder + path.sep)) return false;
  try {
    const parent = path.join(fs.realpathSync(folder), path.dirname(name));
    if (fs.realpathSync(path.dirname(file)) !== parent || !fs.lstatSync(file).isFile()) return false;
  } catch {
    // It was already removed, or a folder above it.
    return false;
  }
  fs.rmSync(file);
  return true;
}

/** Removes the folder of a removed file, and those above, if empty. */
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
