import type { Article } from "../../content/content.ts";
import { type Addresses, createAddresses, rssPath } from "../../news/addresses.ts";
import { slugify } from "../../news/slug.ts";
import type { SiteModel } from "../model.ts";
import { frontPages } from "./list-pages.ts";

/** An old address and a new one, from the site's root. */
export interface Redirect {
  from: string;
  to: string;
  title: string;
}

type Moved = Pick<Article, "path" | "title" | "aliases">;

/** Lists the redirects of a site. @param all its articles and pages */
export function listRedirects(all: readonly Moved[], site: SiteModel): Redirect[] {
  const { settings, addresses, archive } = site;
  const words = { ...settings.addresses, ...settings.oldAddresses };
  const old = createAddresses({ ...settings, addresses: words }, "/");
  // The unnamed lists, each to its first page.
  const pages = [
    { from: old.tags, to: addresses.tags },
    ...(settings.templates.archive ? [{ from: old.archive, to: addresses.archive }] : []),
    ...archive.flatMap(({ months }) => months.map(({ month, path: to }) => ({ from: old.month(month), to }))),
    { from: old.corrections, to: addresses.corrections },
    ...(settings.templates.search ? [{ from: old.search, to: addresses.search }] : []),
  ].flatMap(({ from, to }) => (from === to ? [] : [{ from, to, title: to }]));
  return [...aliasRedirects(all), ...nameRedirects(site, old), ...pages];
}

/** Lists the redirects to articles and pages. Skips an old address that now belongs to another, or already to an earlier one in the list. */
function aliasRedirects(all: readonly Moved[]): Redirect[] {
  const moved = all.filter(({ aliases }) => aliases.length > 0);
  const taken = new Set(moved.length > 0 ? all.map(({ path }) => path) : []);
  return moved.flatMap(({ aliases, path: to, title }) =>
    aliases.filter((from) => claim(from, taken)).map((from) => ({ from, to, title })),
  );
}

/** Claims an address. Returns false if it was already taken. */
const claim = (address: string, taken: Set<string>): boolean => taken.size < taken.add(address).size;

/**
 * Lists the redirects to topics, sections and authors, and to their feeds: from the addresses that their names would make without a
 * file, which they may have had before they were renamed or got a file; and from the addresses with the words in `oldAddresses`.
 */
function nameRedirects(site: SiteModel, old: Addresses): Redirect[] {
  const { tags, sections, authorPages, addresses, settings } = site;
  const other = new Map(settings.sections.map(({ slug, aliases }) => [slug, aliases]));
  const lists = [
    ...tags.map((of) => ["tag", of, of.aliases] as const),
    ...sections.map((of) => ["section", of, other.get(of.slug)] as const),
    ...frontPages(authorPages).map(({ author: of }) => ["author", of, of.aliases] as const),
  ];
  const taken = new Set(lists.map(([, { path }]) => path));
  const withFeed = new Set(site.feeds.map(({ path }) => path));
  return lists.flatMap(([kind, { path: to, slug: own, name: title }, aliases = []]) =>
    [own, ...[title, ...aliases].map(slugify)].flatMap((slug) =>
      [addresses, old].flatMap(({ [kind]: address }) => {
        const from = address(slug);
        if (slug === "" || !claim(from, taken)) return [];
        const feed = { from: rssPath(from), to: rssPath(to), title };
        return [{ from, to, title }, ...(withFeed.has(to) ? [feed] : [])];
      }),
    ),
  );
}
