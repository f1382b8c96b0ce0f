import type { Article } from "../../content/article.ts";
import type { Content } from "../../content/content.ts";
import { decodeSource } from "../../content/pictures/measure-pictures.ts";
import { readAddress, staticPagePath } from "../../news/addresses.ts";
import { nearest } from "../../news/nearest.ts";
import { usualWords } from "../../news/settings/addresses.ts";
import { once } from "../lazily.ts";
import type { SiteModel } from "../model.ts";

/** Pages and files other than articles and lists. Paths are decoded, from the site's root; folders end with a slash. */
export interface OtherPlaces {
  /** Whether a build writes a page or file at a path. */
  isWritten(path: string): boolean;
  /** Whether the newsroom may have pages or files that we do not know. */
  mayBeOthers: boolean;
}

/**
 * The addresses of a site: its articles', old ones and drafts included, the lists of its model, and whatever else is written.
 *
 * @param content may lack unpublished articles
 * @param site the model made from it
 */
export function knownPlaces(
  { articles: built, unpublished, pages, settings }: Content,
  site: SiteModel,
  { isWritten, mayBeOthers }: OtherPlaces,
) {
  const articles = [...built, ...unpublished];
  const { origin, pathPrefix, addresses: words, templates } = settings;
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
  const { tag, section, author, archive, search } = words;
  const known = [
    tag,
    section,
    ...(templates.authors ? [author] : []),
    ...(templates.archive ? [archive] : []),
  ];

  return {
    /** The target of a link: its decoded path from the site's root, and the fragment. Undefined for another site. */
    resolve(href: string, from: { path: string }): { path: string; fragment: string } | undefined {
      const base = origin + from.path;
      const inside = ofSite(href, settings);
      if (inside === undefined || !URL.canParse(inside, base)) return undefined;
      const url = new URL(inside, base);
      if (url.origin !== origin) return undefined;
      const path = readAddress(url.pathname.replace(/\/index\.(?:html|json)$/, "/"));
      return typeof path === "string" ? { path, fragment: decodeSource(url.hash.slice(1)) } : undefined;
    },
    /** Whether the page or file exists, or may be one of the newsroom's own. */
    has(path: string): boolean {
      if (byAddress.has(path) || lists().has(path) || ownPages.includes(path) || isWritten(path)) return true;
      // Hosts have files that no build makes: `/.well-known/security.txt`.
      if (path.includes("/.")) return true;
      // All addresses of these forms are known.
      if (/^\/\d{4}\/|\.md$/.test(path) || known.some((word) => path.startsWith(`/${word}/`))) return false;
      // It may be one of the newsroom's own pages, unless it looks like a typo of a known page.
      return mayBeOthers && nearest(path, ownPages) === undefined;
    },
    articleAt: (path: string): Article | undefined => byAddress.get(path),
    /**
     * Suggests an address for a link to an article's source file, with the site's prefix, which is added automatically, or with
     * a word that sites usually have and this one has not, `/rubrik/ekonomi/`; or else the nearest of all.
     */
    likely(href: string, path: string): string | undefined {
      const name = /([^/]+\.md)(?:#.*)?$/.exec(href)?.[1];
      const named = name && articles.find(({ file }) => file.endsWith(`/${name}`));
      if (named) return named.path;
      const [, first = "", rest = ""] = /^\/([^/]+)(\/.*)$/.exec(href) ?? [];
      const kind = (Object.keys(words) as (keyof typeof words)[]).find((name) =>
        Object.values(usualWords).some((usual) => usual[name] === first),
      );
      const renamed = kind && `/${words[kind]}${rest}`;
      if (renamed && lists().has(renamed)) return renamed;
      if (pathPrefix !== "/" && href.startsWith(pathPrefix)) return href.slice(pathPrefix.length - 1);
      return nearest(path, [...byAddress.keys(), ...lists(), ...ownPages]);
    },
    /** The kind of pages at a path that the settings turn off. */
    turnedOff: (path: string) =>
      (["authors", "archive", "search"] as const).find(
        (kind) => !templates[kind] && path.startsWith(`/${{ authors: author, archive, search }[kind]}/`),
      ),
  };
}

/**
 * Removes the site's own origin and prefix from an address. Undefined for an address outside the site, such as another path
 * of the same host. `http` and `https` are the same site.
 */
function ofSite(href: string, { origin, pathPrefix }: Content["settings"]): string | undefined {
  if (!/^https?:/i.test(href)) return href;
  if (!URL.canParse(href)) return undefined;
  const { host, pathname, search, hash } = new URL(href);
  if (withoutWww(host) !== withoutWww(new URL(origin).host)) return undefined;
  const path = `${pathname}/` === pathPrefix ? pathPrefix : pathname;
  return path.startsWith(pathPrefix) ? `/${path.slice(pathPrefix.length)}${search}${hash}` : undefined;
}

/** A host with and without `www.` is the same site. */
const withoutWww = (host: string): string => host.replace(/^www\./, "");
