import { isoTime } from "../../../_includes/dates.ts";
import { escapeXml, xmlDeclaration } from "../../../_includes/xml.ts";
import { homePath, iconPath } from "../../news/addresses.ts";
import { bylineOf } from "../../site/byline.ts";
import { entryId, type FeedFacts, feedFacts } from "../../site/lists/feed-facts.ts";
import type { Feed, SiteContext, Story } from "../../site/model.ts";
import { entryHtml } from "./entry-html.ts";

/** RFC 4287 requires a date even for an empty feed: this one means "never updated". */
const never = "1970-01-01T00:00:00Z";

const person = (name: string, uri: string | undefined): string =>
  `<author><name>${escapeXml(name)}</name>${uri ? `<uri>${escapeXml(uri)}</uri>` : ""}</author>`;

function entry(story: Story, model: SiteContext): string {
  const { title, description, url, date, modified, section, tags, language, article } = story;
  const { addresses, settings } = model;
  const scheme = escapeXml(addresses.absolute(addresses.tags));
  const source = article.source?.url;
  return [
    language === settings.language ? "<entry>" : `<entry xml:lang="${language}">`,
    `<id>${escapeXml(entryId(story, model))}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" type="text/html" hreflang="${language}" href="${escapeXml(url)}"/>`,
    source && `<link rel="via" href="${escapeXml(source)}"/>`,
    `<published>${isoTime(date.at)}</published>`,
    `<updated>${isoTime(modified.at)}</updated>`,
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
 * A feed as Atom (RFC 4287), every entry with its full text. Entries without a byline inherit the feed's author, the
 * publisher (RFC 4287, 4.2.1).
 *
 * @returns an XML document
 */
export const atomFeed = (feed: Feed, model: SiteContext): string =>
  atomDocument(
    feedFacts(feed, model),
    feed.stories.map((story) => entry(story, model)),
    model,
  );

/**
 * Puts entries into a feed. Its `id` is its own address; `updated` is the latest change of an entry, not the time of the
 * build.
 *
 * @param entries `<entry>` elements, newest first
 * @returns an XML document
 */
export function atomDocument(facts: FeedFacts, entries: string[], model: SiteContext): string {
  const { settings, addresses } = model;
  const self = escapeXml(addresses.absolute(facts.atomPath));
  const page = escapeXml(addresses.absolute(facts.pagePath));
  const json = escapeXml(addresses.absolute(facts.jsonPath));
  const { logo } = settings.publisher;
  return `${xmlDeclaration}${[
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${settings.language}">`,
    `<id>${self}</id>`,
    `<title>${escapeXml(facts.title)}</title>`,
    facts.description && `<subtitle>${escapeXml(facts.description)}</subtitle>`,
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<link rel="alternate" type="text/html" href="${page}"/>`,
    `<link rel="alternate" type="application/feed+json" href="${json}"/>`,
    `<updated>${facts.updated ? isoTime(facts.updated.at) : never}</updated>`,
    person(settings.publisher.name, settings.publisher.url ?? addresses.absolute(homePath)),
    `<icon>${escapeXml(addresses.absolute(iconPath))}</icon>`,
    logo && `<logo>${escapeXml(addresses.absolute(logo.path))}</logo>`,
    "<generator>Warta</generator>",
    ...entries,
    "</feed>",
  ]
    .filter(Boolean)
    .join("\n")}\n`;
}
