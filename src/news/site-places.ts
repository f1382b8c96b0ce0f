import type { Settings } from "../content/settings.ts";

/** First parts of addresses that Warta uses or reserves on every site. */
const reserved: ReadonlySet<string> = new Set([
  "404",
  "404.html",
  "admin",
  "berkas",
  "feed",
  "feed.json",
  "feed.xml",
  "gambar",
  "huruf",
  "ikon",
  "ikon.png",
  "ikon.svg",
  "index",
  "index.html",
  "kartu",
  "manifest",
  "manifest.webmanifest",
  "pagefind",
  "robots",
  "robots.txt",
  "rss.xml",
  "sitemap",
  "sitemap-news.xml",
  "sitemap.xml",
]);

/** Whether no site may have a first part of an address: a file of Warta's, or a number, which is a year or a page number. */
export const isReserved = (firstPart: string): boolean =>
  reserved.has(firstPart) || /^\d+$/.test(firstPart) || /^sitemap-\d+\.xml$/.test(firstPart);

/**
 * Whether no page of this site may have a first part of an address: a reserved one, or a word that the site's lists have or
 * had. The word for corrections is allowed: `content/pages/koreksi.md` is shown on the page of corrections.
 */
export function isTaken(firstPart: string, { addresses, oldAddresses = {} }: Settings): boolean {
  const { corrections: _, ...words } = addresses;
  return isReserved(firstPart) || [words, oldAddresses].some((own) => Object.values(own).includes(firstPart));
}
