/**
 * First parts of addresses that Warta uses or reserves: no page of a site may have them. `koreksi` is allowed:
 * `content/pages/koreksi.md` is shown on the corrections page.
 */
const taken: ReadonlySet<string> = new Set([
  "404",
  "404.html",
  "admin",
  "arsip",
  "berkas",
  "cari",
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
  "kronologi",
  "manifest",
  "manifest.webmanifest",
  "pagefind",
  "penulis",
  "robots",
  "robots.txt",
  "rss.xml",
  "rubrik",
  "sitemap",
  "sitemap-news.xml",
  "sitemap.xml",
  "tag",
]);

/**
 * Whether the first part of an address is reserved: one of Warta's lists and files, or a number, which is a year or a page
 * number.
 */
export function isTaken(firstPart: string): boolean {
  return taken.has(firstPart) || /^\d+$/.test(firstPart) || /^sitemap-\d+\.xml$/.test(firstPart);
}
