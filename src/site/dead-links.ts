import { DateTime } from "luxon";
import type { Article, Author, Content, StaticPage, Tag } from "../content/content.ts";
import { notice } from "../content/diagnostic.ts";
import { decodeSource } from "../content/pictures/measure-pictures.ts";
import { settingsFile } from "../content/settings.ts";
import { didYouMean, type Message, quote, together } from "../messages/message.ts";
import { textMessages } from "../messages/messages.ts";
import { homePath, readAddress, staticPagePath } from "../news/addresses.ts";
import { timeIn } from "../news/dates/zone.ts";
import { nearest } from "../news/nearest.ts";
import { once } from "./lazily.ts";
import type { SiteModel } from "./model.ts";

/** The owner of a text, with its pictures and the PDFs that it links to, and the address of its page from the site's root. */
type Linking = (Article | StaticPage | Tag | Author) & { path: string };

/** Knows pages and files other than articles and lists. Paths are decoded, from the site's root; folders end with a slash. */
interface OtherPlaces {
  /** Whether a build writes a page or file at a path. */
  isWritten(path: string): boolean;
  /** Whether the newsroom may have unknown pages or files. */
  mayHaveMore: boolean;
}

/**
 * Finds dead links in the menu and in the texts of articles, topics, authors and pages: to missing pages, to articles that are
 * published later than the text, and to withdrawn articles. Does not check links to other sites. The rest of the page still works, so
 * these are notices.
 */
export function deadLinks(content: Content, site: SiteModel, now: DateTime<true>, others: OtherPlaces) {
  const { menu, timeZone } = content.settings;
  const places = indexAddresses(content, site, others);
  return [
    ...menu.flatMap(({ path, place }) => {
      const article = places.articleAt(path);
      const exists = article || others.mayHaveMore || others.isWritten(path);
      const message = article ? notYet(quote(path), article) : !exists && deadLink(quote(path));
      return message ? [notice({ file: settingsFile, ...place }, message, "menu.path")] : [];
    }),
    ...textsOf(content, site).flatMap((from) =>
      from.text.links().flatMap(({ href, line, column }) => {
        const message = checkLink(href, from);
        const { file = "", bodyLine = 1 } = from;
        return message ? [notice({ file, line: bodyLine + line, column: column + 1 }, message)] : [];
      }),
    ),
  ];

  function checkLink(href: string, from: Linking): Message | undefined {
    const written = quote(href);
    const scheme = /^[a-z]+(?=:\/\/)/i.exec(href)?.[0].toLowerCase() ?? "http";
    if (!/^(?:https?|s?ftp)$/.test(scheme) && nearest(scheme, ["http", "https"], 2))
      return textMessages.hasOtherScheme({ written });
    const path = places.resolve(href, from);
    const { pictures = [] } = from;
    const isPdf = pictures.some(({ src, bytes }) => bytes && decodeSource(src) === decodeSource(href));
    if (path === undefined || isPdf) return undefined;
    // WordPress's numeric address of an article, for which static hosts show the front page.
    if (path === homePath && /\?(?:p|page_id|cat|attachment_id)=\d/.test(href)) return deadLink(written);
    const article = places.articleAt(path);
    // Topics, authors and pages are always published.
    const linking = "status" in from ? from : undefined;
    if (article) return notYet(written, article, linking) ?? withdrawn(written, article, linking);
    return places.has(path) ? undefined : deadLink(written, places.suggest(href, path));
  }

  /** Returns a message if the target is published later than the text. @param from absent for texts that are always published */
  function notYet(written: string, { file, status, date }: Article, from?: Article): Message | undefined {
    // The target may be published by the time this draft is.
    if (from?.status === "draft") return undefined;
    if (status === "draft") return textMessages.leadsToDraft({ written, file });
    if (date.at <= now || (from && date.at <= from.date.at)) return undefined;
    return textMessages.leadsToScheduled({ written, file, time: timeIn(date.at, timeZone), timeZone });
  }
}

/** Returns a message if the target was withdrawn since the text was last updated, or before it is published. A later link is intentional. */
function withdrawn(written: string, { file, retracted }: Article, from?: Article): Message | undefined {
  if (!retracted || !from) return undefined;
  const lastUpdate = DateTime.max(from.date.at, from.updated?.at ?? from.date.at);
  const isKnown = from.status === "published" && lastUpdate >= retracted.date.at;
  return isKnown ? undefined : textMessages.leadsToWithdrawn({ written, file });
}

/** @param guess the probable address */
const deadLink = (written: string, guess?: string): Message =>
  together(
    textMessages.leadsNowhere({ written }),
    guess === undefined ? textMessages.correctOrTakeOut() : didYouMean(guess),
  );

/** Lists the texts of a site. On a site in volumes, only articles of the current volume are included. */
const textsOf = ({ articles, pages }: Content, { tags, authors, volumes }: SiteModel): Linking[] => [
  ...articles.filter(({ retracted, path }) => !retracted && (volumes?.writes(path) ?? true)),
  ...pages.map((page) => ({ ...page, path: staticPagePath(page.slug) })),
  ...tags,
  ...authors,
];

/** Indexes the addresses of a site: articles, including drafts and old addresses, the lists of the model, and all other output. */
function indexAddresses(
  { articles: built, unpublished, pages, settings }: Content,
  site: SiteModel,
  { isWritten, mayHaveMore }: OtherPlaces,
) {
  const articles = [...built, ...unpublished];
  const { origin, pathPrefix, addresses: words } = settings;
  const byAddress = new Map<string, Article>();
  for (const article of articles) for (const old of article.aliases) byAddress.set(old, article);
  for (const article of articles) byAddress.set(article.path, article);

  const lists = once(() => {
    const named = [...site.tags, ...site.sections, ...site.authorPages.map(({ author }) => author)];
    const months = site.archive.flatMap((year) => year.months);
    return new Set([...named, ...months].map(({ path }) => path));
  });
  const ownPages = [
    ...pages.map(({ slug }) => staticPagePath(slug)),
    ...settings.menu.map(({ path }) => path),
  ];
  const known = [words.tag, words.section, words.author, words.archive];

  return {
    /**
     * Returns the decoded path of a link's target from the site's root; undefined for another site, such as another path on the
     * same host. `http` and `https`, with and without `www.`, are the same site.
     */
    resolve(href: string, from: { path: string }): string | undefined {
      // A fast path for most links: large sites check tens of thousands on each save.
      if (/^(?:\/[\w-]+)+\/$/.test(href)) return href;
      const base = origin + from.path;
      if (!URL.canParse(href, base)) return undefined;
      const url = new URL(href, base);
      // Only absolute addresses of the site contain its prefix.
      const isAbsolute = /^https?:/i.test(href);
      const isExternalSite = isAbsolute ? hostOf(url) !== hostOf(new URL(origin)) : url.origin !== origin;
      const inside = isAbsolute && `${url.pathname}/` !== pathPrefix ? url.pathname : pathPrefix;
      if (isExternalSite || !inside.startsWith(pathPrefix)) return undefined;
      const below = isAbsolute ? `/${inside.slice(pathPrefix.length)}` : url.pathname;
      const path = readAddress(below.replace(/\/index\.(?:html|json)$/, "/"));
      return typeof path === "string" ? path : undefined;
    },
    /** Whether the page or file exists, or may be one of the newsroom's own. */
    has(path: string): boolean {
      if (lists().has(path) || ownPages.includes(path) || isWritten(path)) return true;
      // Hosts may have files that no build writes: `/.well-known/security.txt`.
      if (path.includes("/.")) return true;
      // All addresses of these forms are known.
      if (/^\/\d{4}\/|\.md$/.test(path) || known.some((word) => path.startsWith(`/${word}/`))) return false;
      // It may be one of the newsroom's own pages, unless it looks like a typo of a known page.
      return mayHaveMore && nearest(path, ownPages) === undefined;
    },
    articleAt: (path: string): Article | undefined => byAddress.get(path),
    /**
     * Suggests the address for a link to another site without `https://`, to an article's source file, or with the site's prefix, which is
     * added automatically; or else the most similar one.
     */
    suggest(href: string, path: string): string | undefined {
      if (/^www\./i.test(href)) return `https://${href}`;
      const name = /([^/]+\.md)(?:#.*)?$/.exec(href)?.[1];
      const named = name && articles.find(({ file }) => file.endsWith(`/${name}`));
      if (named) return named.path;
      if (pathPrefix !== "/" && href.startsWith(pathPrefix)) return href.slice(pathPrefix.length - 1);
      return nearest(path, [...byAddress.keys(), ...lists(), ...ownPages]);
    },
  };
}

/** Returns the host without `www.` */
const hostOf = ({ host }: URL): string => host.replace(/^www\./, "");
