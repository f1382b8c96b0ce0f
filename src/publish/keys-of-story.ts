import type { SiteModel, Story } from "../site/model.ts";
import type { ArticleKeys, SavedArticles } from "./last-build.ts";

/** The keys a story is kept by: none is, any more. */
const keysOfStory = (_story: Story): ArticleKeys | undefined => undefined;

/** An article that was saved since the last build, with its keys now, and then if it had a page. */
export interface SavedStory {
  story: Story;
  before?: ArticleKeys | undefined;
  now: ArticleKeys;
}

/**
 * The stories of articles that were saved, in the order of the site.
 *
 * @returns nothing where one has no page, or is not kept
 */
export function savedStories(
  { stories }: Pick<SiteModel, "stories">,
  saved: SavedArticles,
): SavedStory[] | undefined {
  const found = stories.flatMap((story): SavedStory[] => {
    const { file } = story.article;
    const now = saved.has(file) ? keysOfStory(story) : undefined;
    return now ? [{ story, before: saved.get(file), now }] : [];
  });
  return found.length === saved.size ? found : undefined;
}

/** Those of all stories that are kept, by their files. */
export function keysOfStories({ stories }: SiteModel): Map<string, ArticleKeys> {
  const keys = new Map<string, ArticleKeys>();
  for (const story of stories) {
    const own = keysOfStory(story);
    if (own) keys.set(story.article.file, own);
  }
  return keys;
}
