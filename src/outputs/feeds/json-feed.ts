import { isoTime } from "../../../_includes/shown-dates.ts";
import { homePath, jsonFeedPath } from "../../news/addresses.ts";
import type { SiteContext } from "../../site/model.ts";
import { fallback } from "../../site/pictures/renditions.ts";
import type { FeedContent, FeedEntry } from "./entry.ts";

function item(entry: FeedEntry, { addresses }: SiteContext) {
  const { id, url, title, html, summary, image, date, modified = date, authors, tags = [], language } = entry;
  return {
    id,
    url,
    title,
    content_html: html,
    summary,
    image: image && addresses.absolute(fallback(image).path),
    date_published: isoTime(date.at),
    date_modified: isoTime(modified.at),
    authors: authors?.length ? authors.map(({ name, url }) => ({ name, url })) : undefined,
    tags,
    language,
  };
}

/**
 * A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), with the same entries, ids and texts as its Atom version.
 * Items without a byline inherit the feed's author, the publisher.
 *
 * @returns an object for `JSON.stringify`
 */
export function jsonFeed(feed: FeedContent, model: SiteContext) {
  const { settings, addresses } = model;
  const { name, url = addresses.absolute(homePath), logo } = settings.publisher;
  const icon = addresses.absolute(addresses.icon);
  return {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: addresses.absolute(feed.path),
    feed_url: addresses.absolute(jsonFeedPath(feed.path)),
    description: feed.description,
    // Readers show the large icon in timelines, and the small one in lists of feeds.
    ...(logo ? { icon: addresses.absolute(logo.path), favicon: icon } : { icon }),
    authors: [{ name, url }],
    language: settings.language,
    items: feed.entries.map((entry) => item(entry, model)),
  };
}
