/** Where every page of the site lives. The one place that knows: nobody else puts a path together. */
export interface Addresses {
  /**
   * What an HTML attribute needs: the path with the site's prefix, `/warta/tag/tiktok/`; without it where a later
   * step puts it before every address of a page.
   */
  href(path: string): string;
  /** The path with the site's prefix, for all that is no attribute of a link or a picture. */
  prefixed(path: string): string;
  /** Absolute address with the prefix: `https://contoh.id/warta/tag/tiktok/`. */
  absolute(path: string): string;
}

/**
 * @param origin `https://contoh.id`, no slash at the end
 * @param prefix `/` or `/warta/`
 * @param hrefPrefix of addresses in HTML, if it is another
 */
export function createAddresses(origin: string, prefix: string, hrefPrefix: string = prefix): Addresses {
  const below = (start: string, path: string): string => start + path.replace(/^\//, "");
  return {
    href: (path) => below(hrefPrefix, path),
    prefixed: (path) => below(prefix, path),
    absolute: (path) => origin + below(prefix, path),
  };
}

/** The month an article came out in, as its address says it: `/2020/01/24/x/` gives `2020-01`. */
export const monthOfArticle = (path: string): string => path.slice(1, 8).replace("/", "-");
export const homePath = "/";
/** @param day date of first publication in the site's zone, `2020-01-24` */
export const articlePath = (day: string, slug: string): string => `/${day.replaceAll("-", "/")}/${slug}/`;
export const tagPath = (slug: string): string => `/tag/${slug}/`;
export const tagsPath = "/tag/";
export const sectionPath = (slug: string): string => `/rubrik/${slug}/`;
export const authorPath = (slug: string): string => `/penulis/${slug}/`;
export const archivePath = "/arsip/";
/** @param month `2020-01` */
export const monthPath = (month: string): string => `/arsip/${month.replace("-", "/")}/`;
export const correctionsPath = "/koreksi/";
export const searchPath = "/cari/";
/** @param hash of what is on the card */
export const shareCardPath = (slug: string, hash: string): string => `${shareCardsPath}${slug}-${hash}.png`;
export const shareCardsPath = "/kartu/";
/** What the search page loads besides: its scripts, and the folder of the index. */
export const searchScriptPath = (name: string): string => `${searchPath}skrip/${name}`;
export const searchIndexPath = `${searchPath}indeks/`;
export const staticPagePath = (slug: string): string => `/${slug}/`;
/** A numbered page of a list. */
export const numberedPath = (frontPath: string, number: number): string => `${frontPath}${number}/`;
/**
 * A period of the timeline of the page at `path`.
 *
 * @param period `2020`, `2020-01` or `2020-01-24`
 */
export const timelinePath = (path: string, period: string): string => `${path}kronologi/${period}/`;
/** The feeds of the page at `path`: the home page or a tag's. */
export const atomPath = (path: string): string => `${path}feed.xml`;
export const jsonFeedPath = (path: string): string => `${path}feed.json`;
/** The same article as IPTC ninjs, beside its page. */
export const ninjsPath = (path: string): string => `${path}index.json`;
export const sitemapPath = "/sitemap.xml";
export const sitemapShardPath = (number: number): string => `/sitemap-${number}.xml`;
export const newsSitemapPath = "/sitemap-news.xml";
export const iconPath = "/ikon.svg";
/** The same in pixels, for devices that show no SVG on their home screens. */
export const touchIconPath = "/ikon.png";
export const manifestPath = "/manifest.webmanifest";
export const notFoundPath = "/404.html";
/** The editor's screen; no page for readers leads there. */
export const editorPath = "/admin/";
/** Crawlers read it only at the root of a host, so under a path prefix it is there for no one but people. */
export const robotsPath = "/robots.txt";
/** Hosts read it from the root of what is published. */
export const redirectsPath = "/_redirects";
