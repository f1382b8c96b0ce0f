import type { DateTime } from "luxon";
import { isoTime } from "../../../_includes/dates.ts";
import type { SiteModel, SitemapEntry } from "../../site/model.ts";
import { escapeXml, xmlDeclaration } from "../xml.ts";

/** When the last of some pages was changed; undefined where none says so. */
function latestOf(entries: readonly SitemapEntry[]): DateTime<true> | undefined {
  let latest: DateTime<true> | undefined;
  for (const { lastModified } of entries)
    if (lastModified && (!latest || lastModified > latest)) latest = lastModified;
  return latest;
}

/**
 * `sitemap.xml`: the index of the shards, each dated by the latest change in it (https://www.sitemaps.org/protocol.html).
 *
 * @returns an XML document
 */
export function sitemapIndex({ sitemaps, addresses }: SiteModel): string {
  const shards = sitemaps.map(({ path, entries }) => {
    const latest = latestOf(entries);
    const lastmod = latest ? `<lastmod>${isoTime(latest)}</lastmod>` : "";
    return `<sitemap><loc>${escapeXml(addresses.absolute(path))}</loc>${lastmod}</sitemap>\n`;
  });
  return `${xmlDeclaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${shards.join("")}</sitemapindex>\n`;
}
