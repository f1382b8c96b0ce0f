import type { SiteModel, SitemapEntry } from "../../site/model.ts";
import { escapeXml, xmlDeclaration } from "../xml.ts";

/** The latest `lastModified`; offsets may differ from entry to entry, so moments are compared, not strings. */
function latestOf(entries: readonly SitemapEntry[]): string | undefined {
  let latest: string | undefined;
  let epoch = Number.NEGATIVE_INFINITY;
  for (const { lastModified } of entries) {
    if (lastModified === undefined) continue;
    const time = Date.parse(lastModified);
    if (time > epoch) {
      epoch = time;
      latest = lastModified;
    }
  }
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
    const lastmod = latest ? `<lastmod>${latest}</lastmod>` : "";
    return `<sitemap><loc>${escapeXml(addresses.absolute(path))}</loc>${lastmod}</sitemap>\n`;
  });
  return `${xmlDeclaration}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${shards.join("")}</sitemapindex>\n`;
}
