import type { Article } from "../../content/content.ts";
import type { Addresses } from "../../news/addresses.ts";
import type { Notice, RetractedPage, Story } from "../../site/model.ts";

const correctionsOf = (story: Story | RetractedPage): Notice[] =>
  story.corrections.toReversed().map(({ date, text }) => ({ story, kind: "correction", date, text }));

/** Returns what the page of a withdrawn article lists: its corrections since then, newest first, and the reason for the withdrawal. */
export const retractionNotices = (story: RetractedPage): Notice[] => [
  ...correctionsOf(story),
  { story, kind: "retraction", date: story.retracted, text: story.reason },
];

export const newestFirst = (a: Notice, b: Notice): number => b.date.at.toMillis() - a.date.at.toMillis();

/**
 * Collects every correction of every story, and the pages of withdrawn articles.
 *
 * @returns functions that build the lists. Corrections are newest first; those of the same moment in the order of their stories
 */
export const correctionLists = (
  articles: readonly Article[],
  stories: readonly Story[],
  addresses: Addresses,
): { corrections: () => Notice[]; retractedPages: () => RetractedPage[] } => ({
  corrections: () => stories.flatMap(correctionsOf).sort(newestFirst),
  retractedPages: () =>
    articles.flatMap(({ title, date, retracted, language, corrections, path }) => {
      if (!retracted) return [];
      const { date: since, reason } = retracted;
      const page = { path, url: addresses.absolute(path), title, date, retracted: since, reason, language };
      return [{ ...page, corrections: corrections.filter((one) => one.date.at >= since.at) }];
    }),
});
