import type { Feed, SiteModel, TagRef } from "../site/model.ts";

interface Lookup {
  tags: Map<string, TagRef>;
  siteFeed: Feed | undefined;
  tagFeeds: Map<string, Feed>;
}

/** A model never changes once built, so what is found in it once is found for all its pages. */
const lookups = new WeakMap<SiteModel, Lookup>();

function lookupOf(model: SiteModel): Lookup {
  let lookup = lookups.get(model);
  if (!lookup) {
    lookup = {
      tags: new Map(model.tags.map((tag) => [tag.slug, tag])),
      siteFeed: model.feeds.find((feed) => !feed.tag),
      tagFeeds: new Map(model.feeds.flatMap((feed) => (feed.tag ? [[feed.tag.slug, feed] as const] : []))),
    };
    lookups.set(model, lookup);
  }
  return lookup;
}

/** The tag with this slug. */
export const tagBySlug = (model: SiteModel, slug: string): TagRef | undefined =>
  lookupOf(model).tags.get(slug);

/** The feed of the tag with this slug, or of the whole site; a tag without articles may have none. */
export function feedOf(model: SiteModel, tagSlug?: string): Feed | undefined {
  const { siteFeed, tagFeeds } = lookupOf(model);
  return tagSlug === undefined ? siteFeed : tagFeeds.get(tagSlug);
}
