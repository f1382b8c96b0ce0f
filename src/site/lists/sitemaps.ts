import type { Moment } from "../../content/dates/moment.ts";
import { archivePath, correctionsPath, homePath, sitemapShardPath, tagsPath } from "../addresses.ts";
import type { ListPage, SiteModel, SitemapEntry, StoryRef } from "../model.ts";
import { isSectionWorthFinding, isTagWorthFinding } from "../worth-finding.ts";
import { lastModified } from "./modified.ts";

/** The most a sitemap may hold, by the protocol of sitemaps.org. */
const mostEntries = 50_000;
const mostBytes = 50_000_000;
/** Bytes of an entry around its address: `<url><loc>…</loc><lastmod>2020-01-24T10:49:00+07:00</lastmod></url>` and blanks. */
const entryMarkup = 120;
/** Bytes around all entries. */
const fileMarkup = 1_000;

/** Every page that search engines should know, in files of the size they take. */
export function listSitemaps(model: Omit<SiteModel, "sitemaps">): SiteModel["sitemaps"] {
  return cutSitemap(listEntries(model)).map((entries, index) => ({
    path: sitemapShardPath(index + 1),
    entries,
  }));
}

function listEntries(model: Omit<SiteModel, "sitemaps">): SitemapEntry[] {
  const byPath = new Map(model.stories.map((story) => [story.path, story]));
  const entry = (path: string, modified?: Moment): SitemapEntry => ({
    url: model.addresses.absolute(path),
    ...(modified ? { lastModified: modified.at } : {}),
  });
  const listEntry = ({ path, items }: ListPage<StoryRef>): SitemapEntry =>
    entry(path, lastModified(items.flatMap((item) => byPath.get(item.path) ?? [])));
  const site = lastModified(model.stories);
  const stories = model.stories.filter(({ status }) => status === "published");

  return [
    entry(homePath, site),
    ...stories.map(({ path, modified }) => entry(path, modified)),
    entry(tagsPath, site),
    ...model.tagPages.filter(isTagWorthFinding).map(({ list, modified }) => entry(list.path, modified)),
    ...model.sectionPages.filter(isSectionWorthFinding).map(({ list }) => listEntry(list)),
    ...model.authorPages.map(({ list }) => listEntry(list)),
    entry(archivePath, site),
    ...model.monthPages.map(({ list }) => listEntry(list)),
    ...model.timelinePages.map(({ list }) => entry(list.path)),
    entry(correctionsPath),
    ...model.pages.map(({ path }) => entry(path)),
    ...model.settings.menu.map(({ path }) => entry(encodeURI(path))),
  ];
}

/** Cuts a list of entries where a file would hold too many of them or grow too big. */
export function cutSitemap(entries: readonly SitemapEntry[]): SitemapEntry[][] {
  const shards: SitemapEntry[][] = [];
  let shard: SitemapEntry[] = [];
  let bytes = fileMarkup;
  for (const entry of entries) {
    const size = entryMarkup + escapedBytes(entry.url);
    if (shard.length === mostEntries || bytes + size > mostBytes) {
      shards.push(shard);
      shard = [];
      bytes = fileMarkup;
    }
    shard.push(entry);
    bytes += size;
  }
  shards.push(shard);
  return shards;
}

/** As XML writes it: `&` becomes `&amp;`. */
function escapedBytes(url: string): number {
  return Buffer.byteLength(url) + 4 * (url.split("&").length - 1);
}
