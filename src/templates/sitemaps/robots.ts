import { newsSitemapPath, sitemapPath } from "../../site/addresses.ts";
import type { SiteModel } from "../../site/model.ts";

/** `robots.txt`: everything may be read, and this is where the sitemaps are (RFC 9309, https://www.sitemaps.org/protocol.html). */
export const robotsTxt = ({ addresses }: SiteModel): string =>
  `User-agent: *
Allow: /

Sitemap: ${addresses.absolute(sitemapPath)}
Sitemap: ${addresses.absolute(newsSitemapPath)}
`;
