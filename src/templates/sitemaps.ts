import { newsSitemapPath, robotsPath, sitemapPath } from "../site/addresses.ts";
import { newsSitemap } from "./sitemaps/news-sitemap.ts";
import { robotsTxt } from "./sitemaps/robots.ts";
import { sitemapIndex } from "./sitemaps/sitemap-index.ts";
import { sitemapShard } from "./sitemaps/sitemap-shard.ts";
import { paginated, single } from "./template.ts";

/** What search engines read: the sitemap, an index and its parts; that of news; and where they are. */
export const sitemaps = [
  single({ name: "sitemap", permalink: sitemapPath, render: sitemapIndex }),
  paginated({ name: "sitemap-part", over: "sitemaps", permalink: ({ path }) => path, render: sitemapShard }),
  single({ name: "sitemap-news", permalink: newsSitemapPath, render: newsSitemap }),
  single({ name: "robots", permalink: robotsPath, render: robotsTxt }),
];
