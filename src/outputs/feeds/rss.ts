import { isoTime, mailTime } from "../../../_includes/shown-dates.ts";
import { escapeXml, xmlDeclaration } from "../../../_includes/xml.ts";
import { rssPath } from "../../news/addresses.ts";
import { lastModified } from "../../site/lists/list-pages.ts";
import type { Feed, SiteContext, Story } from "../../site/model.ts";
import { fallback, pictureType } from "../../site/pictures/renditions.ts";
import { type FeedContent, type FeedEntry, storyEntry } from "./entry.ts";

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

function itemElement(entry: FeedEntry, model: SiteContext): string {
  const { id, url, isPart = false, title, language, date, modified, summary, html, section } = entry;
  const { authors = [], tags = [] } = entry;
  return [
    "<item>",
    element("title", title),
    element("link", url),
    `<guid isPermaLink="${!isPart}">${escapeXml(isPart ? id : url)}</guid>`,
    element("pubDate", mailTime(date.at)),
    language !== model.settings.language && element("dc:language", language),
    summary && element("description", summary),
    element("content:encoded", html),
    ...authors.map(({ name }) => element("dc:creator", name)),
    ...tags.map((name) => element("category", name)),
    section && element("category", section),
    modified && element("dcterms:modified", isoTime(modified.at)),
    ...picture(entry, model),
    "</item>",
  ]
    .filter(Boolean)
    .join("\n");
}

/** Renders an article's picture as Media RSS: https://www.rssboard.org/media-rss */
function picture({ image }: FeedEntry, { addresses }: SiteContext): string[] {
  if (!image) return [];
  const { path, width, height } = fallback(image);
  const address = escapeXml(addresses.absolute(path));
  return [
    `<media:content url="${address}" type="${pictureType(path)}" medium="image" width="${width}" height="${height}">`,
    element("media:description", image.alt),
    ...(image.credit ? [element("media:credit", image.credit)] : []),
    "</media:content>",
  ];
}

/** Caches the items of articles per model, because each is in many feeds. */
const storyItems = new WeakMap<SiteContext, Map<Story, string>>();

function storyItem(story: Story, model: SiteContext): string {
  const items = storyItems.get(model) ?? new Map<Story, string>();
  storyItems.set(model, items);
  const item = items.get(story) ?? itemElement(storyEntry(story, model), model);
  items.set(story, item);
  return item;
}

/**
 * Renders a feed as RSS 2.0 (https://www.rssboard.org/rss-specification). Authors are in `dc:creator`, because RSS's own `author` is
 * an e-mail address.
 *
 * @returns an XML document
 */
export const rssFeed = (feed: FeedContent, model: SiteContext): string =>
  rssDocument(
    feed,
    feed.entries.map((entry) => itemElement(entry, model)),
    model,
  );

/** Renders a feed of articles as RSS. @returns an XML document */
export const storyRss = (feed: Feed, model: SiteContext): string =>
  rssDocument(
    { ...feed, updated: lastModified(feed.stories) },
    feed.stories.map((story) => storyItem(story, model)),
    model,
  );

function rssDocument(
  { title, description = title, path, updated }: Omit<FeedContent, "entries">,
  items: readonly string[],
  { settings, addresses }: SiteContext,
): string {
  const self = escapeXml(addresses.absolute(rssPath(path)));
  return `${xmlDeclaration}${[
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/">`,
    "<channel>",
    element("title", title),
    element("link", addresses.absolute(path)),
    // A description is required.
    element("description", description),
    element("language", settings.language),
    ...(updated ? [element("lastBuildDate", mailTime(updated.at))] : []),
    `<atom:link rel="self" type="application/rss+xml" href="${self}"/>`,
    element("dc:creator", settings.publisher.name),
    "<generator>Warta</generator>",
    ...items,
    "</channel>",
    "</rss>",
  ].join("\n")}\n`;
}
