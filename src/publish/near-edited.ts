import type { Cache } from "../cache/cache.ts";
import { leadOf } from "../site/home.ts";
import type { ArticlePage, SiteModel, TagRef } from "../site/model.ts";
import { type SavedStory, savedStories } from "./keys-of-story.ts";
import type { ArticleKeys } from "./last-build.ts";
import { nearHeadlines } from "./near-headlines.ts";
import { leadsToOne, type NearPages } from "./near-pages.ts";
import { storiesIn } from "./write-pages.ts";

/** Kinds of pages that show an article's text. The home page shows no more of its lead than how long it takes to read. */
const ofTexts: ReadonlySet<string> = new Set(["article", "ninjs", "atom", "json-feed"]);

/**
 * Tells which pages may be others than in the last build, where no more than the wording of some articles was changed. The
 * less was, the fewer: where it is texts alone, those that show them; where it is headlines too, those that list them.
 *
 * @param saved the articles, by their files, with their keys in the last build
 * @returns nothing where an article has moved, come or gone: then any page may be another
 */
export function nearEdited(
  model: SiteModel,
  saved: ReadonlyMap<string, ArticleKeys>,
  cache: Cache,
): NearPages | undefined {
  const edited = savedStories(model, saved);
  if (!edited) return undefined;
  const stories = edited.map(({ story }) => story);
  const differences = new Set(edited.map(({ before, now }) => cache.difference(before, now)));
  if (differences.has("more")) return undefined;
  if (differences.has("wording")) return nearWording(edited, cache);
  const lead = leadOf(model.stories, model.now.epoch);
  if (differences.has("headline") || stories.some((story) => story === lead))
    return nearHeadlines(model, stories);
  const shown = new Set(stories);
  return { kinds: ofTexts, isNear: (item) => storiesIn(item).some((story) => shown.has(story)) };
}

/**
 * Of articles: their own pages, those that lead to them as neighbours or translations, and all that share a tag with one,
 * among which are those it is related to. Of tags: those that one has or names, or named before. Of all other kinds, any.
 */
function nearWording(edited: readonly SavedStory[], cache: Cache): NearPages | undefined {
  const paths = new Set<string>();
  const tags = new Set<string>();
  for (const { story, before } of edited) {
    const named = cache.namedTags(before);
    if (!named) return undefined;
    paths.add(story.path);
    for (const { slug } of story.tags) tags.add(slug);
    for (const { tag } of story.mentions) tags.add(tag);
    for (const tag of named) tags.add(tag);
  }
  return {
    isNear(item) {
      if ("related" in item) {
        const page = item as ArticlePage;
        return leadsToOne(page, paths) || page.story.tags.some(({ slug }) => tags.has(slug));
      }
      const { tag } = item as { tag?: TagRef };
      return tag === undefined || tags.has(tag.slug);
    },
  };
}
