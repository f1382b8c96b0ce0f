import { newsSitemapPath, sitemapPath } from "../../site/addresses.ts";
import type { SiteModel } from "../../site/model.ts";

/** Its address. Crawlers read it only at the root of a host, so under a path prefix it is there for no one but people. */
export const robotsPath = "/robots.txt";

/** `robots.txt`: everything may be read, and this is where the sitemaps are (RFC 9309, https://www.sitemaps.org/protocol.html). */
export const robotsTxt = ({ addresses }: SiteModel): string =>
  `User-agent: *
Allow: /

Sitemap: ${addresses.absolute(sitemapPath)}
Sitemap: ${addresses.absolute(newsSitemapPath)}
`;
