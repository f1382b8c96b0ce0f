import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { entriesOf } from "../../content/content-files.ts";
import { isInside, relativePath } from "../../content/paths.ts";
import type { Project } from "../../content/read-settings.ts";
import { WriteError, writeWhole } from "../../content/write-whole.ts";
import { fileMessages } from "../../messages/messages.ts";
import type { Terminal } from "../../messages/terminal.ts";
import { recordedImports } from "../files/import-source.ts";
import { hashOf, importedFrom } from "../files/notes.ts";
import { type ReadArticle, readArticleSource, readSource } from "../files/sources.ts";

/**
 * Keeps a source in the folder of the setting `sources`, under its name, or one like it if another has that.
 *
 * @returns its path from the root
 * @throws WriteError
 */
export function keepSource(
  name: string,
  bytes: Uint8Array,
  { root, settings: { sources } }: Project,
): string {
  // A folder that leads elsewhere is not the site's.
  if (existsSync(path.join(root, sources)) && !isInside(root, sources))
    throw new WriteError(fileMessages.leadsOut());
  const { name: stem, ext } = path.parse(safeName(name));
  for (let number = 1; ; number += 1) {
    const file = path.posix.join(sources, `${stem}${number === 1 ? "" : `-${number}`}${ext}`);
    const target = path.join(root, file);
    if (!existsSync(target)) writeWhole(target, bytes);
    else if (!readFileSync(target).equals(bytes)) continue;
    return file;
  }
}

/** A name without folders, and without what a disk or a terminal would trip over. */
const safeName = (name: string): string => {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  const plain = last.normalize("NFC").replace(/[\p{C}\s<>:"|?*]+/gu, " ");
  return plain.replace(/^[.\s]+|[.\s]+$/g, "").slice(-120) || "naskah.txt";
};

/** A source that was read, and what it is called. */
export interface KeptSource extends ReadArticle {
  name: string;
}

/**
 * Reads the source of an article again: from where it was imported, or wherever in the folder of sources it was moved.
 *
 * @param text of the article's file
 * @returns undefined if it is not there any more, is another one now, or cannot be read
 */
export async function sourceOf(
  text: string,
  { root, settings: { sources, timeZone }, tags, ownNames }: Project,
  { stdin }: Pick<Terminal, "stdin">,
): Promise<KeptSource | undefined> {
  const hash = importedFrom(text);
  const name = hash && (await find(hash));
  if (!name) return undefined;
  try {
    const opened = await readSource(name, { root, stdin });
    return { name, ...(await readArticleSource(opened, { timeZone, tags, ownNames })) };
  } catch {
    // As if it were not there: the article is.
    return undefined;
  }

  async function find(hash: string): Promise<string | undefined> {
    const { source = "" } = recordedImports(root).get(hash) ?? {};
    const isIt = (file: string): boolean => hashOf(readFileSync(path.join(root, file))) === hash;
    if (statSync(path.join(root, source), { throwIfNoEntry: false })?.isFile() && isIt(source)) return source;
    return (await entriesOf(path.join(root, sources), true))
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => relativePath(root, path.join(entry.parentPath, entry.name)))
      .find(isIt);
  }
}
