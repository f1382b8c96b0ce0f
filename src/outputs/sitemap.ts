import { isoTime } from "../../_includes/shown-dates.ts";
import { escapeXml, xmlDeclaration } from "../../_includes/xml.ts";
import type { CollectionItem } from "../eleventy.ts";
import { rightsLines } from "../features/rights/rights.ts";
import { memoize } from "../messages/message.ts";
import { newsDays, newsSitemapPath, robotsPath, sitemapPath, sitemapShardPath } from "../news/addresses.ts";
import { groupBy } from "../news/group-by.ts";
import { lastModified } from "../site/lists/list-pages.ts";
import type { SiteModel, Story } from "../site/model.ts";
import { paginated, type SitemapEntry, single, type Template } from "../site/template.ts";

/** A file of the sitemap: its address from the site's root, and the pages it lists, all from one volume. */
export interface SitemapPart extends Pick<SitemapEntry, "writtenWith"> {
  path: string;
  entries: readonly SitemapEntry[];
  /** The last part also lists the site's own pages. */
  isLast?: boolean;
}

/**
 * The protocol allows 50,000 entries and 50 MB per sitemap (https://www.sitemaps.org/protocol.html). No entry reaches a kilobyte, as
 * slugs are cut. The margin is for the site's own pages in the last part, which only Eleventy knows.
 */
const maxEntries = 45_000;
const protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** The sitemap entry of a page that lists all articles: modified with the latest modified article. */
export const siteModified = ({ stories }: SiteModel): Omit<SitemapEntry, "path"> => ({
  modified: lastModified(stories),
});

/**
 * Makes the files for search engines: the sitemap (an index and its parts), the news sitemap and `robots.txt`.
 *
 * @param pages templates whose pages are listed, in this order; the settings' menu entries and the site's own pages follow
 */
export function sitemaps(pages: readonly Template[]): Template[] {
  const parts = memoize((site: SiteModel) => {
    const menuEntries = site.settings.menu.map(({ path }) => ({ path: encodeURI(path) }));
    return splitSitemap([...pages.flatMap((template) => template.sitemap(site)), ...menuEntries], site);
  }, new WeakMap());
  return [
    single({
      name: "sitemap",
      permalink: () => sitemapPath,
      render: (site) => sitemapIndex(parts(site), site),
    }),
    paginated({
      name: "sitemap-part",
      over: parts,
      permalink: ({ path }) => path,
      writtenWith: ({ writtenWith }) => writtenWith,
      render: (part, site, own) =>
        sitemapPart(
          { ...part, entries: [...part.entries, ...(part.isLast ? ownEntries(own, site) : [])] },
          site,
        ),
    }),
    single({ name: "sitemap-news", permalink: () => newsSitemapPath, render: newsSitemap }),
    single({ name: "robots", permalink: () => robotsPath, render: robotsTxt }),
  ];
}

/**
 * Lists the site's own pages with `sitemap: true`, including all pages of paginated ones. If the news is in a folder of another site,
 * that site's pages are not included.
 */
const ownEntries = (own: readonly CollectionItem[], { folder, settings }: SiteModel): SitemapEntry[] =>
  own
    .filter(({ data }) => data.sitemap === true && folder === "")
    .flatMap(({ url, data }): (string | false)[] => data.pagination?.hrefs ?? [url])
    .filter((url) => url !== false && !settings.menu.some(({ path }) => path === url))
    .map((url) => ({ path: encodeURI(String(url)) }));

/** Splits entries into files within the limit, separately for each volume. */
export function splitSitemap(entries: readonly SitemapEntry[], { volumes }: SiteModel): SitemapPart[] {
  const byVolume = groupBy(entries, ({ writtenWith }) => [volumes?.of(writtenWith)]);
  // The open volume has the index of all.
  const names = volumes?.isClosed ? volumes.written : volumes?.names;
  const parts = (names ?? [undefined]).flatMap((name) =>
    splitEntries(byVolume.get(name) ?? []).map(
      (part, index): SitemapPart => ({
        path: sitemapShardPath([...(name ? [name] : []), index + 1].join("-")),
        entries: part,
        writtenWith: part[0]?.writtenWith,
      }),
    ),
  );
  // There is always at least one part.
  return parts.map((part, index) => (index === parts.length - 1 ? { ...part, isLast: true } : part));
}

function splitEntries(entries: readonly SitemapEntry[]): (readonly SitemapEntry[])[] {
  const count = Math.max(1, Math.ceil(entries.length / maxEntries));
  return Array.from({ length: count }, (_, at) => entries.slice(at * maxEntries, (at + 1) * maxEntries));
}

/** Renders `sitemap.xml`: the index of the parts, each with the date of its latest change. @returns an XML document */
export function sitemapIndex(parts: readonly SitemapPart[], { addresses }: SiteModel): string {
  const elements = parts.map(({ path, entries }) => {
    const latest = lastModified(entries.flatMap(({ modified }) => (modified ? [{ modified }] : [])));
    const lastmod = latest ? `<lastmod>${isoTime(latest.at)}</lastmod>` : "";
    return `<sitemap><loc>${escapeXml(addresses.absolute(path))}</loc>${lastmod}</sitemap>\n`;
  });
  return `${xmlDeclaration}<sitemapindex xmlns="${protocol}">\n${elements.join("")}</sitemapindex>\n`;
}

/** Renders a part of the sitemap, without `priority` and `changefreq`, which search engines ignore. @returns an XML document */
export const sitemapPart = ({ entries }: SitemapPart, site: SiteModel): string =>
  `${xmlDeclaration}<urlset xmlns="${protocol}">\n${entries.map((entry) => url(entry, site)).join("")}</urlset>\n`;

function url({ path, modified }: SitemapEntry, { addresses }: SiteModel): string {
  const lastmod = modified ? `<lastmod>${isoTime(modified.at)}</lastmod>` : "";
  return `<url><loc>${escapeXml(addresses.absolute(path))}</loc>${lastmod}</url>\n`;
}

/** Renders `robots.txt`, which allows everything and lists the sitemaps (RFC 9309, https://www.sitemaps.org/protocol.html). */
export const robotsTxt = (site: SiteModel): string =>
  `User-agent: *
Allow: /
${rightsLines(site)}
Sitemap: ${site.addresses.absolute(sitemapPath)}
Sitemap: ${site.addresses.absolute(newsSitemapPath)}
`;

/** The limits of a news sitemap: https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
const maxNews = 1000;

function newsUrl({ url, title, date, language }: Story, publication: string): string {
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
 * Renders `sitemap-news.xml`: up to a thousand of the newest articles published in the last `newsDays` before the build. Often empty, which Google allows.
 *
 * @returns an XML document
 */
export function newsSitemap(model: SiteModel): string {
  const { stories, now, settings } = model;
  const since = now.minus({ days: newsDays });
  const urls = stories
    .filter(({ status, date: { at } }) => status === "published" && at <= now && at >= since)
    .sort((one, other) => other.date.at.toMillis() - one.date.at.toMillis())
    .slice(0, maxNews)
    .map((story) => newsUrl(story, settings.name));
  return `${xmlDeclaration}<urlset xmlns="${protocol}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">\n${urls.join("")}</urlset>\n`;
}
