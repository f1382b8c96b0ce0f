import { type Message, type PageLanguage, quote, spokenLanguage } from "../messages/message.ts";
import { addressMessages } from "../messages/messages.ts";
import fixedWords from "./address-words.json" with { type: "json" };
import type { AddressWords } from "./settings/addresses.ts";

/**
 * The ids of a page's parts, which links have behind `#`, and the names of the search's filters (`?rubrik=Ekonomi`). A heading,
 * a block and a table have more behind theirs: `bagian-rencana-kota`.
 */
export type Ids = Readonly<(typeof fixedWords)["id"]["ids"]>;

/** @param language the site's: a page in another one has the same ids */
export const idsIn = (language: PageLanguage): Ids => fixedWords[spokenLanguage(language)].ids;

/** The settings that addresses depend on. */
export interface AddressSettings {
  /** `https://contoh.id` */
  origin: string;
  language: PageLanguage;
  /** The words that the settings choose. */
  addresses: AddressWords;
}

/** The addresses of a site. No other module builds paths. Paths are from the site's root, without prefix. */
export type Addresses = ReturnType<typeof createAddresses>;

/** @param prefix `/` or `/warta/` @param hrefPrefix the prefix of addresses in HTML, if different */
export function createAddresses(
  { origin, language, addresses: words }: AddressSettings,
  prefix: string,
  hrefPrefix: string = prefix,
) {
  const below = (start: string, path: string): string => start + path.replace(/^\//, "");
  const tags = `/${words.tag}/`;
  const archive = `/${words.archive}/`;
  const search = `/${words.search}/`;
  const names = fixedWords[spokenLanguage(language)].files;
  return {
    /** For HTML attributes: with the site's prefix, `/warta/tag/tiktok/`, unless a later step adds that to all links. */
    href: (path: string) => below(hrefPrefix, path),
    /** With the site's prefix, for everything but links and pictures in HTML. */
    prefixed: (path: string) => below(prefix, path),
    /** `https://contoh.id/warta/tag/tiktok/` */
    absolute: (path: string) => origin + below(prefix, path),
    // Pages with a word in their address that the settings choose.
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
    /** `/tag/tiktok/kronologi/2020-01/`. @param path of the page that the timeline is on @param period a year, month or day */
    timeline: (path: string, period: string) => `${path}${words.timeline}/${period}/`,
    // Folders whose files have a hash of their bytes in their names.
    pictures: `/${names.pictures}/`,
    /** For PDF. */
    documents: `/${names.documents}/`,
    fonts: `/${names.fonts}/`,
    shareCards: `/${names.shareCards}/`,
    /** `/kartu/pasar-lama-1a2b3c4d5e.png`. @param slug empty for the card of the site @param end the hash of its text, and format */
    shareCard: (slug: string, end: string) => `/${names.shareCards}/${slug || names.site}-${end}`,
    icon: `/${names.icon}.svg`,
    /** For devices that do not show SVG on their home screens. */
    touchIcon: `/${names.icon}.png`,
    /** What addresses have behind `#`. */
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
/** Addresses that differ in capitals alone are one: nginx and some disks take these for each other. */
export const addressKey = (address: string): string => address.toLowerCase();

/** A path with each part percent-encoded, `;` and `$` too. */
export const encodedPath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
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
export const sitemapShardPath = (name: string): string => `/sitemap-${name}.xml`;
export const newsSitemapPath = "/sitemap-news.xml";
export const manifestPath = "/manifest.webmanifest";
export const notFoundPath = "/404.html";
/** The editor's screen; no public page links to it. */
export const editorPath = "/admin/";
/** The import desk, on the computer of the preview alone: `/impor/`. */
export const deskPath = (language: PageLanguage) => `/${fixedWords[spokenLanguage(language)].files.desk}/`;
/** Crawlers read it only at the root of a host, so under a path prefix it has no effect. */
export const robotsPath = "/robots.txt";
/** Hosts read these at the root of the output folder. */
export const redirectsPath = "/_redirects";
export const headersPath = "/_headers";
/** RFC 9116; read only at the root of a host, as `robots.txt` is. */
export const securityPath = "/.well-known/security.txt";
/** What the site says of its rights, read there too. */
export const rslPath = "/license.xml";
export const tdmPath = "/.well-known/tdmrep.json";

/** First parts of addresses that every site uses or keeps for Warta. */
const reserved: ReadonlySet<string> = new Set(
  [
    "404 404.html admin feed feed.json feed.xml index index.html manifest manifest.webmanifest",
    "license.xml pagefind robots robots.txt rss.xml sitemap sitemap-news.xml sitemap.xml",
  ].flatMap((names) => names.split(" ")),
);

/** Whether no page of a site in a language may have a first part of an address: a file of Warta's, or a number, which is a year or a page number. */
export function isReserved(firstPart: string, language: PageLanguage): boolean {
  const { pictures, documents, fonts, shareCards, desk, icon } = fixedWords[spokenLanguage(language)].files;
  return (
    reserved.has(firstPart) ||
    [pictures, documents, fonts, shareCards, desk, icon, `${icon}.svg`, `${icon}.png`].includes(firstPart) ||
    /^(?:\d+|sitemap-(?:[\d-]+|open-\d+)\.xml)$/.test(firstPart)
  );
}

/**
 * Whether no page of this site may have a first part of an address: a reserved one, or a word that the site's lists have or
 * had. The word for corrections is allowed: `content/pages/koreksi.md` is shown on the page of corrections.
 */
export function isTaken(
  firstPart: string,
  { language, addresses, oldAddresses = {} }: AddressSettings & { oldAddresses?: object | undefined },
): boolean {
  const { corrections: _, ...words } = addresses;
  return (
    isReserved(firstPart, language) ||
    [words, oldAddresses].some((own) => Object.values(own).includes(firstPart))
  );
}

/**
 * Normalises an address as an editor writes it: from the site's root, decoded, with a slash at the end unless it is a file.
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
