import { isoTime } from "../../_includes/shown-dates.ts";
import { escapeXml, xmlDeclaration } from "../../_includes/xml.ts";
import type { SiteModel, Story } from "../site/model.ts";

const twoDays = { days: 2 };
const most = 1000;

function url({ url, title, date, language }: Story, publication: string): string {
  return [
    "<url>",
    `<loc>${escapeXml(url)}</loc>`,
    "<news:news>",
    `<news:publication><news:name>${escapeXml(publication)}</news:name><news:language>${new Intl.Locale(language).language}</news:language></news:publication>`,
    `<news:publication_date>${isoTime(date.at)}</news:publication_date>`,
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
    .sort((one, other) => other.date.at.toMillis() - one.date.at.toMillis())
    .slice(0, most)
    .map((story) => url(story, model.settings.name));
  return `${xmlDeclaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${urls.join("")}</urlset>\n`;
}

/** The stories of the two days before the build: the candidates for the news sitemap. */
function newsStories({ stories, now }: SiteModel): Story[] {
  const since = now.minus(twoDays);
  return stories.filter(({ status, date: { at } }) => status === "published" && at <= now && at >= since);
}
