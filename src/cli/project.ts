import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { folders, listMarkdown, readEach } from "../content/content-files.ts";
import { readTag } from "../content/read-named.ts";
import { readSettings, settingsFile } from "../content/read-settings.ts";
import type { Settings } from "../content/settings.ts";
import type { Tag } from "../content/tag.ts";

/** The facts about a site that `import` and `new` need. */
export interface Project {
  root: string;
  settings: Settings;
  tags: Tag[];
  /** The name and the domain that the site goes by. */
  ownNames: string[];
}

/** Reads settings and tags of the site in a folder. Does not report mistakes: a build does. */
export async function readProject(root: string): Promise<Project> {
  const file = path.join(root, settingsFile);
  const { settings } = readSettings(existsSync(file) ? readFileSync(file) : undefined, process.env.WARTA_URL);
  const { results } = await readEach(root, await listMarkdown(root, folders.tags), readTag);
  const ownNames = [settings.name, new URL(settings.origin).hostname];
  return { root, settings, tags: results.flatMap(({ entry }) => entry ?? []), ownNames };
}

/**
 * Writes a file completely or not at all, by way of a temporary file next to it: a full disk or Ctrl-C leaves no half file.
 *
 * @throws the error of the file system
 */
export function writeWhole(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const aside = path.join(path.dirname(file), `.warta-${process.pid}.tmp`);
  try {
    writeFileSync(aside, text);
    renameSync(aside, file);
  } finally {
    rmSync(aside, { force: true });
  }
}
