import { atomPath, jsonFeedPath, rssPath } from "../news/addresses.ts";
import type { SiteModel } from "../site/model.ts";
import { asJson, paginated, single } from "../site/template.ts";
import { atomFeed } from "./feeds/atom.ts";
import { correctionsAtom, correctionsJson, correctionsRss } from "./feeds/corrections.ts";
import { jsonFeed } from "./feeds/json-feed.ts";
import { rssFeed } from "./feeds/rss.ts";

const when = ({ settings }: SiteModel): boolean => settings.templates.feeds;

/** The feeds of the site, of each topic and of corrections, as Atom, RSS 2.0 and JSON Feed. */
export const feeds = [
  paginated({
    name: "atom",
    over: (site) => site.feeds,
    permalink: (feed) => feed.atomPath,
    render: atomFeed,
  }),
  paginated({
    name: "rss",
    over: (site) => site.feeds,
    permalink: (feed) => feed.rssPath,
    render: rssFeed,
  }),
  paginated({
    name: "json-feed",
    over: (site) => site.feeds,
    permalink: (feed) => feed.jsonPath,
    render: (feed, site) => asJson(jsonFeed(feed, site)),
  }),
  single({
    name: "corrections-atom",
    when,
    permalink: ({ addresses }) => atomPath(addresses.corrections),
    render: correctionsAtom,
  }),
  single({
    name: "corrections-rss",
    when,
    permalink: ({ addresses }) => rssPath(addresses.corrections),
    render: correctionsRss,
  }),
  single({
    name: "corrections-json",
    when,
    permalink: ({ addresses }) => jsonFeedPath(addresses.corrections),
    render: (site) => asJson(correctionsJson(site)),
  }),
];
