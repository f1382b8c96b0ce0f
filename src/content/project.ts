import { folders, listMarkdown, readEach } from "./content-files.ts";
import { openSettings, readSettings } from "./read-settings.ts";
import { readTag } from "./read-tag-author-page.ts";
import type { ContentOptions, Settings } from "./settings.ts";

/** The facts about a site that its commands need without a build. */
export type Project = Awaited<ReturnType<typeof readProject>>;

/** The name and the domain that a site goes by. */
export const ownNamesOf = ({ name, origin }: Settings): string[] => [name, new URL(origin).hostname];

/**
 * Reads settings and tags of the site in a folder. Does not report mistakes: a build does.
 *
 * @param at its folder, and environment variables: `WARTA_URL` replaces the site's address
 * @param options of the site's configuration; where that is not read, pages may be in any language
 */
export async function readProject(
  { root, env }: { root: string; env: NodeJS.ProcessEnv },
  options: ContentOptions = { languages: undefined },
) {
  const { settings } = readSettings(await openSettings(root), options, env.WARTA_URL);
  const { results } = await readEach(root, await listMarkdown(root, folders.tags), readTag);
  const tags = results.flatMap(({ described }) => described ?? []);
  return { root, settings, tags, ownNames: ownNamesOf(settings) };
}
