import { groupByTagsOf } from "../../site/group-by.ts";
import type { ArticlePage, SiteModel, Story } from "../../site/model.ts";
import { lookingAt } from "../../site/related.ts";
import { isOfTag, leadsToOne, type NearPages, tagsOf } from "./near-pages.ts";

/** An article that comes out below so many newer ones is no news: what is related to each of those is to be asked anew. */
const mostNewer = 50;

/**
 * The pages that may be others where articles came out. Of articles: the new ones and all that are newer, which take tags to
 * be as common as they were when they came out; those that look at a new one when they look for related ones; those that
 * lead to one. Of tags: those that a new one has or names. Of all other kinds, any.
 *
 * @param news the new ones
 * @returns nothing where one came out among older ones
 */
export function nearNews({ stories }: SiteModel, news: readonly Story[]): NearPages | undefined {
  const isNew = new Set(news);
  const oldest = stories.findLastIndex((story) => isNew.has(story));
  if (oldest + 1 - news.length >= mostNewer) return undefined;
  const paths = new Set(news.map(({ path }) => path));
  // A timeline that told what a translation says tells it from its original once that is there.
  const files = new Set(news.map(({ article }) => article.file));
  const translations = stories.filter(({ article }) => files.has(article.translationOf ?? ""));
  const tags = new Set([...news, ...translations].flatMap(tagsOf));
  const tagged = groupByTagsOf(news, stories);
  const near = new Set([
    ...stories.slice(0, oldest + 1),
    ...news.flatMap((story) => [...lookingAt(story, tagged)]),
  ]);
  return {
    isNear(item) {
      if (!("related" in item)) return isOfTag(item, tags);
      const page = item as ArticlePage;
      return near.has(page.story) || leadsToOne(page, paths);
    },
  };
}
