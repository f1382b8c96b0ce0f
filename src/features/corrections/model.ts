import type { Article } from "../../content/article.ts";
import type { Addresses } from "../../news/addresses.ts";
import type { RetractedPage, SiteModel, Story } from "../../site/model.ts";

/**
 * Every correction of every story, and the pages of withdrawn articles.
 *
 * @param articles in the site's order
 * @param stories newest first
 * @returns what makes each list. Corrections are newest first; those of the same moment in the order of their stories
 */
export const correctionLists = (
  articles: readonly Article[],
  stories: readonly Story[],
  addresses: Addresses,
): { corrections: () => SiteModel["corrections"]; retractedPages: () => RetractedPage[] } => ({
  corrections: () =>
    stories
      .flatMap((story) => story.corrections.toReversed().map((correction) => ({ story, correction })))
      .sort((a, b) => b.correction.date.at.toMillis() - a.correction.date.at.toMillis()),
  retractedPages: () =>
    articles.flatMap(({ title, date, retracted, language, corrections, path }) => {
      if (!retracted) return [];
      const { date: since, reason } = retracted;
      const page = { path, url: addresses.absolute(path), title, date, retracted: since, reason, language };
      return [{ ...page, corrections: corrections.filter((one) => one.date.at >= since.at) }];
    }),
});
