import { isoTime } from "../../../_includes/dates.ts";
import type { SitemapEntry } from "../../site/model.ts";
import { escapeXml, xmlDeclaration } from "../xml.ts";

/**
 * A shard of the sitemap. Neither `priority` nor `changefreq` is given: search engines disregard them.
 *
 * @param entries at most 50,000, as the protocol allows (https://www.sitemaps.org/protocol.html)
 * @returns an XML document
 */
export function sitemapShard({ entries }: { entries: readonly SitemapEntry[] }): string {
  const urls = entries.map(({ url, lastModified }) => {
    const lastmod = lastModified ? `<lastmod>${isoTime(lastModified)}</lastmod>` : "";
    return `<url><loc>${escapeXml(url)}</loc>${lastmod}</url>\n`;
  });
  return `${xmlDeclaration}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}
