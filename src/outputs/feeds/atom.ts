import { isoTime } from "../../../_includes/shown-dates.ts";
import { escapeXml, xmlDeclaration } from "../../../_includes/xml.ts";
import { atomPath, homePath, jsonFeedPath } from "../../news/addresses.ts";
import type { SiteContext } from "../../site/model.ts";
import type { FeedContent, FeedEntry } from "./entry.ts";

/** RFC 4287 requires a date even for an empty feed; this one means "never updated". */
const never = "1970-01-01T00:00:00Z";

const person = (name: string, uri: string | undefined): string =>
  `<author><name>${escapeXml(name)}</name>${uri ? `<uri>${escapeXml(uri)}</uri>` : ""}</author>`;

function entryElement(entry: FeedEntry, { addresses, settings }: SiteContext): string {
  const { id, url, title, language, date, modified = date, summary, html, section, source } = entry;
  const { authors = [], tags = [] } = entry;
  const scheme = escapeXml(addresses.absolute(addresses.tags));
  return [
    language === settings.language ? "<entry>" : `<entry xml:lang="${language}">`,
    `<id>${escapeXml(id)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${escapeXml(url)}"/>`,
    source && `<link rel="via" href="${escapeXml(source)}"/>`,
    `<published>${isoTime(date.at)}</published>`,
    `<updated>${isoTime(modified.at)}</updated>`,
    ...authors.map(({ name, url }) => person(name, url)),
    ...tags.map((name) => `<category term="${escapeXml(name)}" scheme="${scheme}"/>`),
    section && `<category term="${escapeXml(section)}"/>`,
    summary && `<summary>${escapeXml(summary)}</summary>`,
    `<content type="html">${escapeXml(html)}</content>`,
    "</entry>",
  ]
    .filter(Boolean)
    .join("\n");
}

/**
 * Renders a feed as Atom (RFC 4287), with the full text of every entry. Entries without a byline inherit the feed's author, the
 * publisher (RFC 4287, 4.2.1). The feed's `id` is its own address; `updated` is the latest change of an entry, not the build time.
 *
 * @returns an XML document
 */
export function atomFeed(feed: FeedContent, model: SiteContext): string {
  const { settings, addresses } = model;
  const self = escapeXml(addresses.absolute(atomPath(feed.path)));
  const page = escapeXml(addresses.absolute(feed.path));
  const json = escapeXml(addresses.absolute(jsonFeedPath(feed.path)));
  const { logo } = settings.publisher;
  return `${xmlDeclaration}${[
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${settings.language}">`,
    `<id>${self}</id>`,
    `<title>${escapeXml(feed.title)}</title>`,
    feed.description && `<subtitle>${escapeXml(feed.description)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<link rel="alternate" type="text/html" href="${page}"/>`,
    `<link rel="alternate" type="application/feed+json" href="${json}"/>`,
    `<updated>${feed.updated ? isoTime(feed.updated.at) : never}</updated>`,
    person(settings.publisher.name, settings.publisher.url ?? addresses.absolute(homePath)),
    `<icon>${escapeXml(addresses.absolute(addresses.icon))}</icon>`,
    logo && `<logo>${escapeXml(addresses.absolute(logo.path))}</logo>`,
    "<generator>Warta</generator>",
    ...feed.entries.map((entry) => entryElement(entry, model)),
    "</feed>",
  ]
    .filter(Boolean)
    .join("\n")}\n`;
}
