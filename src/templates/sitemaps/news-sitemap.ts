import type { Moment } from "../../content/dates/moment.ts";
import type { SiteModel, Story } from "../../site/model.ts";
import { escapeXml, xmlDeclaration } from "../xml.ts";

const twoDays = 2 * 24 * 60 * 60 * 1000;
const most = 1000;

function url({ url, title, date, language }: Story, publication: string): string {
  return [
    "<url>",
    `<loc>${escapeXml(url)}</loc>`,
    "<news:news>",
    `<news:publication><news:name>${escapeXml(publication)}</news:name><news:language>${language}</news:language></news:publication>`,
    `<news:publication_date>${date.iso}</news:publication_date>`,
    `<news:title>${escapeXml(title)}</news:title>`,
    "</news:news>",
    "</url>\n",
  ].join("\n");
}

/**
 * `sitemap-news.xml`: the articles first published in the two days before the build, the newest thousand of them
 * (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap). Often empty, which Google allows.
 *
 * @returns an XML document
 */
export function newsSitemap(model: SiteModel): string {
  const urls = newsStories(model)
    .sort((one, other) => other.date.epoch - one.date.epoch)
    .slice(0, most)
    .map((story) => url(story, model.settings.name));
  return `${xmlDeclaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${urls.join("")}</urlset>\n`;
}

/** The stories of the last two days, among which are those of the news sitemap. */
export const newsStories = ({ stories, now }: SiteModel): Story[] =>
  stories.filter((story) => isNews(story, now));

const isNews = ({ status, date }: Story, now: Moment): boolean =>
  status === "published" && date.epoch <= now.epoch && date.epoch >= now.epoch - twoDays;
