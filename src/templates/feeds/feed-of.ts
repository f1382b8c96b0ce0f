import type { FeedRef, SiteFrame } from "../../site/model.ts";

/** A model never changes once built: its feeds are sorted out once for all its pages. */
const feedsByTag = new WeakMap<SiteFrame, Map<string | undefined, FeedRef>>();

/**
 * The feed of the tag with this slug, or of the whole site.
 *
 * @returns nothing for a tag without articles, which has no feed
 */
export function feedOf(model: SiteFrame, tagSlug?: string): FeedRef | undefined {
  let feeds = feedsByTag.get(model);
  if (!feeds) {
    feeds = new Map(model.feeds.map((feed) => [feed.tag?.slug, feed]));
    feedsByTag.set(model, feeds);
  }
  return feeds.get(tagSlug);
}
