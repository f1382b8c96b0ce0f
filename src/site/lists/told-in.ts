import type { Article } from "../../content/article.ts";
import type { Story } from "../model.ts";

/**
 * A list less the other version of each article that it has in two languages: whoever reads a page finds each article once,
 * in that page's language where it is there. A version that stands alone in a list stays, whatever its language: its original
 * may be a draft, scheduled or withdrawn, or of another topic.
 *
 * @param language of the page that shows the list
 * @param stories in any order, which is kept
 */
export function toldIn(language: Article["language"], stories: readonly Story[]): readonly Story[] {
  const translations = stories.filter(({ article }) => article.translationOf !== undefined);
  if (translations.length === 0) return stories;
  const byFile = new Map(stories.map((story) => [story.article.file, story]));
  const others = new Set<Story>();
  for (const translation of translations) {
    const original = byFile.get(translation.article.translationOf ?? "");
    if (original) others.add(translation.language === language ? original : translation);
  }
  return stories.filter((story) => !others.has(story));
}
