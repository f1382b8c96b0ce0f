import { folders, listMarkdown, readEach } from "../content/content-files.ts";
import type { ContentOptions } from "../content/content-options.ts";
import type { Tag } from "../content/entries.ts";
import { readTag } from "../content/read-entry.ts";
import { openSettings, readSettings } from "../content/read-settings.ts";
import type { Settings } from "../content/settings.ts";

/** The facts about a site that `import` and `new` need. */
export interface Project {
  root: string;
  settings: Settings;
  tags: Tag[];
  /** The name and the domain that the site goes by. */
  ownNames: string[];
}

/** Of a site whose configuration is not read: pages may be in any language. */
const notRead: ContentOptions = { languages: undefined };

/**
 * Reads settings and tags of the site in a folder. Does not report mistakes: a build does.
 *
 * @param options of the site's configuration
 */
export async function readProject(root: string, options = notRead): Promise<Project> {
  const { settings } = readSettings(await openSettings(root), options, process.env.WARTA_URL);
  const { results } = await readEach(root, await listMarkdown(root, folders.tags), readTag);
  const ownNames = [settings.name, new URL(settings.origin).hostname];
  return { root, settings, tags: results.flatMap(({ entry }) => entry ?? []), ownNames };
}
