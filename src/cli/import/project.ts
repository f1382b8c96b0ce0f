import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listMarkdown, readEach } from "../../content/content-files.ts";
import { readSettings, settingsFile } from "../../content/read-settings.ts";
import { readTag } from "../../content/read-tag.ts";
import type { KnownTag } from "../../extract/extract.ts";

/** What an import needs to know of the site it is for. */
export interface Project {
  root: string;
  /** IANA name; `Asia/Jakarta` where no site says another. */
  timeZone: string;
  tags: KnownTag[];
  /** Sections as the site names them. */
  sections: string[];
}

/** Reads time zone, tags and sections of the site in a folder. Mistakes in them are for the build to tell. */
export async function readProject(root: string): Promise<Project> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = readFileSync(join(root, settingsFile));
  } catch {
    bytes = undefined;
  }
  const { settings } = readSettings(bytes);
  const { results } = await readEach(root, await listMarkdown(root, "content/tags"), readTag);
  const tags = results.flatMap(({ tagFile }) => tagFile.tag ?? []);
  return { root, timeZone: settings.timeZone, tags, sections: settings.sections.map(({ name }) => name) };
}
