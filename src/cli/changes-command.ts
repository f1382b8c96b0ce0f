import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { filesBelow } from "../content/files.ts";
import { readProject } from "../content/read-settings.ts";
import { LocalizedError } from "../messages/message.ts";
import { changeMessages } from "../messages/messages.ts";
import { print, printNames, type Terminal } from "../messages/terminal.ts";
import { createAddresses, encodedPath } from "../news/addresses.ts";

export interface ChangesOptions {
  /** The folder of the earlier site. */
  since: string;
  /** The folder of the current site. */
  output: string;
  /** Print the names of files to upload, added and changed, for `rsync --files-from`. */
  files?: true;
  /** Print public addresses, for purging a cache. */
  addresses?: true;
}

/**
 * `warta changes`: prints which files of a built site were added, changed and removed since an earlier build, one per line. Compares
 * files byte by byte: modification times mean nothing, because each build rewrites every page.
 *
 * @throws LocalizedError if one of the folders does not exist
 */
export async function runChanges({ since, output, files, addresses }: ChangesOptions, terminal: Terminal) {
  const filesIn = (folder: string): Map<string, string> => {
    const folderPath = path.resolve(terminal.root, folder);
    if (!statSync(folderPath, { throwIfNoEntry: false })?.isDirectory())
      throw new LocalizedError(changeMessages.isNoFolder({ folder }));
    return new Map(filesBelow(folderPath).map((file) => [file, path.join(folderPath, file)]));
  };
  const [before, now] = [filesIn(since), filesIn(output)];
  const { settings } = readProject(terminal);
  const { absolute } = createAddresses(settings, settings.pathPrefix);
  const addressOf = (file: string) => absolute(encodedPath(file.replace(/(?<=^|\/)index\.html$/, "")));
  for (const file of [...new Set([...before.keys(), ...now.keys()])].sort()) {
    const kind = changeOf(before.get(file), now.get(file));
    if (kind === undefined || (files && kind === "removed")) continue;
    if (files && !addresses) printNames(terminal.stdout, [file]);
    else print(terminal.stdout, addresses ? addressOf(file) : `${kind} ${file}`);
  }
  return 0;
}

/** Returns how a file changed; undefined if it did not. */
function changeOf(before: string | undefined, now: string | undefined): string | undefined {
  if (before === undefined) return "added";
  if (now === undefined) return "removed";
  const isSame =
    statSync(before).size === statSync(now).size && readFileSync(before).equals(readFileSync(now));
  return isSame ? undefined : "changed";
}
