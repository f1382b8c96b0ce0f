import { homePath } from "../../site/addresses.ts";
import type { FeedRef, SiteFrame } from "../../site/model.ts";

/** What a feed is called, in the feed itself and where pages link to it: `Warta`, `TikTok · Warta`. */
export const feedTitle = (feed: FeedRef, { settings }: SiteFrame): string =>
  feed.tag ? `${feed.tag.name} · ${settings.name}` : settings.name;

/** The sentence under a feed's title: the tag's description or the site's. */
export const feedDescription = (feed: FeedRef, { settings }: SiteFrame): string | undefined =>
  feed.tag ? feed.tag.tag.description : settings.description;

/** Address from the site's root of the page a feed belongs to. */
export const feedPagePath = (feed: FeedRef): string => feed.tag?.path ?? homePath;
