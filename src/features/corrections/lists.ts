import type { Article, Correction } from "../../content/article.ts";
import type { Addresses } from "../../news/addresses.ts";
import type { RetractedPage, Story, StoryRef } from "../../site/model.ts";

/**
 * Every correction of every story.
 *
 * @param stories newest first
 * @returns newest first; corrections of the same moment in the order of their stories
 */
export function listCorrections(stories: readonly Story[]): { story: StoryRef; correction: Correction }[] {
  return stories
    .flatMap((story) => story.corrections.toReversed().map((correction) => ({ story, correction })))
    .sort((a, b) => b.correction.date.at.toMillis() - a.correction.date.at.toMillis());
}

/** The pages of withdrawn articles. @param articles in the site's order */
export function retractedPages(articles: readonly Article[], addresses: Addresses): RetractedPage[] {
  return articles.flatMap(({ title, date, retracted, language, corrections, path }) => {
    if (!retracted) return [];
    const { date: since, reason } = retracted;
    const page = { path, url: addresses.absolute(path), title, date, retracted: since, reason, language };
    return [{ ...page, corrections: corrections.filter((one) => one.date.at >= since.at) }];
  });
}
