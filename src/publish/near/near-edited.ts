import type { Cache } from "../../cache/cache.ts";
import { leadOf } from "../../site/lists/home.ts";
import type { ArticlePage, SiteModel } from "../../site/model.ts";
import { type SavedStory, savedStories } from "../keys-of-story.ts";
import type { LastBuild, SavedArticles } from "../last-build.ts";
import { storiesIn } from "../write-pages.ts";
import { areCalledAsBefore, namesIn } from "./names-in.ts";
import { nearHeadlines } from "./near-headlines.ts";
import { nearNews } from "./near-news.ts";
import { isOfTag, leadsToOne, type NearPages, nearEither, tagsOf } from "./near-pages.ts";

/** Kinds of pages that show an article's text. The home page shows no more of its lead than how long it takes to read. */
const ofTexts: ReadonlySet<string> = new Set(["article", "ninjs", "atom", "json-feed"]);

/**
 * Tells which pages may be others than in the last build, where some news came out, or no more than the wording of some
 * articles was changed. The less was, the fewer: where it is texts alone, those that show them; where it is headlines too,
 * those that list them.
 *
 * @param names how all was called in the last build
 * @returns nothing where an article has moved or gone, or came out among older ones: then any page may be another
 */
export function nearEdited(
  model: SiteModel,
  saved: SavedArticles,
  names: LastBuild["names"],
  cache: Cache,
): NearPages | undefined {
  const edited = savedStories(model, saved);
  if (!edited) return undefined;
  const differences = new Set(
    edited.map(({ before, now }) => (before ? cache.difference(before, now) : "news")),
  );
  const stories = edited.map(({ story }) => story);
  if (differences.has("more")) return undefined;
  if (differences.has("news")) {
    if (!areCalledAsBefore(namesIn(model), names)) return undefined;
    const news = stories.filter((_, index) => !edited[index]?.before);
    return nearEither(nearNews(model, news), nearWording(edited, cache));
  }
  if (differences.has("wording")) return nearWording(edited, cache);
  const lead = leadOf(model.stories, model.settings.language, model.now.epoch);
  if (differences.has("headline") || stories.some((story) => story === lead))
    return nearHeadlines(model, stories);
  const shown = new Set(stories);
  return { kinds: ofTexts, isNear: (item) => storiesIn(item).some((story) => shown.has(story)) };
}

/**
 * Of articles: their own pages, those that lead to them as neighbours or translations, and all that share a tag with one,
 * among which are those it is related to. Of tags: those that one has or names, or named before. Of all other kinds, any.
 *
 * @param edited of which those that had no page before are passed over
 */
function nearWording(edited: readonly SavedStory[], cache: Cache): NearPages | undefined {
  const paths = new Set<string>();
  const tags = new Set<string>();
  for (const { story, before } of edited) {
    if (!before) continue;
    const named = cache.namedTags(before);
    if (!named) return undefined;
    paths.add(story.path);
    for (const tag of [...tagsOf(story), ...named]) tags.add(tag);
  }
  return {
    isNear(item) {
      if ("related" in item) {
        const page = item as ArticlePage;
        return leadsToOne(page, paths) || page.story.tags.some(({ slug }) => tags.has(slug));
      }
      return isOfTag(item, tags);
    },
  };
}
