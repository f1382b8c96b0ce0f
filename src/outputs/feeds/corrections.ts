import { isoTime } from "../../../_includes/dates.ts";
import { escapeXml } from "../../../_includes/xml.ts";
import { correctionEntries, correctionsFeedFacts } from "../../features/corrections/feed.ts";
import type { SiteModel } from "../../site/model.ts";
import { atomDocument } from "./atom.ts";
import { type JsonFeed, jsonFeedDocument } from "./json-feed.ts";
import { rssDocument } from "./rss.ts";

/** The corrections and retractions of all articles as Atom, one entry each, newest first. */
export const correctionsAtom = (model: SiteModel): string =>
  atomDocument(
    correctionsFeedFacts(model),
    correctionEntries(model).map(({ id, title, url, language, date, html }) =>
      [
        language === model.settings.language ? "<entry>" : `<entry xml:lang="${language}">`,
        `<id>${escapeXml(id)}</id>`,
        `<title>${escapeXml(title)}</title>`,
        `<link rel="alternate" type="text/html" hreflang="${language}" href="${escapeXml(url)}"/>`,
        `<published>${isoTime(date.at)}</published>`,
        `<updated>${isoTime(date.at)}</updated>`,
        `<content type="html">${escapeXml(html)}</content>`,
        "</entry>",
      ].join("\n"),
    ),
    model,
  );

/** The same as JSON Feed 1.1. */
export const correctionsJson = (model: SiteModel): JsonFeed =>
  jsonFeedDocument(
    correctionsFeedFacts(model),
    correctionEntries(model).map(({ id, title, url, language, date, html }) => ({
      id,
      url,
      title,
      content_html: html,
      date_published: isoTime(date.at),
      date_modified: isoTime(date.at),
      tags: [],
      language,
    })),
    model,
  );

/** The same as RSS 2.0. */
export const correctionsRss = (model: SiteModel): string =>
  rssDocument(
    correctionsFeedFacts(model),
    correctionEntries(model).map(({ id, title, url, language, date, html }) => ({
      title,
      url,
      // An article may have several: its address does not tell them apart.
      guid: id,
      date: date.at,
      language,
      html,
    })),
    model,
  );
