import { correctionsFeed } from "../features/corrections/page.tsx";
import { atomPath, homePath, jsonFeedPath, rssPath } from "../news/addresses.ts";
import type { Feed, SiteModel } from "../site/model.ts";
import { asJson, paginated, single } from "../site/template.ts";
import { atomFeed } from "./feeds/atom.ts";
import { type FeedContent, storyFeed } from "./feeds/entry.ts";
import { jsonFeed } from "./feeds/json-feed.ts";
import { rssFeed, storyRss } from "./feeds/rss.ts";

/** Returns only the feed of the whole site. */
const siteFeed = ({ feeds }: SiteModel): Feed[] => feeds.filter(({ path }) => path === homePath);

const jsonText = (feed: FeedContent, site: SiteModel): string => asJson(jsonFeed(feed, site));

/** The feeds of the site and of corrections, as Atom, RSS 2.0 and JSON Feed; and those of topics, sections and authors, as RSS only. */
export const feeds = [
  paginated({
    name: "atom",
    over: siteFeed,
    permalink: ({ path }) => atomPath(path),
    render: (feed, site) => atomFeed(storyFeed(feed, site), site),
  }),
  paginated({
    name: "rss",
    over: (site) => site.feeds,
    permalink: ({ path }) => rssPath(path),
    render: storyRss,
  }),
  paginated({
    name: "json-feed",
    over: siteFeed,
    permalink: ({ path }) => jsonFeedPath(path),
    render: (feed, site) => jsonText(storyFeed(feed, site), site),
  }),
  ...(
    [
      [atomPath, atomFeed],
      [rssPath, rssFeed],
      [jsonFeedPath, jsonText],
    ] as const
  ).map(([pathOf, write]) =>
    single({
      name: `corrections${pathOf("-").replace(/\W/g, "-")}`,
      when: ({ settings }) => settings.templates.feeds,
      permalink: ({ addresses }) => pathOf(addresses.corrections),
      render: (site) => write(correctionsFeed(site), site),
    }),
  ),
];
