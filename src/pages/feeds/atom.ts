import { homePath, iconPath, tagsPath } from "../../site/addresses.ts";
import type { Feed, SiteModel, Story } from "../../site/model.ts";
import { lastModified } from "../../site/modified.ts";
import { bylineOf } from "../byline.ts";
import { escapeXml, xmlDeclaration } from "../xml.ts";
import { entryHtml } from "./entry-html.ts";
import { entryId } from "./entry-id.ts";
import { feedDescription, feedPagePath, feedTitle } from "./feed-title.ts";

/** RFC 4287 wants a date of every feed; this one, earlier than any, says that nothing was ever in it. */
const never = "1970-01-01T00:00:00Z";

const person = (name: string, uri: string | undefined): string =>
  `<author><name>${escapeXml(name)}</name>${uri ? `<uri>${escapeXml(uri)}</uri>` : ""}</author>`;

function entry(story: Story, model: SiteModel): string {
  const { title, description, url, date, modified, section, tags, language, article } = story;
  const { addresses, settings } = model;
  const scheme = escapeXml(addresses.absolute(tagsPath));
  const source = article.source?.url;
  return [
    language === settings.language ? "<entry>" : `<entry xml:lang="${language}">`,
    `<id>${escapeXml(entryId(story, model))}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${escapeXml(url)}"/>`,
    source && `<link rel="via" href="${escapeXml(source)}"/>`,
    `<published>${date.iso}</published>`,
    `<updated>${modified.iso}</updated>`,
    ...bylineOf(story, model).map(({ name, url }) => person(name, url)),
    ...tags.map(({ name }) => `<category term="${escapeXml(name)}" scheme="${scheme}"/>`),
    `<category term="${escapeXml(section.name)}"/>`,
    description && `<summary>${escapeXml(description)}</summary>`,
    `<content type="html">${escapeXml(entryHtml(story, model))}</content>`,
    "</entry>",
  ]
    .filter(Boolean)
    .join("\n");
}

/**
 * A feed as Atom (RFC 4287), every entry with its full text. Its `id` is its own address; `updated` is the latest change
 * of an entry, never the time of the build. Entries without a byline inherit the feed's author, the publisher
 * (RFC 4287, 4.2.1).
 *
 * @returns an XML document
 */
export function atomFeed(feed: Feed, model: SiteModel): string {
  const { settings, addresses } = model;
  const self = escapeXml(addresses.absolute(feed.atomPath));
  const page = escapeXml(addresses.absolute(feedPagePath(feed)));
  const json = escapeXml(addresses.absolute(feed.jsonPath));
  const subtitle = feedDescription(feed, model);
  return `${xmlDeclaration}${[
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${settings.language}">`,
    `<id>${self}</id>`,
    `<title>${escapeXml(feedTitle(feed, model))}</title>`,
    subtitle && `<subtitle>${escapeXml(subtitle)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<link rel="alternate" type="text/html" href="${page}"/>`,
    `<link rel="alternate" type="application/feed+json" href="${json}"/>`,
    `<updated>${lastModified(feed.stories)?.iso ?? never}</updated>`,
    person(settings.publisher.name, settings.publisher.url ?? addresses.absolute(homePath)),
    `<icon>${escapeXml(addresses.absolute(iconPath))}</icon>`,
    "<generator>Warta</generator>",
    ...feed.stories.map((story) => entry(story, model)),
    "</feed>",
  ]
    .filter(Boolean)
    .join("\n")}\n`;
}
