import { all, type Element, one, parseXml } from "./parse-xml.ts";

const protocol = "http://www.sitemaps.org/schemas/sitemap/0.9";
/** Of a file: https://www.sitemaps.org/protocol.html#index */
const [mostEntries, mostBytes] = [50_000, 52_428_800];
const mostNews = 1000;

/** https://www.w3.org/TR/NOTE-datetime */
const w3cTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?$/;
const isTime = (text: string): boolean => w3cTime.test(text) && !Number.isNaN(Date.parse(text));

/** What the elements of a sitemap may say. */
const says: Record<string, (text: string) => boolean> = {
  loc: (text) => text.length >= 12 && text.length < 2048 && URL.canParse(text) && !/[\s<>]/.test(text),
  lastmod: isTime,
  changefreq: (text) => /^(?:always|hourly|daily|weekly|monthly|yearly|never)$/.test(text),
  priority: (text) => /^(?:0(?:\.\d+)?|1(?:\.0+)?)$/.test(text),
  "news:name": (text) => text.trim() !== "",
  // ISO 639, two or three letters.
  "news:language": (text) => /^(?:zh-cn|zh-tw|[a-z]{2,3})$/.test(text),
  "news:publication_date": isTime,
  "news:title": (text) => text.trim() !== "",
};

/**
 * Compares a sitemap with the rules of https://www.sitemaps.org/protocol.html, and one of news with those of
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap. Transcribed: the licence of Google's
 * schema does not allow to keep that here.
 *
 * @returns what is against the rules
 * @throws Error if it is not well-formed
 */
export function faultsOfSitemap(xml: string): string[] {
  const root = parseXml(xml);
  const isIndex = root.name === "sitemapindex";
  const entry = isIndex ? "sitemap" : "url";
  const isNews = "xmlns:news" in root.attributes;
  const faults: string[] = [];
  const check = (isRight: boolean, what: string) => isRight || faults.push(what);
  check(isIndex || root.name === "urlset", `<${root.name}>`);
  check(root.attributes.xmlns === protocol, `xmlns ${root.attributes.xmlns}`);
  check(root.children.length <= (isNews ? mostNews : mostEntries), `${root.children.length} entries`);
  check(Buffer.byteLength(xml) <= mostBytes, "too large");
  const locations = root.children.map((child) => all(child, "loc")[0]?.text);
  check(new Set(locations).size === locations.length, "an address twice");
  for (const child of root.children) {
    const names = child.children.map(({ name }) => name);
    const known = isIndex ? ["lastmod"] : ["lastmod", "changefreq", "priority", "news:news"];
    check(
      child.name === entry && names.every((name) => name === "loc" || known.includes(name)),
      names.join(),
    );
    check(names.includes("loc") && new Set(names).size === names.length, names.join());
    if (isNews) checkNews(one(child, "news:news"));
    for (const { name, text } of child.children) check(says[name]?.(text) ?? true, `${name}: ${text}`);
  }
  return faults;

  function checkNews(news: Element): void {
    const order = (element: Element) => element.children.map(({ name }) => name).join(" ");
    check(order(news) === "news:publication news:publication_date news:title", order(news));
    const publication = one(news, "news:publication");
    check(order(publication) === "news:name news:language", order(publication));
    for (const { name, text } of [...news.children, ...publication.children])
      check(says[name]?.(text) ?? true, `${name}: ${text}`);
  }
}
