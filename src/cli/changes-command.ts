import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "../content/files.ts";
import { readProject } from "../content/read-settings.ts";
import { LocalizedError } from "../messages/message.ts";
import { changeMessages } from "../messages/messages.ts";
import { print, printNames, type Terminal } from "../messages/terminal.ts";
import { createAddresses, encodedPath } from "../news/addresses.ts";

export interface ChangesOptions {
  /** The folder of the site as it was before. */
  since: string;
  /** The folder of the site as it is now. */
  output: string;
  /** Print the names of files to upload, added and changed, for `rsync --files-from`. */
  files?: true;
  /** Print public addresses, to be purged from a cache. */
  addresses?: true;
}

/**
 * `warta changes`: prints which files of the built site are added, changed and removed since an earlier one, a line for each.
 * Files are compared byte by byte: times say nothing, as a build writes every page anew.
 *
 * @throws LocalizedError if one of the folders is none
 */
export async function runChanges(
  { since, output, files, addresses }: ChangesOptions,
  terminal: Terminal,
): Promise<number> {
  const filesIn = (folder: string): Map<string, string> => {
    const place = path.resolve(terminal.root, folder);
    if (!statSync(place, { throwIfNoEntry: false })?.isDirectory())
      throw new LocalizedError(changeMessages.isNoFolder({ folder }));
    return new Map(filesBelow(place).map((file) => [file, path.join(place, file)]));
  };
  const [before, now] = [filesIn(since), filesIn(output)];
  const { settings } = readProject(terminal);
  const { absolute } = createAddresses(settings, settings.pathPrefix);
  const addressOf = (file: string): string =>
    absolute(encodedPath(file.replace(/(?<=^|\/)index\.html$/, "")));
  for (const file of [...new Set([...before.keys(), ...now.keys()])].sort()) {
    const kind = howChanged(before.get(file), now.get(file));
    if (kind === undefined || (files && kind === "removed")) continue;
    if (files && !addresses) printNames(terminal.stdout, [file]);
    else print(terminal.stdout, addresses ? addressOf(file) : `${kind} ${file}`);
  }
  return 0;
}

/** What became of a file; undefined if it is the same. */
function howChanged(before: string | undefined, now: string | undefined): string | undefined {
  if (before === undefined) return "added";
  if (now === undefined) return "removed";
  const isSame =
    statSync(before).size === statSync(now).size && readFileSync(before).equals(readFileSync(now));
  return isSame ? undefined : "changed";
}
