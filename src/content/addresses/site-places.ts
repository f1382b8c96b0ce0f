/**
 * First parts of addresses that Warta itself uses or keeps free, so that no page of a site may be called so.
 * `koreksi` is not among them: `content/pages/koreksi.md` is shown on the page of corrections.
 */
const taken: ReadonlySet<string> = new Set([
  "404",
  "404.html",
  "admin",
  "arsip",
  "cari",
  "feed",
  "feed.json",
  "feed.xml",
  "gambar",
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
  "rubrik",
  "sitemap",
  "sitemap-news.xml",
  "sitemap.xml",
  "tag",
]);

/**
 * Whether the first part of an address is Warta's own: one of its lists and files, or a number, which stands for a
 * year or for a page of the list of all articles.
 */
export function isTaken(firstPart: string): boolean {
  return taken.has(firstPart) || /^\d+$/.test(firstPart) || /^sitemap-\d+\.xml$/.test(firstPart);
}
