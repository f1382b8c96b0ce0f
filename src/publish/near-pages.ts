import type { ArticlePage } from "../site/model.ts";

/** The pages that may be other than in the last build. */
export interface NearPages {
  /** Kinds of pages: those of other kinds are as they were. If not given, any. */
  kinds?: ReadonlySet<string>;
  /** Whether the pages of an item may be others. */
  isNear(item: object): boolean;
}

/**
 * Whether an article's page is that of one of some articles, or leads there as to a neighbour or a translation.
 *
 * @param paths addresses of articles
 */
export const leadsToOne = (
  { story, newer, older, translation }: ArticlePage,
  paths: ReadonlySet<string>,
): boolean => [story, newer, older, translation?.story].some((shown) => shown && paths.has(shown.path));
