import { type Message, type PageLanguage, quote, spokenLanguage } from "../messages/message.ts";
import { addressMessages } from "../messages/messages.ts";
import fixedWords from "./address-words.json" with { type: "json" };
import type { AddressWords } from "./settings/addresses.ts";

/**
 * The ids of a page's parts, which links name after `#`, and the names of the search filters (`?rubrik=Ekonomi`). The ids of
 * headings, blocks and tables are prefixes: `bagian-rencana-kota`.
 */
export type Ids = Readonly<(typeof fixedWords)["id"]["ids"]>;

/** @param language of the site; pages in other languages use the same ids */
export const idsIn = (language: PageLanguage): Ids => fixedWords[spokenLanguage(language)].ids;

/** The settings that addresses depend on. */
export interface AddressSettings {
  /** `https://contoh.id` */
  origin: string;
  language: PageLanguage;
  /** The words chosen in the settings. */
  addresses: AddressWords;
}

/** All addresses of a site. No other module builds paths. Paths start at the site's root, without the path prefix. */
export type Addresses = ReturnType<typeof createAddresses>;

/** @param prefix `/` or `/warta/` @param hrefPrefix the prefix for addresses in HTML, if it differs */
export function createAddresses(
  { origin, language, addresses: words }: AddressSettings,
  prefix: string,
  hrefPrefix: string = prefix,
) {
  const join = (start: string, path: string): string => start + path.replace(/^\//, "");
  const tags = `/${words.tag}/`;
  const archive = `/${words.archive}/`;
  const search = `/${words.search}/`;
  const names = fixedWords[spokenLanguage(language)].files;
  return {
    /** For HTML attributes: with the site's prefix, `/warta/tag/tiktok/`, unless a later step adds it to all links. */
    href: (path: string) => join(hrefPrefix, path),
    /** With the site's prefix, for everything except links and pictures in HTML. */
    prefixed: (path: string) => join(prefix, path),
    /** `https://contoh.id/warta/tag/tiktok/` */
    absolute: (path: string) => origin + join(prefix, path),
    // Pages whose address contains a word from the settings.
    tags,
    tag: (slug: string) => `${tags}${slug}/`,
    section: (slug: string) => `/${words.section}/${slug}/`,
    author: (slug: string) => `/${words.author}/${slug}/`,
    archive,
    /** @param month `2020-01` */
    month: (month: string) => `${archive}${month.replace("-", "/")}/`,
    corrections: `/${words.corrections}/`,
    search,
    /** `/cari/skrip/search.js` */
    searchScript: (name: string) => `${search}${names.scripts}/${name}`,
    searchIndex: `${search}${names.index}/`,
    // Folders of files with a content hash in their names.
    pictures: `/${names.pictures}/`,
    /** For PDF. */
    documents: `/${names.documents}/`,
    fonts: `/${names.fonts}/`,
    shareCards: `/${names.shareCards}/`,
    /** `/kartu/pasar-lama-1a2b3c4d5e.png`. @param slug empty for the site's own card @param end hash of the text, and extension */
    shareCard: (slug: string, end: string) => `/${names.shareCards}/${slug || names.site}-${end}`,
    icon: `/${names.icon}.svg`,
    /** For devices that do not show SVG on their home screens. */
    touchIcon: `/${names.icon}.png`,
    /** What addresses have after `#`. */
    ids: idsIn(language),
  };
}

/** The month of an article, from its address: `/2020/01/24/x/` gives `2020-01`. */
export const monthOfArticle = (path: string): string => path.slice(1, 8).replace("/", "-");
/** The day of an article in its address: `/2020/01/24/x/` gives `2020-01-24`. */
export const dayOfArticle = (path: string): string => path.slice(1, 11).replaceAll("/", "-");
export const homePath = "/";
/** @param day date of first publication in the site's zone, `2020-01-24` */
export const articlePath = (day: string, slug: string): string => `/${day.replaceAll("-", "/")}/${slug}/`;
/** A key for comparing addresses. Ignores case, because nginx and some file systems do. */
export const addressKey = (address: string): string => address.toLowerCase();

/** Percent-encodes each part of a path, including `;` and `$`. */
export const encodedPath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
export const staticPagePath = (slug: string): string => `/${slug}/`;
/** The address of a numbered page of a list. */
export const numberedPath = (frontPath: string, number: number): string => `${frontPath}${number}/`;
/** The feeds of the page at `path`: RSS for every list; Atom and JSON Feed for the home page and corrections only. */
export const atomPath = (path: string): string => `${path}feed.xml`;
export const rssPath = (path: string): string => `${path}rss.xml`;
export const jsonFeedPath = (path: string): string => `${path}feed.json`;
/** The article as IPTC ninjs, next to its page. */
export const ninjsPath = (path: string): string => `${path}index.json`;
export const sitemapPath = "/sitemap.xml";
export const sitemapShardPath = (name: string): string => `/sitemap-${name}.xml`;
export const newsSitemapPath = "/sitemap-news.xml";
/** In days: the age at which Google drops an article from it. */
export const newsDays = 2;
export const manifestPath = "/manifest.webmanifest";
export const notFoundPath = "/404.html";
/** The editor; no public page links to it. */
export const editorPath = "/admin/";
/** The import desk, which exists only in the local preview: `/impor/`. */
export const deskPath = (language: PageLanguage) => `/${fixedWords[spokenLanguage(language)].files.desk}/`;
/** Crawlers read it only at the root of a host, so it has no effect under a path prefix. */
export const robotsPath = "/robots.txt";
/** Hosting services read these at the root of the output folder. */
export const redirectsPath = "/_redirects";
export const headersPath = "/_headers";
/** The site's machine-readable rights, also read only at the root. */
export const rslPath = "/license.xml";
export const tdmPath = "/.well-known/tdmrep.json";

/** First segments of addresses that are used on every site, or reserved for Warta. */
const reserved: ReadonlySet<string> = new Set(
  [
    "404 404.html admin feed feed.json feed.xml index index.html manifest manifest.webmanifest",
    "license.xml pagefind robots robots.txt rss.xml sitemap sitemap-news.xml sitemap.xml",
  ].flatMap((names) => names.split(" ")),
);

/** Whether the first segment of an address is unavailable on any site in a language: Warta's own files, and numbers (years and page numbers). */
export function isReserved(firstPart: string, language: PageLanguage): boolean {
  const { pictures, documents, fonts, shareCards, desk, icon } = fixedWords[spokenLanguage(language)].files;
  return (
    reserved.has(firstPart) ||
    [pictures, documents, fonts, shareCards, desk, icon, `${icon}.svg`, `${icon}.png`].includes(firstPart) ||
    /^(?:\d+|sitemap-(?:[\d-]+|open-\d+)\.xml)$/.test(firstPart)
  );
}

/**
 * Whether the first segment of an address is unavailable on this site: it is reserved, or a current or former word for one of
 * the site's lists. The word for corrections is allowed: `content/pages/koreksi.md` is shown on the corrections page.
 */
export function isTaken(
  firstPart: string,
  { language, addresses, oldAddresses = {} }: AddressSettings & { oldAddresses?: object | undefined },
): boolean {
  const { corrections: _, ...words } = addresses;
  return (
    isReserved(firstPart, language) ||
    [words, oldAddresses].some((set) => Object.values(set).includes(firstPart))
  );
}

/**
 * Normalises an address written by an editor: from the site's root, decoded, with a trailing slash unless it is a file.
 * `/lama//berita` → `/lama/berita/`, `/berita%20lama.html` → `/berita lama.html`.
 */
export function readAddress(address: string): string | Message {
  if (!address.startsWith("/")) return addressMessages.aliasHasNoSlash({ written: quote(address) });
  if (/[?#]/.test(address)) return addressMessages.aliasHasQuery({ written: quote(address) });
  let path: string;
  try {
    path = decodeURIComponent(address)
      .normalize("NFC")
      .replace(/\/{2,}/g, "/");
  } catch {
    return addressMessages.aliasHasLonePercent({ written: quote(address) });
  }
  if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(path) || /[\p{Cc}\\<>:"|?*#]/u.test(path))
    return addressMessages.aliasIsNoFileName({ written: quote(address) });
  return /(?:^|\/)[^/.]+$/.test(path) ? `${path}/` : path;
}
