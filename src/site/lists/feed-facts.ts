import { homePath } from "../../news/addresses.ts";
import type { Moment } from "../../news/dates/moment.ts";
import type { Feed, FeedRef, SiteContext, StoryRef } from "../model.ts";
import { lastModified } from "./lists.ts";

/** The metadata of a feed, whatever its entries. Paths from the site's root. */
export interface FeedFacts {
  title: string;
  description?: string;
  atomPath: string;
  rssPath: string;
  jsonPath: string;
  /** The page it belongs to. */
  pagePath: string;
  /** The latest change of an entry; absent if there is no entry. */
  updated?: Moment;
}

/** The metadata of the feed of the site, or of a tag. */
export const feedFacts = (feed: Feed, model: SiteContext): FeedFacts => ({
  title: feedTitle(feed, model),
  description: feedDescription(feed, model),
  atomPath: feed.atomPath,
  rssPath: feed.rssPath,
  jsonPath: feed.jsonPath,
  pagePath: feedPagePath(feed),
  updated: lastModified(feed.stories),
});

/** The title of a feed, in the feed itself and in links to it: `Warta`, `TikTok · Warta`. */
export const feedTitle = (feed: FeedRef, { settings }: SiteContext): string =>
  feed.tag ? `${feed.tag.name} · ${settings.name}` : settings.name;

/** The description of a feed: the tag's or the site's. */
export const feedDescription = (feed: FeedRef, { settings }: SiteContext): string | undefined =>
  feed.tag ? feed.tag.tag.description : settings.description;

/** The address, from the site's root, of the page a feed belongs to. */
export const feedPagePath = (feed: FeedRef): string => feed.tag?.path ?? homePath;

/** A model never changes: its feeds are indexed once. */
const feedsByTag = new WeakMap<SiteContext, Map<string | undefined, FeedRef>>();

/** The feed of the tag with this slug, or of the whole site. A tag without articles has none. */
export function feedOf(model: SiteContext, tagSlug?: string): FeedRef | undefined {
  let feeds = feedsByTag.get(model);
  if (!feeds) {
    feeds = new Map(model.feeds.map((feed) => [feed.tag?.slug, feed]));
    feedsByTag.set(model, feeds);
  }
  return feeds.get(tagSlug);
}

/**
 * The identity of an article in feeds and ninjs: a tag URI (RFC 4151) of the site's host, the day of first publication
 * and the article's path, `tag:contoh.id,2020-01-24:/warta/2020/01/24/judul/`.
 *
 * It stays the same when the headline, the text or the scheme (`http`, `https`) changes, so feed readers recognise the
 * entry. It changes only when the article moves: another host, prefix, day or slug. The day is taken from the path, which
 * has it in the site's time zone.
 */
export function entryId(story: Pick<StoryRef, "path">, { settings, addresses }: SiteContext): string {
  const [year, month, day] = story.path.split("/").filter(Boolean);
  // RFC 4151: the authority is a DNS name without a port; `hostname` gives an IDN in its ASCII form.
  return `tag:${new URL(settings.origin).hostname},${year}-${month}-${day}:${encodeURI(addresses.prefixed(story.path))}`;
}
