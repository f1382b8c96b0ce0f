import { isoTime } from "../../../_includes/dates.ts";
import { homePath, iconPath } from "../../news/addresses.ts";
import { bylineOf } from "../../site/byline.ts";
import { entryId, type FeedFacts, feedFacts } from "../../site/lists/feed-facts.ts";
import type { Feed, SiteContext, Story } from "../../site/model.ts";
import { plainFile } from "../../site/pictures/renditions.ts";
import { entryHtml } from "./entry-html.ts";

interface JsonFeedAuthor {
  name: string;
  url?: string;
}

interface JsonFeedItem {
  id: string;
  url: string;
  title: string;
  content_html: string;
  summary?: string;
  image?: string;
  /** RFC 3339, with offset. */
  date_published: string;
  date_modified: string;
  /** Defaults to the feed's. */
  authors?: JsonFeedAuthor[];
  tags: string[];
  language: string;
}

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export interface JsonFeed {
  version: "https://jsonfeed.org/version/1.1";
  title: string;
  home_page_url: string;
  feed_url: string;
  description?: string;
  /** Large icon, shown in timelines. */
  icon: string;
  /** Small icon, shown in lists of feeds; defaults to `icon`. */
  favicon?: string;
  authors: JsonFeedAuthor[];
  language: string;
  items: JsonFeedItem[];
}

function item(story: Story, model: SiteContext): JsonFeedItem {
  const authors = bylineOf(story, model).map(({ name, url }) => ({ name, url }));
  return {
    id: entryId(story, model),
    url: story.url,
    title: story.title,
    content_html: entryHtml(story, model),
    summary: story.description,
    image: story.image && model.addresses.absolute(plainFile(story.image).path),
    date_published: isoTime(story.date.at),
    date_modified: isoTime(story.modified.at),
    authors: authors.length ? authors : undefined,
    tags: story.tags.map(({ name }) => name),
    language: story.language,
  };
}

/**
 * A feed as JSON Feed 1.1, with the same entries, ids and texts as its Atom version. Items without a byline inherit the
 * feed's author, the publisher.
 *
 * @returns an object for `JSON.stringify`
 */
export const jsonFeed = (feed: Feed, model: SiteContext): JsonFeed =>
  jsonFeedDocument(
    feedFacts(feed, model),
    feed.stories.map((story) => item(story, model)),
    model,
  );

/** Puts items into a feed, newest first. @returns an object for `JSON.stringify` */
export function jsonFeedDocument(facts: FeedFacts, items: JsonFeedItem[], model: SiteContext): JsonFeed {
  const { settings, addresses } = model;
  const { logo } = settings.publisher;
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: facts.title,
    home_page_url: addresses.absolute(facts.pagePath),
    feed_url: addresses.absolute(facts.jsonPath),
    description: facts.description,
    ...(logo
      ? { icon: addresses.absolute(logo.path), favicon: addresses.absolute(iconPath) }
      : { icon: addresses.absolute(iconPath) }),
    authors: [{ name: settings.publisher.name, url: settings.publisher.url ?? addresses.absolute(homePath) }],
    language: settings.language,
    items,
  };
}
