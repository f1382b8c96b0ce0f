import type { Story } from "./model.ts";

/**
 * Stories less translations of others of the site: what tells of all of them tells each once, in the language it was written
 * in. A translation whose original is a draft, scheduled or withdrawn is told.
 *
 * @param stories all of the site, in any order, which is kept
 */
export function originals(stories: readonly Story[]): readonly Story[] {
  if (!stories.some(({ article }) => article.translationOf !== undefined)) return stories;
  const files = new Set(stories.map(({ article }) => article.file));
  return stories.filter(({ article }) => !files.has(article.translationOf ?? ""));
}
