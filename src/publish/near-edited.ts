import type { Cache } from "../cache/cache.ts";
import type { ArticlePage, SiteModel, TagRef } from "../site/model.ts";
import { savedStories } from "./keys-of-story.ts";
import type { ArticleKeys } from "./last-build.ts";

/**
 * Tells the items whose pages may be other than in the last build, where no more than the wording of some articles was
 * changed. Of articles: their own, those that lead to them as neighbours or translations, and all that share a tag with one,
 * among which are those it is related to. Of tags: those that one has or names, or named before. All other pages, of 10,000
 * articles almost all, need not be looked at.
 *
 * @param saved the articles, by their files, with their keys in the last build
 * @returns nothing where an article has moved, come or gone: then any page may be another
 */
export function nearEdited(
  model: SiteModel,
  saved: ReadonlyMap<string, ArticleKeys>,
  cache: Cache,
): ((item: object) => boolean) | undefined {
  const paths = new Set<string>();
  const tags = new Set<string>();
  const edited = savedStories(model, saved);
  if (!edited) return undefined;
  for (const { story, before, now } of edited) {
    const named = cache.differInWording(before, now) && cache.namedTags(before);
    if (!named) return undefined;
    paths.add(story.path);
    for (const { slug } of story.tags) tags.add(slug);
    for (const { tag } of story.mentions) tags.add(tag);
    for (const tag of named) tags.add(tag);
  }

  const isNearArticle = ({ story, newer, older, translation }: ArticlePage): boolean =>
    [story, newer, older, translation?.story].some((shown) => shown && paths.has(shown.path)) ||
    story.tags.some(({ slug }) => tags.has(slug));
  return (item) => {
    if ("related" in item) return isNearArticle(item as ArticlePage);
    const { tag } = item as { tag?: TagRef };
    return tag === undefined || tags.has(tag.slug);
  };
}
