import type { SiteModel, Story } from "../site/model.ts";
import type { ArticleKeys } from "./last-build.ts";

/** The keys a story is kept by; nothing for one that is not kept. */
export function keysOfStory({ article: { bodyKey }, textKey }: Story): ArticleKeys | undefined {
  return bodyKey === undefined || textKey === undefined ? undefined : { bodyKey, textKey };
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
