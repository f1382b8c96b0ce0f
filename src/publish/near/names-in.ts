import type { SiteModel } from "../../site/model.ts";

/**
 * How the sections, authors and tags of a site's articles are called, by their addresses. Where no file settles it, that is
 * as most articles spell it, or the newest does: one more can rename it on the pages of all.
 */
export function namesIn({ stories }: Pick<SiteModel, "stories">): Record<string, string> {
  const names: Record<string, string> = {};
  for (const { section, authors, tags } of stories)
    for (const { path, name } of [section, ...authors, ...tags]) names[path] = name;
  return names;
}

/** Whether all that had a name before, and still has one, is called the same. */
export const areCalledAsBefore = (
  names: Readonly<Record<string, string>>,
  before: Readonly<Record<string, string>>,
): boolean => Object.entries(names).every(([path, name]) => (before[path] ?? name) === name);
