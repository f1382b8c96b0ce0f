import { statSync } from "node:fs";
import path from "node:path";
import { readProject } from "../content/project.ts";
import { LocalizedError } from "../messages/localized-error.ts";
import { changeMessages } from "../messages/messages.ts";
import { printable } from "../messages/printable.ts";
import type { Terminal } from "../messages/terminal.ts";
import { createAddresses } from "../news/addresses.ts";
import { compareFolders } from "./changes/compare-folders.ts";

export interface ChangesOptions {
  /** The folder of the site as it was before. */
  since: string;
  /** The folder of the site as it is now. */
  output: string;
  /** Print the names of files to upload, added and changed, for `rsync --files-from`. */
  files?: boolean;
  /** Print public addresses, to be purged from a cache. */
  addresses?: boolean;
}

/**
 * `warta changes`: prints which files of the built site are added, changed and removed since an earlier one, a line for each.
 *
 * @returns the exit code
 * @throws LocalizedError if one of the folders is none
 */
export async function runChanges(
  { since, output, files, addresses }: ChangesOptions,
  terminal: Terminal,
): Promise<number> {
  const [before, now] = [since, output].map((folder) => path.resolve(terminal.root, folder)) as [
    string,
    string,
  ];
  for (const folder of [since, output])
    if (!statSync(path.resolve(terminal.root, folder), { throwIfNoEntry: false })?.isDirectory())
      throw new LocalizedError(changeMessages.isNoFolder({ folder }));
  const changes = compareFolders(before, now);
  const { settings } = await readProject(terminal);
  const { absolute } = createAddresses(settings, settings.pathPrefix);
  const addressOf = (file: string): string =>
    absolute(
      file
        .replace(/(?<=^|\/)index\.html$/, "")
        .split("/")
        .map(encodeURIComponent)
        .join("/"),
    );
  const lines = changes
    .filter(({ kind }) => !files || kind !== "removed")
    .map(({ kind, file }) => (addresses ? addressOf(file) : files ? file : printable(`${kind} ${file}`)));
  terminal.stdout.write(lines.map((line) => `${line}\n`).join(""));
  return 0;
}
