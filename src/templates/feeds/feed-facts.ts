import type { Moment } from "../../content/dates/moment.ts";
import { lastModified } from "../../site/lists/modified.ts";
import type { Feed, SiteFrame } from "../../site/model.ts";
import { feedDescription, feedPagePath, feedTitle } from "./feed-title.ts";

/** What a feed says of itself, whatever stands in it. Paths from the site's root. */
export interface FeedFacts {
  title: string;
  description?: string;
  atomPath: string;
  jsonPath: string;
  /** The page it belongs to. */
  pagePath: string;
  /** The latest change of an entry; absent where there is none. */
  updated?: Moment;
}

/** What the feed of the site, or of a tag, says of itself. */
export const feedFacts = (feed: Feed, model: SiteFrame): FeedFacts => ({
  title: feedTitle(feed, model),
  description: feedDescription(feed, model),
  atomPath: feed.atomPath,
  jsonPath: feed.jsonPath,
  pagePath: feedPagePath(feed),
  updated: lastModified(feed.stories),
});
