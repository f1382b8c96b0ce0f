import type { Settings } from "../content/settings.ts";

/** The addresses of a site. No other module builds paths. Paths are from the site's root, without prefix. */
export interface Addresses {
  /**
   * For HTML attributes: the path with the site's prefix, `/warta/tag/tiktok/`; without it if a later step adds the prefix
   * to all links.
   */
  href(path: string): string;
  /** The path with the site's prefix, for everything but links and pictures in HTML. */
  prefixed(path: string): string;
  /** Absolute address with the prefix: `https://contoh.id/warta/tag/tiktok/`. */
  absolute(path: string): string;

  // Pages with a word in their address that the settings choose; the examples are of a site in Indonesian.
  /** `/tag/` */
  tags: string;
  tag(slug: string): string;
  /** `/rubrik/ekonomi/` */
  section(slug: string): string;
  /** `/penulis/sari-contoh/` */
  author(slug: string): string;
  /** `/arsip/` */
  archive: string;
  /** @param month `2020-01` */
  month(month: string): string;
  /** `/koreksi/` */
  corrections: string;
  /** `/cari/` */
  search: string;
  /** A script of the search page. */
  searchScript(name: string): string;
  /** The folder of the search index. */
  searchIndex: string;
  /**
   * The page of a period of the timeline at `path`: `/tag/tiktok/kronologi/2020-01/`.
   *
   * @param period `2020`, `2020-01` or `2020-01-24`
   */
  timeline(path: string, period: string): string;
}

/**
 * @param settings the site's origin, and the words in its addresses
 * @param prefix `/` or `/warta/`
 * @param hrefPrefix the prefix of addresses in HTML, if different
 */
export function createAddresses(
  { origin, addresses: words }: Pick<Settings, "origin" | "addresses">,
  prefix: string,
  hrefPrefix: string = prefix,
): Addresses {
  const below = (start: string, path: string): string => start + path.replace(/^\//, "");
  const tags = `/${words.tag}/`;
  const archive = `/${words.archive}/`;
  const search = `/${words.search}/`;
  return {
    href: (path) => below(hrefPrefix, path),
    prefixed: (path) => below(prefix, path),
    absolute: (path) => origin + below(prefix, path),
    tags,
    tag: (slug) => `${tags}${slug}/`,
    section: (slug) => `/${words.section}/${slug}/`,
    author: (slug) => `/${words.author}/${slug}/`,
    archive,
    month: (month) => `${archive}${month.replace("-", "/")}/`,
    corrections: `/${words.corrections}/`,
    search,
    searchScript: (name) => `${search}skrip/${name}`,
    searchIndex: `${search}indeks/`,
    timeline: (path, period) => `${path}${words.timeline}/${period}/`,
  };
}

/** The month of an article, from its address: `/2020/01/24/x/` gives `2020-01`. */
export const monthOfArticle = (path: string): string => path.slice(1, 8).replace("/", "-");
/** The day of an article in its address: `/2020/01/24/x/` gives `2020-01-24`. */
export const dayOfArticle = (path: string): string => path.slice(1, 11).replaceAll("/", "-");
export const homePath = "/";
/** @param day date of first publication in the site's zone, `2020-01-24` */
export const articlePath = (day: string, slug: string): string => `/${day.replaceAll("-", "/")}/${slug}/`;
/** @param hash of the card's text */
export const shareCardPath = (slug: string, hash: string): string => `${shareCardsPath}${slug}-${hash}.png`;
export const shareCardsPath = "/kartu/";
/** The words of all stories, for suggestions: a file in the folder of the search index. */
export const searchWordsFile = "kata.txt";
export const staticPagePath = (slug: string): string => `/${slug}/`;
/** The address of a numbered page of a list. */
export const numberedPath = (frontPath: string, number: number): string => `${frontPath}${number}/`;
/** The feeds of the page at `path`: RSS, and for the home page and corrections the others too. */
export const atomPath = (path: string): string => `${path}feed.xml`;
export const rssPath = (path: string): string => `${path}rss.xml`;
export const jsonFeedPath = (path: string): string => `${path}feed.json`;
/** The article as IPTC ninjs, next to its page. */
export const ninjsPath = (path: string): string => `${path}index.json`;
export const sitemapPath = "/sitemap.xml";
export const sitemapShardPath = (number: number): string => `/sitemap-${number}.xml`;
export const newsSitemapPath = "/sitemap-news.xml";
export const iconPath = "/ikon.svg";
/** The icon as PNG, for devices that do not show SVG on their home screens. */
export const touchIconPath = "/ikon.png";
export const manifestPath = "/manifest.webmanifest";
export const notFoundPath = "/404.html";
/** The editor's screen; no public page links to it. */
export const editorPath = "/admin/";
/** Crawlers read it only at the root of a host, so under a path prefix it has no effect. */
export const robotsPath = "/robots.txt";
/** Hosts read these at the root of the output folder. */
export const redirectsPath = "/_redirects";
export const headersPath = "/_headers";
/** RFC 9116; read only at the root of a host, as `robots.txt` is. */
export const securityPath = "/.well-known/security.txt";
/** Folders whose files have a hash of their bytes in their names, as those in `shareCardsPath` have. */
export const picturesPath = "/gambar/";
export const fontsPath = "/huruf/";
export const documentsPath = "/berkas/";
