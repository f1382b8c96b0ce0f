import type { DateTime } from "luxon";
import { isoTime } from "../../../_includes/dates.ts";
import { escapeXml, xmlDeclaration } from "../../../_includes/xml.ts";
import type { PageLanguage } from "../../messages/message.ts";
import { bylineOf } from "../../site/byline.ts";
import { type FeedFacts, feedFacts } from "../../site/lists/feed-facts.ts";
import type { Feed, SiteContext, Story } from "../../site/model.ts";
import { pictureType, plainFile } from "../../site/pictures/renditions.ts";
import { entryHtml } from "./entry-html.ts";

/** An item of a feed. */
export interface RssItem {
  title: string;
  /** Absolute address of the page it is about. */
  url: string;
  /** `url`, or what tells it from other items of that page. */
  guid: string;
  date: DateTime<true>;
  language: PageLanguage;
  summary?: string | undefined;
  html: string;
  /** Further elements. */
  more?: string[];
}

function item(story: Story, model: SiteContext): RssItem {
  const { title, url, date, modified, description, language, section, tags } = story;
  return {
    title,
    url,
    guid: url,
    date: date.at,
    language,
    summary: description,
    html: entryHtml(story, model),
    more: [
      ...bylineOf(story, model).map(({ name }) => element("dc:creator", name)),
      ...[...tags, section].map(({ name }) => element("category", name)),
      element("dcterms:modified", isoTime(modified.at)),
      ...picture(story, model),
    ],
  };
}

/** An article's picture as Media RSS describes it: https://www.rssboard.org/media-rss */
function picture({ image }: Story, { addresses }: SiteContext): string[] {
  if (!image) return [];
  const { path, width, height } = plainFile(image);
  const address = escapeXml(addresses.absolute(path));
  return [
    `<media:content url="${address}" type="${pictureType(path)}" medium="image" width="${width}" height="${height}">`,
    element("media:description", image.alt),
    ...(image.credit ? [element("media:credit", image.credit)] : []),
    "</media:content>",
  ];
}

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/**
 * A feed as RSS 2.0 (https://www.rssboard.org/rss-specification), with the same entries and texts as its Atom version. Authors
 * are in `dc:creator`, because RSS's own `author` is a mail address.
 *
 * @returns an XML document
 */
export const rssFeed = (feed: Feed, model: SiteContext): string =>
  rssDocument(
    feedFacts(feed, model),
    feed.stories.map((story) => item(story, model)),
    model,
  );

/** Puts items into a feed, newest first. @returns an XML document */
export function rssDocument(facts: FeedFacts, items: RssItem[], model: SiteContext): string {
  const { settings, addresses } = model;
  const self = escapeXml(addresses.absolute(facts.rssPath));
  return `${xmlDeclaration}${[
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:media="http://search.yahoo.com/mrss/">`,
    "<channel>",
    element("title", facts.title),
    element("link", addresses.absolute(facts.pagePath)),
    // A description is required.
    element("description", facts.description ?? facts.title),
    element("language", settings.language),
    ...(facts.updated ? [element("lastBuildDate", facts.updated.at.toRFC2822())] : []),
    `<atom:link rel="self" type="application/rss+xml" href="${self}"/>`,
    element("dc:creator", settings.publisher.name),
    "<generator>Warta</generator>",
    ...items.flatMap(({ title, url, guid, date, language, summary, html, more = [] }) => [
      "<item>",
      element("title", title),
      element("link", url),
      `<guid isPermaLink="${guid === url}">${escapeXml(guid)}</guid>`,
      element("pubDate", date.toRFC2822()),
      ...(language === settings.language ? [] : [element("dc:language", language)]),
      ...(summary ? [element("description", summary)] : []),
      element("content:encoded", html),
      ...more,
      "</item>",
    ]),
    "</channel>",
    "</rss>",
  ].join("\n")}\n`;
}
