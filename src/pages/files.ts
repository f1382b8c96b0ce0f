import { colours } from "../../_includes/styles/colours.ts";
import {
  atomPath,
  correctionsPath,
  iconPath,
  jsonFeedPath,
  manifestPath,
  newsSitemapPath,
  ninjsPath,
  robotsPath,
  sitemapPath,
} from "../site/addresses.ts";
import { atomFeed } from "./feeds/atom.ts";
import { correctionsAtom, correctionsJson } from "./feeds/corrections-feed.ts";
import { jsonFeed } from "./feeds/json-feed.ts";
import { siteIcon } from "./icon.ts";
import { webManifest } from "./manifest.ts";
import { canceledNinjs } from "./ninjs/canceled.ts";
import { ninjs } from "./ninjs/ninjs.ts";
import { type Page, pagePerItem, singlePage } from "./page.ts";
import { redirectLines } from "./redirects-file.ts";
import { newsSitemap } from "./sitemaps/news-sitemap.ts";
import { robotsTxt } from "./sitemaps/robots.ts";
import { sitemapIndex } from "./sitemaps/sitemap-index.ts";
import { sitemapShard } from "./sitemaps/sitemap-shard.ts";

const asJson = (value: unknown): string => `${JSON.stringify(value)}\n`;
const { light } = colours;

/** What is written beside the pages, for feed readers, search engines, browsers and other newsrooms. */
export const files: Page[] = [
  pagePerItem("atom", "feeds", (feed) => feed.atomPath, atomFeed),
  pagePerItem(
    "json-feed",
    "feeds",
    (feed) => feed.jsonPath,
    (feed, model) => asJson(jsonFeed(feed, model)),
  ),
  singlePage("corrections-atom", atomPath(correctionsPath), correctionsAtom),
  singlePage("corrections-json", jsonFeedPath(correctionsPath), (model) => asJson(correctionsJson(model))),
  pagePerItem(
    "ninjs",
    "articlePages",
    ({ story }) => ninjsPath(story.path),
    ({ story, translation }, model) => asJson(ninjs(story, model, translation)),
  ),
  pagePerItem(
    "ninjs-canceled",
    "retractedPages",
    ({ path }) => ninjsPath(path),
    (page, model) => asJson(canceledNinjs(page, model)),
  ),
  singlePage("sitemap", sitemapPath, sitemapIndex),
  pagePerItem("sitemap-shard", "sitemaps", ({ path }) => path, sitemapShard),
  singlePage("sitemap-news", newsSitemapPath, newsSitemap),
  redirectLines,
  singlePage("robots", robotsPath, robotsTxt),
  singlePage("manifest", manifestPath, (model) =>
    asJson(webManifest(model, { theme: light.paper, background: light.paper })),
  ),
  singlePage("icon", iconPath, siteIcon),
];
