import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { entriesOf } from "../../content/content-files.ts";
import { isInside, relativePath } from "../../content/paths.ts";
import { WriteError, writeWhole } from "../../content/write-whole.ts";
import { fileMessages } from "../../messages/messages.ts";
import { recordedImports } from "../files/import-source.ts";
import { hashOf } from "../files/notes.ts";

/** The folder that keeps sources, and what is known of the files in it. */
export interface KeptSources {
  /** Keeps a source under its name, or one like it if another has that. @returns its path from the root @throws WriteError */
  keep(name: string, bytes: Uint8Array): string;
  /** The file with a hash: where it was imported from, or wherever in the folder; undefined if there is none. */
  find(hash: string): Promise<string | undefined>;
}

/** @param folder from the project's root: the setting `sources` */
export function openKeptSources(root: string, folder: string): KeptSources {
  return {
    keep(name, bytes) {
      // A folder that leads elsewhere is not the site's.
      if (existsSync(path.join(root, folder)) && !isInside(root, folder))
        throw new WriteError(fileMessages.leadsOut());
      const { name: stem, ext } = path.parse(safeName(name));
      for (let number = 1; ; number += 1) {
        const file = path.posix.join(folder, `${stem}${number === 1 ? "" : `-${number}`}${ext}`);
        const target = path.join(root, file);
        if (!existsSync(target)) writeWhole(target, bytes);
        else if (!readFileSync(target).equals(bytes)) continue;
        return file;
      }
    },
    async find(hash) {
      const { source = "" } = recordedImports(root).get(hash) ?? {};
      const isIt = (file: string): boolean => hashOf(readFileSync(path.join(root, file))) === hash;
      if (statSync(path.join(root, source), { throwIfNoEntry: false })?.isFile() && isIt(source))
        return source;
      for (const entry of await entriesOf(path.join(root, folder), true)) {
        const file = relativePath(root, path.join(entry.parentPath, entry.name));
        if (entry.isFile() && !entry.name.startsWith(".") && isIt(file)) return file;
      }
      return undefined;
    },
  };
}

/** A name without folders, and without what a disk or a terminal would trip over. */
const safeName = (name: string): string => {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return (
    last
      .normalize("NFC")
      .replace(/[\p{C}\s<>:"|?*]+/gu, " ")
      .replace(/^[.\s]+|[.\s]+$/g, "")
      .slice(-120) || "naskah.txt"
  );
};
