import { readAlias } from "../../content/addresses/alias.ts";
import type { Article } from "../../content/article.ts";
import type { Content } from "../../content/content.ts";
import { dayIn, inZone } from "../../content/dates/zone.ts";
import { nearest } from "../../content/nearest.ts";
import { articlePath, authorPath, monthPath, staticPagePath, tagPath } from "../addresses.ts";
import { createEntities } from "../entities.ts";
import { createSections } from "../lists/by-section.ts";

/** What a site has beside its articles and their lists. Paths are decoded, from its root, those of folders with a slash at the end. */
export interface OtherPlaces {
  /** Whether a build writes a page or file there. */
  isWritten(path: string): boolean;
  /** Whether there may be pages or files of the newsroom's own that nobody knows of. */
  mayBeOthers(): boolean;
}

/** Which addresses the site has. */
export interface KnownPlaces {
  /** Where a link leads within the site: the path from its root, decoded, and the fragment. Nothing if it leads elsewhere. */
  resolve(href: string, from: { path: string }): { path: string; fragment: string } | undefined;
  /** Whether there is such a page or file, or may be one of the newsroom's own. */
  has(path: string): boolean;
  articleAt(path: string): Article | undefined;
  /** Address of an article's page, from the site's root. */
  pathOf(article: Article): string;
  /** The address of an article by the name of its file, and one without the path the site stands under, which comes by itself. */
  likely(href: string): string | undefined;
  /** All that are known, for a word about the nearest. */
  addresses(): Iterable<string>;
}

export function knownPlaces(
  { articles: built, unpublished, tags, pages, settings }: Content,
  { isWritten, mayBeOthers }: OtherPlaces,
): KnownPlaces {
  const articles = [...built, ...unpublished];
  const { timeZone, origin, pathPrefix } = settings;
  const pathOf = ({ date, slug }: Article) => articlePath(dayIn(date.at, timeZone), slug);
  const byAddress = new Map<string, Article>();
  for (const article of articles) for (const old of article.aliases) byAddress.set(old, article);
  for (const article of articles) byAddress.set(pathOf(article), article);

  const section = createSections(settings);
  const author = createEntities(authorPath);
  const lists = new Set([
    ...tags.map(({ slug }) => tagPath(slug)),
    ...settings.sections.map(({ name }) => section(name).path),
    ...articles.map((article) => section(article.section).path),
    ...articles.flatMap(({ authors }) => authors.map((name) => author(name).path)),
    ...articles.map(({ date }) => monthPath(inZone(date.at, timeZone).toISODate({ precision: "month" }))),
  ]);
  const ownPages = [
    ...pages.map(({ slug }) => staticPagePath(slug)),
    ...settings.menu.map(({ path }) => path),
  ];

  return {
    resolve(href, from) {
      const base = origin + from.path;
      const inside = ofSite(href, settings);
      if (inside === undefined || !URL.canParse(inside, base)) return undefined;
      const url = new URL(inside, base);
      if (url.origin !== origin) return undefined;
      const reading = readAlias(url.pathname.replace(/\/index\.(?:html|json)$/, "/"));
      return reading.ok ? { path: reading.path, fragment: decoded(url.hash.slice(1)) } : undefined;
    },
    has(path) {
      if (byAddress.has(path) || lists.has(path) || ownPages.includes(path) || isWritten(path)) return true;
      // A host has files that no build makes: `/.well-known/security.txt`.
      if (path.includes("/.")) return true;
      // Of these all are known.
      if (/^\/(?:\d{4}|tag|rubrik|penulis|arsip)\/|\.md$/.test(path)) return false;
      // What is left may be one of the newsroom's own, unless it is a slip of a page that is known.
      return mayBeOthers() && nearest(path, ownPages) === undefined;
    },
    articleAt: (path) => byAddress.get(path),
    pathOf,
    likely(href) {
      const name = /([^/]+\.md)(?:#.*)?$/.exec(href)?.[1];
      const named = name && articles.find(({ file }) => file.endsWith(`/${name}`));
      if (named) return pathOf(named);
      if (pathPrefix === "/" || !href.startsWith(pathPrefix)) return undefined;
      return href.slice(pathPrefix.length - 1);
    },
    addresses: () => [...byAddress.keys(), ...lists, ...ownPages],
  };
}

/**
 * An address as one within the site, where it begins with the site's own. Nothing where it is another's: another path of the
 * same host, if the site stands under one. A host that answers by https leads there from http.
 */
function ofSite(href: string, { origin, pathPrefix }: Content["settings"]): string | undefined {
  if (!/^https?:/i.test(href)) return href;
  if (!URL.canParse(href)) return undefined;
  const { host, pathname, search, hash } = new URL(href);
  if (withoutWww(host) !== withoutWww(new URL(origin).host)) return undefined;
  const path = `${pathname}/` === pathPrefix ? pathPrefix : pathname;
  return path.startsWith(pathPrefix) ? `/${path.slice(pathPrefix.length)}${search}${hash}` : undefined;
}

/** By either name a host answers with the same pages, or leads to the other. */
const withoutWww = (host: string): string => host.replace(/^www\./, "");

/** A `%` that stands for no character is left as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
