import type { SiteModel, Story } from "../site/model.ts";
import type { ArticleKeys } from "./last-build.ts";

/** The keys a story is kept by; nothing for one that is not kept. */
export function keysOfStory({ article: { bodyKey }, textKey }: Story): ArticleKeys | undefined {
  return bodyKey === undefined || textKey === undefined ? undefined : { bodyKey, textKey };
}

/** An article that was saved since the last build, with its keys then and now. */
export interface SavedStory {
  story: Story;
  before: ArticleKeys;
  now: ArticleKeys;
}

/**
 * The stories of articles that were saved, in the order of the site.
 *
 * @param saved the articles, by their files, with their keys in the last build
 * @returns nothing where one has no page, or is not kept
 */
export function savedStories(
  { stories }: Pick<SiteModel, "stories">,
  saved: ReadonlyMap<string, ArticleKeys>,
): SavedStory[] | undefined {
  const found = stories.flatMap((story): SavedStory[] => {
    const before = saved.get(story.article.file);
    const now = before && keysOfStory(story);
    return before && now ? [{ story, before, now }] : [];
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
